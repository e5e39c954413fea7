import type { Language } from "../../../core/i18n.ts"
import { MarkedList } from "../../../ui/marked.tsx"
import { Sign } from "../../../ui/sign.tsx"
import { SIDES } from "../instrument.ts"
import { sayApart, sayReading } from "./reading-words.ts"
import { agreementsOf } from "./result-sentences.ts"
import type { ResultView } from "./result-view.ts"
import { words } from "./words.ts"

type Part = { language: Language; view: ResultView }

/** What lies furthest apart, with its question; then what both rate high and low. */
export function FirstToTalk({ language, view }: Part) {
  const say = words(language).restitution
  const { high, low } = agreementsOf(language, view)
  const { apart } = view.findings
  return (
    <>
      <h2>{say.first}</h2>
      {apart.length === 0 ? (
        <p>{say.nothingApart}</p>
      ) : (
        <MarkedList
          items={apart.slice(0, MOST_FIRST).map((one) => ({
            axis: one.criterion.axis,
            title: (
              <>
                <strong>{sayApart(language, one.difference ?? 0)}</strong>
                {` · ${one.number}. ${one.criterion.short[language]}`}
              </>
            ),
            body: (
              <>
                <p class="result-first__levels">
                  {SIDES.map((side) => (
                    <span key={side}>
                      <Sign sign={side} label={words(language).sides[side]} /> {sayReading(language, view, side, one[side])}
                    </span>
                  ))}
                </p>
                <p>{one.criterion.question[language]}</p>
              </>
            ),
          }))}
        />
      )}
      {high.length > 0 && <h2>{say.holds}</h2>}
      {high.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {low.length > 0 && <h2>{say.weak}</h2>}
      {low.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}
const MOST_FIRST = 3

/** What one side alone rates high and low. */
export function StandsOut({ language, view }: Part) {
  const { high, low } = agreementsOf(language, view)
  return (
    <>
      <h2>{words(language).restitution.firstAlone}</h2>
      {[...high, ...low].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}
