import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { CopyText } from "../../../ui/copy-text.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { formatDate } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Raw } from "../../../ui/raw.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Sign } from "../../../ui/sign.tsx"
import { Waiting } from "../../../ui/waiting.tsx"
import { sidesOf } from "../assessment.ts"
import { AccountSection } from "../joining/account-section.tsx"
import type { AccountState } from "../joining/joining.ts"
import { hasResult, isSealed, mayHandOver, sideProgress } from "../lock.ts"
import type { Participation } from "../participation-queries.ts"
import { LiveStatus } from "../result/live-status.tsx"
import { nextActs } from "./next-acts.ts"
import { words } from "./words.ts"

type HubPageProps = {
  shell: Shell
  participation: Participation
  fieldTitle: string
  begun: boolean
  /** Of what a waiting page shows: see LiveStatus. */
  version: string
  /** The personal link, from this browser's own cookie, and its QR code. */
  link: { address: string; qr: string } | undefined
  account: AccountState
}

/** Where someone's assessment stands and what they can do next. */
export function HubPage({ shell, participation, fieldTitle, begun, version, link, account }: HubPageProps) {
  const { language } = shell
  const { me, assessment } = participation
  const all = words(language)
  const text = all.hub
  const base = localPath(language, `/auto-evaluation/${me.id}`)
  const waits = me.finishedAt !== null && !hasResult(participation)
  const acts = nextActs(participation, { begun, mayHandOver: mayHandOver(assessment) })
  return (
    <Layout
      shell={shell}
      title={assessment.subject}
      heading={<bdi>{assessment.subject}</bdi>}
      lead={waits ? undefined : leadOf(participation, text)}
      width="text"
      noIndex
      breadcrumb={[{ path: "/auto-evaluation", label: all.breadcrumb }]}
    >
      {isSealed(assessment, me) && me.sealed && (
        <Notice kind="info">
          <p>{text.sealed}</p>
        </Notice>
      )}
      {waits && (
        <Waiting title={text.waitingTitle}>
          <p>{text.leadWaiting}</p>
        </Waiting>
      )}
      <Actions>
        {acts.map((act, index) => (
          <ButtonLink
            key={act.words}
            href={base + act.path}
            variant={index === 0 && (!waits || act.words === "handOver") ? "primary" : "secondary"}
          >
            {text[act.words]}
          </ButtonLink>
        ))}
      </Actions>

      {assessment.mode === "together" && (
        <Section title={text.whereTitle} lead={assessment.revealedAt ? undefined : text.whereHint}>
          {!assessment.revealedAt && <LiveStatus language={language} participant={me.id} version={version} />}
          <ul class="side-progress">
            {sidesOf(assessment).map((side) => (
              <li key={side} class="side-progress__side">
                <Sign sign={side} />
                <span class="side-progress__name">{all.sides[side]}</span>
                <span>{text.progress[sideProgress(assessment, side)]}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}

      <AccountSection language={language} path={`/auto-evaluation/${me.id}`} state={account} hasLink={me.hasLink} />

      {(link || me.email) && (
        <Section title={text.linkTitle}>
          {link && (
            <>
              <p>{text.linkText}</p>
              <Disclosure summary={text.linkShow}>
                <p class="link-text" id="personal-link">
                  {link.address}
                </p>
                <CopyText target="personal-link" language={language} />
                <p>{text.linkQr}</p>
                <Raw as="div" class="qr" html={link.qr} />
              </Disclosure>
            </>
          )}
          {me.email && me.hasLink && <p>{text.addressKnown}</p>}
        </Section>
      )}

      <Facts
        items={[
          { term: text.field, detail: fieldTitle },
          { term: text.started, detail: formatDate(language, assessment.createdAt) },
          ...(assessment.origin === "paper" ? [{ term: text.origin, detail: text.paper }] : []),
        ]}
      />

      <Section title={text.leaveTitle}>
        <p>{text.leaveText}</p>
        <form method="post" action={`${base}/oubli`}>
          <Actions>
            <Button variant="secondary" icon="log-out">
              {text.forget}
            </Button>
            <ButtonLink href={`${base}/effacement`} variant="quiet" icon="trash-2">
              {text.erase}
            </ButtonLink>
          </Actions>
        </form>
      </Section>
    </Layout>
  )
}

function leadOf(
  participation: Participation,
  text: { leadRevealed: string; leadAlone: string; leadWaiting: string; leadAnswering: string },
): string {
  if (participation.assessment.revealedAt) return text.leadRevealed
  if (hasResult(participation)) return text.leadAlone
  return participation.me.finishedAt ? text.leadWaiting : text.leadAnswering
}
