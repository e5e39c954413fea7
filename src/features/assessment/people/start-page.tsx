import type { Faults, Typed } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { Choices } from "../../../ui/choices.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { TextField } from "../../../ui/fields.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Steps } from "../../../ui/progress.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { type Instrument, SIDES } from "../instrument.ts"
import { NAME_LIMIT, SUBJECT_LIMIT } from "../invitation.ts"
import { faultMessages } from "./fault-messages.ts"
import { words } from "./words.ts"

type StartPageProps = { shell: Shell; instruments: Instrument[]; typed?: Typed; faults?: Faults }

export function StartPage({ shell, instruments, typed = {}, faults = {} }: StartPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.start
  const errors = faultMessages(language, faults)
  const example = (instruments.find((one) => one.field === typed.field) ?? instruments[0])?.subjectExample[language] ?? ""
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      width="text"
      breadcrumb={[{ path: "/auto-evaluation", label: all.breadcrumb }]}
      step={
        <Steps
          language={language}
          steps={[
            { label: all.steps.subject, state: "current" },
            { label: all.steps.people, state: "todo" },
            { label: all.steps.answers, state: "todo" },
            { label: all.steps.result, state: "todo" },
          ]}
        />
      }
    >
      <ErrorSummary title={text.summary} errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <form class="form" method="post" action={localPath(language, "/auto-evaluation/nouvelle")} autocomplete="off" novalidate>
        <Choices
          name="field"
          legend={text.field}
          value={typed.field}
          error={errors.field}
          options={instruments.map((one) => ({
            value: one.field,
            label: one.title[language],
            description: one.summary[language],
          }))}
        />
        <TextField
          language={language}
          name="subject"
          label={text.subject}
          hint={text.subjectHint(example)}
          value={typed.subject}
          error={errors.subject}
          maxLength={SUBJECT_LIMIT}
          required
        />
        <Choices
          name="mode"
          legend={text.mode}
          value={typed.mode}
          error={errors.mode}
          options={[
            { value: "together", ...text.together },
            { value: "alone", ...text.alone },
          ]}
        />
        <Choices
          name="side"
          legend={text.side}
          hint={text.sideHint}
          value={typed.side}
          error={errors.side}
          options={SIDES.map((side) => ({ value: side, label: all.sides[side], description: all.sidesAre[side], sign: side }))}
        />
        <TextField
          language={language}
          name="name"
          label={text.name}
          hint={text.nameHint}
          value={typed.name}
          error={errors.name}
          maxLength={NAME_LIMIT}
          optionalMark
        />
        <TextField
          language={language}
          name="email"
          type="email"
          label={text.email}
          hint={text.emailHint}
          value={typed.email}
          error={errors.email}
          autocomplete="email"
          optionalMark
        />
        <Actions>
          <Button>{text.submit}</Button>
        </Actions>
      </form>
    </Layout>
  )
}
