import type { Faults, Typed } from "../../../core/http/form.ts"
import type { Language } from "../../../core/i18n.ts"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { TextArea } from "../../../ui/fields.tsx"
import { REMARK_LIMIT } from "../answer.ts"
import { type Criterion, type Instrument, LEVELS, SIDES } from "../instrument.ts"
import { NOTE_LIMIT } from "../joint-placing.ts"
import { faultMessage } from "./fault-messages.ts"
import { type LevelChoice, LevelRow } from "./level-row.tsx"
import { type Part, partName } from "./paper-entry.ts"
import { words } from "./words.ts"

type CriterionEntryProps = {
  language: Language
  instrument: Instrument
  criterion: Criterion
  number: number
  typed: Typed
  faults: Faults
}

/** One criterion of both sheets: two levels, what was placed together, and words for those who wrote some. */
export function CriterionEntry({ language, instrument, criterion, number, typed, faults }: CriterionEntryProps) {
  const all = words(language)
  const text = all.entry
  const levels = LEVELS.map((level) => ({
    value: String(level),
    mark: String(level),
    key: String(level),
    label: `${level} · ${instrument.levels[level][language]}`,
  }))
  const cannotSay = { value: "cannot_say", mark: "?", key: "?", label: text.cannotSay }
  const aside: LevelChoice[] = [
    { value: "no_agreement", mark: "≠", key: "=", label: text.noAgreement },
    { value: "none", mark: "–", key: "-", label: text.none },
  ]
  const field = (part: Part) => {
    const name = partName(part, criterion.key)
    return { name, value: typed[name], error: faultMessage(language, name, faults[name]) }
  }
  const joint = field("joint")
  const texts: Part[] = ["partner_remark", "professional_remark", "note"]
  const hasText = texts.some((part) => typed[partName(part, criterion.key)] || faults[partName(part, criterion.key)])
  return (
    <fieldset class="criterion-entry" data-axis={criterion.axis}>
      <legend class="criterion-entry__label">
        {number}. {criterion.label[language]}
      </legend>
      {SIDES.map((side) => (
        <LevelRow key={side} sign={side} legend={all.sides[side]} choices={[...levels, cannotSay]} {...field(side)} />
      ))}
      <LevelRow sign="joint" legend={text.joint} choices={[...levels, ...aside]} {...joint} value={joint.value ?? "none"} />
      <Disclosure summary={text.more} open={hasText}>
        {SIDES.map((side) => (
          <TextArea
            key={side}
            language={language}
            label={text.remark[side]}
            rows={2}
            maxLength={REMARK_LIMIT}
            {...field(`${side}_remark`)}
          />
        ))}
        <TextArea language={language} label={text.note} rows={2} maxLength={NOTE_LIMIT} {...field("note")} />
      </Disclosure>
    </fieldset>
  )
}
