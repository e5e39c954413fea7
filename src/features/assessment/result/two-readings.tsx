import type { Language } from "../../../core/i18n.ts"
import { Sign } from "../../../ui/sign.tsx"
import { SIDES, type Side } from "../instrument.ts"
import { LevelBar } from "./level-bar.tsx"
import { sayRating, sayReading } from "./reading-words.ts"
import { type CriterionResult, nameOf, type Remark, type ResultView, remarksOn } from "./result-view.ts"
import { words } from "./words.ts"

/** What each side answered to one criterion: level, single answers where they are open, remarks. */
export function TwoReadings({ language, view, one }: { language: Language; view: ResultView; one: CriterionResult }) {
  return (
    <div class="readings">
      {SIDES.filter((side) => view.assessment.mode === "together" || view.sides.includes(side)).map((side) => (
        <SideView key={side} language={language} view={view} one={one} side={side} />
      ))}
    </div>
  )
}

function SideView({ language, view, one, side }: { language: Language; view: ResultView; one: CriterionResult; side: Side }) {
  const say = words(language)
  const reading = one[side]
  const remarks = remarksOn(view, one).filter((remark) => remark.side === side)
  return (
    <div class="reading">
      <p class="reading__side">
        <Sign sign={side} />
        <span>{say.sides[side]}</span>
      </p>
      <p class="reading__level">{sayReading(language, view, side, reading)}</p>
      <LevelBar id={`bar-${one.criterion.key}-${side}`} side={side} reading={reading} />
      {view.people[side].several && reading.singles.length > 0 && (
        <ul class="reading__singles">
          {reading.singles.map((single, index) => (
            <li key={single.participant}>
              <Who language={language} view={view} participant={single.participant} number={index + 1} />
              {`${say.colon} ${sayRating(language, view.instrument, single.rating)}`}
              {!view.people[side].open && ` (${say.onlyYou})`}
            </li>
          ))}
        </ul>
      )}
      {remarks.map((remark) => (
        <RemarkView key={remark.participant} language={language} view={view} remark={remark} />
      ))}
    </div>
  )
}

export function RemarkView({ language, view, remark }: { language: Language; view: ResultView; remark: Remark }) {
  const several = view.people[remark.side].several
  const number = view.people[remark.side].voices.findIndex((one) => one.id === remark.participant) + 1
  return (
    <figure class="remark">
      <blockquote class="remark__text" dir="auto">
        {remark.text}
      </blockquote>
      {several && (
        <figcaption class="remark__who">
          <Who language={language} view={view} participant={remark.participant} number={number} />
          {remark.onlyYou && ` (${words(language).onlyYou})`}
        </figcaption>
      )}
    </figure>
  )
}

/** The name a person chose, else a number within their side; "you" for the reader. */
export function Who({
  language,
  view,
  participant,
  number,
}: {
  language: Language
  view: ResultView
  participant: string
  number: number
}) {
  const say = words(language)
  const name = nameOf(view, participant)
  const you = participant === view.me.id ? ` (${say.you})` : ""
  return (
    <span>
      {name ? <span dir="auto">{name}</span> : say.result.anonymous(number)}
      {you}
    </span>
  )
}
