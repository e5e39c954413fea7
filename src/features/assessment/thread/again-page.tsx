import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { formatDate } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Sign } from "../../../ui/sign.tsx"
import { type Assessment, isInvited, type Participant } from "../assessment.ts"
import type { Instrument } from "../instrument.ts"
import type { Participation } from "../participation-queries.ts"
import type { Next } from "./place-queries.ts"
import { words } from "./words.ts"

type AgainPageProps = {
  shell: Shell
  participation: Participation
  /** What the new assessment would be made with. */
  instrument: Instrument
  /** Someone has started it already. */
  next: Next | undefined
}

/** Before the next assessment of a thread: what will happen, and who is invited. */
export function AgainPage({ shell, participation, instrument, next }: AgainPageProps) {
  const { language } = shell
  const { me, assessment } = participation
  const text = words(language).again
  const base = localPath(language, `/auto-evaluation/${me.id}`)
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={next ? undefined : text.lead}
      width="text"
      noIndex
      breadcrumb={[
        { path: "/auto-evaluation", label: words(language).breadcrumb },
        { path: `/auto-evaluation/${me.id}`, label: assessment.subject },
      ]}
    >
      <Facts
        items={[
          { term: text.subject, detail: <span dir="auto">{assessment.subject}</span> },
          { term: text.instrument, detail: instrument.title[language] },
          { term: text.last, detail: formatDate(language, assessment.createdAt) },
        ]}
      />
      {next ? (
        <AlreadyBegun shell={shell} participation={participation} next={next} />
      ) : (
        <>
          {instrument.version !== assessment.instrumentVersion && <Notice kind="info">{text.newVersion}</Notice>}
          <Section title={text.peopleTitle}>
            <People shell={shell} participation={participation} />
          </Section>
          <Section title={text.howTitle}>
            <ul class="again__how">
              {text.how.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Section>
          <form method="post" action={`${base}/nouvelle`}>
            <Actions>
              <Button>{text.submit}</Button>
              <ButtonLink href={`${base}/resultat`} variant="quiet">
                {text.back}
              </ButtonLink>
            </Actions>
          </form>
        </>
      )}
    </Layout>
  )
}

function People({ shell: { language }, participation: { me, assessment } }: Pick<AgainPageProps, "shell" | "participation">) {
  const text = words(language).again
  const others = assessment.participants.filter((one) => isInvited(one) && one.id !== me.id)
  return (
    <>
      <ul class="again__people">
        {[me, ...others].map((one) => (
          <li key={one.id}>
            <Sign sign={one.side} label={words(language).sides[one.side]} />
            <span>
              <bdi>{one.name ?? words(language).sides[one.side]}</bdi>{" "}
              <span class="again__reach">{one.id === me.id ? text.you : text.reach[reachOf(assessment, one)]}</span>
            </span>
          </li>
        ))}
      </ul>
      {others.length === 0 && <p>{assessment.mode === "alone" ? text.alone : text.nobody}</p>}
    </>
  )
}

function reachOf(assessment: Assessment, one: Participant): "device" | "mail" | "link" {
  if (one.device === "shared" && assessment.origin === "online") return "device"
  return one.reachable ? "mail" : "link"
}

function AlreadyBegun({
  shell: { language },
  participation: { me },
  next,
}: Pick<AgainPageProps, "shell" | "participation"> & { next: Next }) {
  const text = words(language).again
  const starter = next.assessment.participants.find((one) => one.starter)
  const on = formatDate(language, next.assessment.createdAt)
  const who = starter?.name ?? words(language).someone[starter?.side ?? me.side]
  return (
    <>
      <Notice kind="info" title={text.beganTitle}>
        <p dir="auto">{next.mine?.starter ? text.beganByYou(on) : text.began(on, who)}</p>
        {!next.held && <p>{wayIn(language, me, next)}</p>}
      </Notice>
      <Actions>
        {next.held && <ButtonLink href={localPath(language, `/auto-evaluation/${next.mine?.id}`)}>{text.open}</ButtonLink>}
        {!next.held && next.mine && next.mine.claimedAt !== null && (
          <ButtonLink href={localPath(language, "/auto-evaluation/lien-perdu")}>{text.claimedLost}</ButtonLink>
        )}
        <ButtonLink href={localPath(language, `/auto-evaluation/${me.id}/resultat`)} variant="secondary">
          {text.back}
        </ButtonLink>
      </Actions>
    </>
  )
}

function wayIn(language: Shell["language"], me: Participation["me"], { mine }: Next): string {
  const text = words(language).again
  if (!mine) return text.notInvited
  if (mine.claimedAt !== null) return text.claimed
  if (mine.device === "shared") return text.place
  return me.email ? text.mailed : text.ask
}
