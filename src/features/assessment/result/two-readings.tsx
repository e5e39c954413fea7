import type { Language } from "../../../core/i18n.ts"
import { Sign } from "../../../ui/sign.tsx"
import type { Side } from "../instrument.ts"
import { LevelBar } from "./level-bar.tsx"
import { sayRating, sayReading } from "./reading-words.ts"
import { type CriterionResult, nameOf, type Remark, type ResultView, remarksOn } from "./result-view.ts"
import { words } from "./words.ts"

/** What each side answered to one criterion: level, single answers where they are open, remarks. */
export function TwoReadings({ language, view, item }: { language: Language; view: ResultView; item: CriterionResult }) {
  return (
    <div class="readings">
      {view.sides.map((side) => (
        <SideView key={side} language={language} view={view} item={item} side={side} />
      ))}
    </div>
  )
}

function SideView({ language, view, item, side }: { language: Language; view: ResultView; item: CriterionResult; side: Side }) {
  const say = words(language)
  const reading = item[side]
  const remarks = remarksOn(view, item).filter((remark) => remark.side === side)
  return (
    <div class="reading">
      <p class="reading__side">
        <Sign sign={side} />
        <span>{say.sides[side]}</span>
      </p>
      <p class="reading__level">{sayReading(language, view, side, reading)}</p>
      <LevelBar id={`bar-${item.criterion.key}-${side}`} side={side} reading={reading} />
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
