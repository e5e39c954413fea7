import type { Language } from "../../core/i18n.ts"
import { Actions, Button } from "../../ui/actions.tsx"
import {
  Checkbox,
  Choices,
  ErrorSummary,
  Fieldset,
  LevelScale,
  type ScaleValue,
  SelectField,
  TextArea,
  TextField,
} from "../../ui/forms.tsx"
import { Progress } from "../../ui/progress.tsx"
import { Columns, Panel } from "../../ui/sections.tsx"
import { words } from "./words.ts"

export function FieldExamples({ language }: { language: Language }) {
  const text = words(language).fields
  const departments = text.departments.map((label, index) => ({ value: String(index), label }))
  return (
    <Columns>
      <Panel>
        <h3>{text.ok}</h3>
        <form method="get" action="#formulaires">
          <TextField
            language={language}
            name="name"
            label={text.name}
            hint={text.nameHint}
            value={text.nameValue}
            autocomplete="off"
          />
          <TextField language={language} name="date" label={text.date} type="date" width="short" optionalMark />
          <SelectField name="department" label={text.department} options={departments} />
          <TextArea
            language={language}
            name="note"
            label={text.note}
            hint={text.noteHint}
            value={text.noteValue}
            maxLength={500}
            rows={4}
          />
          <Fieldset legend={text.group} hint={text.groupHint}>
            <Checkbox name="agree" label={text.agree} hint={text.agreeHint} checked />
            <Checkbox name="mail" label={text.mail} />
          </Fieldset>
          <Actions>
            <Button type="button">{text.send}</Button>
          </Actions>
        </form>
      </Panel>
      <Panel>
        <h3>{text.refused}</h3>
        <ErrorSummary
          asExample
          title={text.summary}
          errors={[
            { field: "refused_email", message: text.emailError },
            { field: "refused_department", message: text.departmentError },
            { field: "refused_charter", message: text.charterError },
          ]}
        />
        <form method="get" action="#formulaires">
          <TextField
            language={language}
            name="refused_email"
            label={text.email}
            hint={text.nameHint}
            error={text.emailError}
            value={text.emailValue}
            autocomplete="off"
          />
          <SelectField name="refused_department" label={text.department} error={text.departmentError} options={departments} />
          <TextArea
            language={language}
            name="refused_note"
            label={text.note}
            value={text.noteValue}
            maxLength={20}
            rows={3}
            optionalMark
          />
          <Checkbox name="refused_charter" label={text.charter} error={text.charterError} />
        </form>
      </Panel>
    </Columns>
  )
}

export function ChoiceExamples({ language }: { language: Language }) {
  const text = words(language).choices
  const levels = text.levels.map(([value, label = "", description]) => ({ value: value as ScaleValue, label, description }))
  return (
    <>
      <Choices
        name="side"
        legend={text.side}
        columns
        value="partner"
        options={[
          { value: "partner", label: text.partner, description: text.partnerText, sign: "partner" },
          { value: "professional", label: text.professional, description: text.professionalText, sign: "professional" },
        ]}
      />
      <Columns>
        <div class="specimen-stack">
          <Progress label={text.progress} done={1} total={11} parts={PARTS} />
          <LevelScale name="level" legend={text.level} axis="expression" value="2" levels={levels.slice(0, 6)} />
          <Actions>
            <Button type="button">{text.next}</Button>
            <Button type="button" variant="secondary">
              {text.previous}
            </Button>
          </Actions>
        </div>
        <LevelScale
          name="missing_level"
          legend={text.missing}
          hint={text.level}
          error={text.missingError}
          axis="construction"
          levels={levels.filter((_, index) => index > 2)}
        />
      </Columns>
    </>
  )
}

const PARTS = Array.from({ length: 11 }, (_, index) => ({ done: index < 1, current: index === 1, axis: "expression" as const }))
