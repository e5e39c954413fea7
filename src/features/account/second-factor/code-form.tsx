import type { CodeFault } from "../../../core/auth/second-factor-check.ts"
import type { Language } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { TextField } from "../../../ui/fields.tsx"
import { words } from "./words.ts"

/** A code that was refused: from the application's field, or from that of recovery codes. */
export type RefusedCode = { field: "code" | "recovery"; fault: CodeFault; now: Date }

type CodeFormProps = {
  language: Language
  /** Where the code is sent, in the language of the page. */
  action: string
  submit: string
  refused?: RefusedCode
  /** Whether a recovery code does as well. */
  recovery?: boolean
  danger?: boolean
}

/** Asks for a code. What was typed is not shown again: it serves once. */
export function CodeForm({ language, action, submit, refused, recovery, danger }: CodeFormProps) {
  const all = words(language)
  const message = refused && faultWords(language, refused)
  const errorOf = (field: RefusedCode["field"]) => (refused?.field === field ? message : undefined)
  return (
    <>
      {refused && message && <ErrorSummary title={all.summary} errors={[{ field: refused.field, message }]} />}
      <form class="form" method="post" action={action} novalidate>
        <TextField
          language={language}
          name="code"
          label={all.field.label}
          hint={all.field.hint}
          error={errorOf("code")}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          spellcheck={false}
          required
        />
        <Actions>
          <Button variant={danger ? "danger" : "primary"}>{submit}</Button>
        </Actions>
      </form>
      {recovery && (
        <Disclosure summary={all.field.otherWay} open={refused?.field === "recovery"}>
          <form class="form" method="post" action={action} novalidate>
            <TextField
              language={language}
              name="recovery"
              label={all.field.recovery}
              hint={all.field.recoveryHint}
              error={errorOf("recovery")}
              autocomplete="off"
              width="short"
              spellcheck={false}
              required
            />
            <Actions>
              <Button variant={danger ? "danger" : "secondary"}>{all.field.useRecovery}</Button>
            </Actions>
          </form>
        </Disclosure>
      )}
    </>
  )
}

function faultWords(language: Language, { fault, now }: RefusedCode): string {
  const { faults } = words(language)
  if (fault.code === "locked") return faults.locked(Math.ceil((fault.until.getTime() - now.getTime()) / 60_000))
  return fault.code === "over" ? faults.wrong : faults[fault.code]
}
