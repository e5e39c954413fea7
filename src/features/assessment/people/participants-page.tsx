import type { Faults, Typed } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Choices } from "../../../ui/choices.tsx"
import { ConfirmSubmit } from "../../../ui/confirm-submit.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { TextField } from "../../../ui/fields.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Steps } from "../../../ui/progress.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { SIDES } from "../instrument.ts"
import { mayInvite, NAME_LIMIT } from "../invitation.ts"
import { mayCloseSide } from "../lock.ts"
import type { Participation } from "../participation-queries.ts"
import { faultMessages } from "./fault-messages.ts"
import { type InvitedLink, ParticipantCard } from "./participant-card.tsx"
import { words } from "./words.ts"

type ParticipantsPageProps = {
  shell: Shell
  participation: Participation
  links: Map<string, InvitedLink>
  typed?: Typed
  faults?: Faults
  sent?: boolean
}

/** The starter's page: who is invited, their links, and inviting one more. */
export function ParticipantsPage({ shell, participation, links, typed = {}, faults = {}, sent }: ParticipantsPageProps) {
  const { language } = shell
  const { me, assessment } = participation
  const all = words(language)
  const text = all.participants
  const base = localPath(language, `/auto-evaluation/${me.id}`)
  const errors = faultMessages(language, faults)
  if (faults.email === "missing") errors.email = text.emailMissing
  const sides = SIDES.filter((side) => mayInvite(assessment, me, side))
  const closable = SIDES.find((side) => mayCloseSide(assessment, me, side))
  const first = !me.finishedAt && assessment.mode === "together"
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={assessment.mode === "alone" ? text.leadAlone : text.lead}
      width="text"
      noIndex
      breadcrumb={[
        { path: "/auto-evaluation", label: all.breadcrumb },
        { path: `/auto-evaluation/${me.id}`, label: assessment.subject },
      ]}
      step={
        first && (
          <Steps
            language={language}
            steps={[
              { label: all.steps.subject, state: "done" },
              { label: all.steps.people, state: "current" },
              { label: all.steps.answers, href: `${base}/reponses`, state: "todo" },
              { label: all.steps.result, state: "todo" },
            ]}
          />
        )
      }
    >
      {sent && (
        <Notice kind="success" role="status">
          <p>{text.sent}</p>
        </Notice>
      )}
      <ErrorSummary title={all.start.summary} errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <ul class="participants">
        {assessment.participants.map((one) => (
          <ParticipantCard
            key={one.id}
            language={language}
            base={base}
            participation={participation}
            participant={one}
            link={links.get(one.id)}
          />
        ))}
      </ul>
      {sides.length > 0 && (
        <Section title={text.addTitle} id="inviter">
          <form class="form" method="post" action={`${base}/participants`} autocomplete="off" novalidate>
            <Choices
              name="side"
              legend={text.addSide}
              value={
                typed.side ??
                (sides.includes(me.side === "partner" ? "professional" : "partner")
                  ? me.side === "partner"
                    ? "professional"
                    : "partner"
                  : me.side)
              }
              error={errors.side}
              options={sides.map((side) => ({
                value: side,
                label: all.sides[side],
                description: all.sidesAre[side],
                sign: side,
              }))}
            />
            <TextField
              language={language}
              name="name"
              label={text.addName}
              hint={text.addNameHint}
              value={typed.name}
              error={errors.name}
              maxLength={NAME_LIMIT}
              optionalMark
            />
            <Choices
              name="by"
              legend={text.addBy}
              value={typed.by ?? "link"}
              error={errors.by}
              options={[
                { value: "link", ...text.byLink },
                { value: "mail", ...text.byMail },
                { value: "device", ...text.byDevice },
              ]}
            />
            <div class="only-by-mail">
              <TextField
                language={language}
                name="email"
                type="email"
                label={text.addEmail}
                value={typed.email}
                error={errors.email}
                optionalMark
              />
            </div>
            <Actions>
              <Button variant={assessment.participants.length > 1 ? "secondary" : "primary"} icon="plus">
                {text.addSubmit}
              </Button>
            </Actions>
          </form>
        </Section>
      )}
      <Actions>
        {me.finishedAt === null && assessment.participants.length > 1 && (
          <ButtonLink href={`${base}/reponses`}>{text.next}</ButtonLink>
        )}
        <ButtonLink href={base} variant="quiet">
          {text.back}
        </ButtonLink>
      </Actions>
      {closable && (
        <Section title={text.closeTitle}>
          <p>{text.closeText}</p>
          <form method="post" action={`${base}/cotes/${closable}/cloture`}>
            <ConfirmSubmit
              label={text.close[closable]}
              question={text.confirmClose}
              confirmLabel={text.close[closable]}
              cancelLabel={text.cancel}
            >
              <p>{text.closeText}</p>
            </ConfirmSubmit>
          </form>
        </Section>
      )}
    </Layout>
  )
}
