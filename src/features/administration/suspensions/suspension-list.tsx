import type { Actor } from "../../../core/auth/actor.ts"
import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { formatDateTime } from "../../../ui/format.ts"
import { Panel, Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Tag } from "../../../ui/tag.tsx"
import { HOME } from "../frame/back-office.tsx"
import type { MemberSheet } from "../members/member-queries.ts"
import { isOpen, whyNotSuspend } from "./suspension.ts"
import { words } from "./words.ts"

type SuspensionListProps = { shell: Shell; actor: Actor; member: MemberSheet; readAnswers: Set<string>; now: Date }
type Suspension = MemberSheet["suspensions"][number]

/** What became of each suspension, on the member's page. */
export function SuspensionList({ shell, actor, member, readAnswers, now }: SuspensionListProps) {
  const { language } = shell
  const text = words(language)
  const own = localPath(language, `${HOME}/membres/${member.id}`)
  const why = whyNotSuspend(actor, member, now)
  return (
    <Section title={text.title} id="suspensions">
      {member.suspensions.length === 0 && <p>{text.none}</p>}
      {member.suspensions.map((one) => (
        <OneSuspension
          key={one.id}
          language={language}
          suspension={one}
          now={now}
          read={readAnswers.has(one.id)}
          base={`${own}/suspensions/${one.id}`}
        />
      ))}
      {why === undefined && (
        <Actions>
          <ButtonLink href={`${own}/suspension`} variant="quiet" icon="lock">
            {text.suspend.link}
          </ButtonLink>
        </Actions>
      )}
      {(why === "oneself" || why === "administrator") && <p>{text.suspend.why[why]}</p>}
    </Section>
  )
}

type OneProps = { language: Language; suspension: Suspension; now: Date; read: boolean; base: string }

function OneSuspension({ language, suspension, now, read, base }: OneProps) {
  const text = words(language)
  const open = isOpen(suspension, now)
  const written = (prose: string) => (
    <span class="office-note" dir="auto">
      {prose}
    </span>
  )
  return (
    <Panel>
      <p>
        <Tag tone={open ? "decision" : "neutral"}>{open ? text.open : text.closed}</Tag> {sayDates(language, suspension, now)}
      </p>
      <Facts
        items={[
          { term: text.reason, detail: written(suspension.reason) },
          { term: text.message, detail: written(suspension.message) },
          { term: text.answer, detail: suspension.answer ? written(suspension.answer) : text.noAnswer },
        ]}
      />
      {suspension.answeredAt && <p>{text.answered(formatDateTime(language, suspension.answeredAt))}</p>}
      {open && (
        <div class="suspension-acts">
          <form method="post" action={`${base}/levee`}>
            <Button variant="secondary">{text.lift.button}</Button>
            <p class="field__hint">{text.lift.effect}</p>
          </form>
          {suspension.answeredAt && !read && (
            <form method="post" action={`${base}/lecture`}>
              <Button variant="secondary" icon="check">
                {text.read}
              </Button>
              <p class="field__hint">{text.readHint}</p>
            </form>
          )}
        </div>
      )}
    </Panel>
  )
}

function sayDates(language: Language, { startedAt, endsAt, liftedAt }: Suspension, now: Date): string {
  const text = words(language)
  const until = endsAt ? text.until(formatDateTime(language, endsAt)) : text.untilLifted
  const end = liftedAt
    ? text.lifted(formatDateTime(language, liftedAt))
    : endsAt && endsAt <= now
      ? text.ended(formatDateTime(language, endsAt))
      : until
  return `${text.begun(formatDateTime(language, startedAt))}, ${end}`
}
