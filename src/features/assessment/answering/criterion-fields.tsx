import type { Language } from "../../../core/i18n.ts"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { TextArea } from "../../../ui/fields.tsx"
import { kept } from "../../../ui/kept.tsx"
import { LevelScale } from "../../../ui/level-scale.tsx"
import { REMARK_LIMIT } from "../answer.ts"
import { type Criterion, type Instrument, LEVELS } from "../instrument.ts"
import { remarkName } from "./answer-form.ts"
import { words } from "./words.ts"

type CriterionFieldsProps = {
  language: Language
  instrument: Instrument
  criterion: Criterion
  level: string | undefined
  remark: string | undefined
  faults?: Record<string, string>
  legendSize?: "h1" | "h2" | "normal"
}

/** The five levels, "I can't say", and the remark of one criterion. */
export function CriterionFields({
  language,
  instrument,
  criterion,
  level,
  remark,
  faults = {},
  legendSize,
}: CriterionFieldsProps) {
  const text = words(language)
  return (
    <div class="criterion-fields">
      <CriterionScale
        language={language}
        instrument={instrument}
        criterion={criterion}
        legendSize={legendSize}
        value={readScale(level)}
        error={faults[criterion.key]}
      />
      {criterion.example && (
        <Disclosure summary={text.example}>
          <p>{criterion.example[language]}</p>
        </Disclosure>
      )}
      <Remark
        language={language}
        name={remarkName(criterion.key)}
        remark={remark || undefined}
        error={faults[remarkName(criterion.key)]}
      />
    </div>
  )
}

type CriterionScaleProps = Pick<CriterionFieldsProps, "language" | "instrument" | "criterion" | "legendSize"> & {
  value: Scale | undefined
  error: string | undefined
}

// Most of the page, and the same for everyone who chose the same level.
const CriterionScale = kept(
  ({ language, instrument, criterion, legendSize, value, error }: CriterionScaleProps) => (
    <LevelScale
      name={criterion.key}
      legend={criterion.label[language]}
      legendSize={legendSize}
      hint={words(language).question}
      axis={criterion.axis}
      value={value}
      error={error}
      levels={[
        ...LEVELS.map((one) => ({
          value: scaleOf(one),
          label: instrument.levels[one][language],
          description: criterion.levels[one][language],
        })),
        { value: "cannot_say" as const, ...words(language).cannotSay },
      ]}
    />
  ),
  ({ language, instrument: { field, version }, criterion, legendSize, value, error }) =>
    error === undefined ? [language, field, version, criterion.key, legendSize, value].join(" ") : undefined,
)

type RemarkProps = { language: Language; name: string; remark: string | undefined; error: string | undefined }

// Only an empty one: what a person wrote is not kept.
const Remark = kept(
  ({ language, name, remark, error }: RemarkProps) => {
    const text = words(language)
    return (
      <Disclosure summary={text.addRemark} open={remark !== undefined || error !== undefined}>
        <TextArea
          language={language}
          name={name}
          label={text.remark}
          hint={text.remarkHint}
          value={remark}
          error={error}
          maxLength={REMARK_LIMIT}
          rows={3}
        />
      </Disclosure>
    )
  },
  ({ language, name, remark, error }) => (remark === undefined && error === undefined ? `${language} ${name}` : undefined),
)

type Scale = "0" | "1" | "2" | "3" | "4" | "cannot_say"
const SCALE: readonly Scale[] = ["0", "1", "2", "3", "4", "cannot_say"]

function readScale(value: string | undefined): Scale | undefined {
  return SCALE.find((one) => one === value)
}

function scaleOf(level: 0 | 1 | 2 | 3 | 4): Scale {
  return SCALE[level] as Scale
}
