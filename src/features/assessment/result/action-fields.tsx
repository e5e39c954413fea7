import type { Faults, Typed } from "../../../core/http/form.ts"
import type { Language } from "../../../core/i18n.ts"
import { Fieldset, SelectField, TextArea, TextField } from "../../../ui/forms.tsx"
import { type ImprovementAction, OWNER_LIMIT, WHAT_LIMIT } from "../improvement-action.ts"
import { SIDES } from "../instrument.ts"
import type { ResultView } from "./result-view.ts"
import { words } from "./words.ts"

/** What is asked of an action: what, for which criterion, who, by when. */
export function ActionFields({
  language,
  view,
  typed,
  faults,
}: {
  language: Language
  view: ResultView
  typed: Typed
  faults: Faults
}) {
  const say = words(language).actions
  const error = (field: string) => faults[field] && actionFaults(language)(field, faults[field])
  return (
    <>
      <TextArea
        name="what"
        language={language}
        label={say.what}
        hint={say.whatHint}
        error={error("what")}
        value={typed.what}
        maxLength={WHAT_LIMIT}
        rows={3}
        required
      />
      <Fieldset legend={say.owners} hint={say.ownersHint}>
        {SIDES.map((side) => (
          <TextField
            key={side}
            name={`${side}Owner`}
            language={language}
            label={say.owner[side]}
            error={error(`${side}Owner`)}
            value={typed[`${side}Owner`]}
            maxLength={OWNER_LIMIT}
            autocomplete="off"
          />
        ))}
      </Fieldset>
      <TextField
        name="dueOn"
        type="date"
        language={language}
        label={say.due}
        optionalMark
        width="short"
        error={error("dueOn")}
        value={typed.dueOn}
      />
      <SelectField
        name="criterion"
        label={say.criterion}
        value={typed.criterion}
        language={language}
        options={[
          { value: "", label: say.noCriterion },
          ...view.criteria.map((one) => ({ value: one.criterion.key, label: `${one.number}. ${one.criterion.short[language]}` })),
        ]}
      />
    </>
  )
}

/** An action as its form would hold it. */
export function typedOf(action: ImprovementAction): Typed {
  return {
    what: action.what,
    criterion: action.criterion ?? "",
    partnerOwner: action.owners.partner ?? "",
    professionalOwner: action.owners.professional ?? "",
    dueOn: action.dueOn ?? "",
  }
}

/** What a fault of an action's form means. */
export function actionFaults(language: Language) {
  const say = words(language).actions.faults
  return (field: string, fault: string): string => {
    const [code, length = "", limit = ""] = fault.split(":")
    if (code === "too_long") return say.tooLong(length, limit)
    return field === "what" ? say.what : field === "dueOn" ? say.date : say.owners
  }
}
