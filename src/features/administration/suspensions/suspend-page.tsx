import type { Faults, Typed } from "../../../core/http/form.ts"
import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Choices, ErrorSummary, TextArea } from "../../../ui/forms.tsx"
import { Notice } from "../../../ui/notice.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import type { MemberSheet } from "../members/member-queries.ts"
import { words as memberWords } from "../members/words.ts"
import { DURATIONS, type WhyNot } from "./suspension.ts"
import { TEXT_LIMIT } from "./suspension-form.ts"
import { words } from "./words.ts"

type SuspendPageProps = {
  shell: Shell
  office: Office
  member: MemberSheet
  /** Why this person cannot be suspended. */
  why?: WhyNot
  typed?: Typed
  faults?: Faults
}

export function SuspendPage({ shell, office, member, why, typed = {}, faults = {} }: SuspendPageProps) {
  const { language } = shell
  const text = words(language).suspend
  const own = `${HOME}/membres/${member.id}`
  const errors = Object.fromEntries(Object.entries(faults).map(([field, code]) => [field, sayFault(language, field, code)]))
  const area = (name: "reason" | "message") => ({
    language,
    name,
    label: text[name],
    hint: text[`${name}Hint`],
    maxLength: TEXT_LIMIT,
    ...(typed[name] !== undefined && { value: typed[name] }),
    ...(errors[name] && { error: errors[name] }),
  })
  return (
    <BackOffice
      shell={shell}
      office={office}
      title={text.title(member.displayName)}
      lead={text.lead}
      breadcrumb={[
        { path: `${HOME}/membres`, label: memberWords(language).title },
        { path: own, label: member.displayName },
      ]}
    >
      {why && (
        <Notice kind="error" role="alert">
          <p>{text.why[why]}</p>
        </Notice>
      )}
      <ErrorSummary title={text.summary} errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      {!why && (
        <form class="form" method="post" action={localPath(language, `${own}/suspension`)}>
          <Choices
            name="duration"
            legend={text.duration}
            columns
            {...(typed.duration && { value: typed.duration })}
            {...(errors.duration && { error: errors.duration })}
            options={DURATIONS.map((value) => ({ value, label: text.durations[value] }))}
          />
          <TextArea {...area("message")} />
          <TextArea {...area("reason")} />
          <p>{text.effect}</p>
          <Actions>
            <Button variant="danger">{text.submit}</Button>
            <ButtonLink href={localPath(language, own)} variant="quiet">
              {text.cancel}
            </ButtonLink>
          </Actions>
        </form>
      )}
    </BackOffice>
  )
}

function sayFault(language: Language, field: string, code: string): string {
  const text = words(language).suspend
  const [kind, length = "", limit = ""] = code.split(":")
  if (kind === "too_long") return text.tooLong(length, limit)
  if (field === "duration") return text.durationMissing
  return field === "reason" ? text.reasonMissing : text.messageMissing
}
