import type { Language } from "../../../core/i18n.ts"
import { formatDate, formatNumber } from "../../../ui/format.ts"
import { Section } from "../../../ui/sections.tsx"
import { Sign } from "../../../ui/sign.tsx"
import { changeOf, levelOf, type Step, type Voice } from "../thread.ts"
import type { CriterionWay, Evolution } from "./evolution.ts"
import { voiceName, words } from "./words.ts"

/** A small table a criterion: its levels at each date, oldest first, with breaks as rows of their own. */
export function WaysSection({ language, evolution }: { language: Language; evolution: Evolution }) {
  const text = words(language).evolution
  return (
    <Section title={text.waysTitle} lead={text.waysLead}>
      <div class="ways">
        {evolution.ways.map((way) => (
          <WayTable key={way.criterion.key} language={language} way={way} voices={evolution.voices} />
        ))}
      </div>
    </Section>
  )
}

function WayTable({ language, way, voices }: { language: Language; way: CriterionWay; voices: Voice[] }) {
  const text = words(language).evolution
  return (
    <table class="way" data-axis={way.criterion.axis}>
      <caption>
        {way.number}. {way.criterion.label[language]}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.when}</th>
          {voices.map((voice) => (
            <th key={voice} scope="col">
              <Sign sign={voice} /> <span class="way__voice">{voiceName(language, voice)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {way.steps.map((step, index) => (
          <StepRows
            key={step.moment.assessment.id}
            language={language}
            voices={voices}
            step={step}
            before={way.steps[index - 1]}
          />
        ))}
      </tbody>
    </table>
  )
}

function StepRows({
  language,
  voices,
  step,
  before,
}: {
  language: Language
  voices: Voice[]
  step: Step
  before: Step | undefined
}) {
  const text = words(language).evolution
  const breaks = before ? step.breaks.filter((one) => one !== "criterion_not_asked") : []
  return (
    <>
      {breaks.length > 0 && (
        <tr class="way__break">
          <td colspan={voices.length + 1}>
            {text.notComparable} · {breaks.map((one) => text.shortBreaks[one]).join(", ")}
          </td>
        </tr>
      )}
      <tr>
        <th scope="row">{formatDate(language, step.moment.assessment.createdAt)}</th>
        {step.reading === undefined ? (
          <td colspan={voices.length} class="way__silent">
            {text.notAsked}
          </td>
        ) : (
          voices.map((voice) => (
            <td key={voice}>
              <Level language={language} voice={voice} step={step} before={before} />
            </td>
          ))
        )}
      </tr>
    </>
  )
}

function Level({ language, voice, step, before }: { language: Language; voice: Voice; step: Step; before: Step | undefined }) {
  const text = words(language).evolution
  const level = levelOf(voice, step.reading)
  if (level === undefined) return <Silence language={language} voice={voice} step={step} />
  const side = voice === "joint" ? undefined : step.reading?.[voice]
  const change = changeOf(voice, before, step)
  return (
    <>
      <strong>{formatNumber(language, level)}</strong>
      {change && change.from !== change.to && (
        <span class="way__change">
          {" "}
          {signed(language, change.to - change.from)}
          <span class="visually-hidden"> {text.since}</span>
        </span>
      )}
      {side?.low !== undefined && side.high !== undefined && side.low !== side.high && (
        <span class="way__spread"> {text.spread(side.low, side.high)}</span>
      )}
    </>
  )
}

/** No level is never a zero: a sign says why there is none. */
function Silence({ language, voice, step: { reading } }: { language: Language; voice: Voice; step: Step }) {
  const text = words(language).evolution
  const noAgreement = voice === "joint" && reading?.joint === "no_agreement"
  const cannotSay = voice !== "joint" && reading !== undefined && reading[voice].cannotSay > 0
  const [sign, meaning] = noAgreement ? ["≠", text.noAgreement] : cannotSay ? ["?", text.cannotSay] : ["–", text.none]
  return (
    <span class="way__silent">
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{meaning}</span>
    </span>
  )
}

function signed(language: Language, difference: number): string {
  return `${difference > 0 ? "+" : "−"}${formatNumber(language, Math.abs(difference))}`
}
