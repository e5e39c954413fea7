import type { Language } from "../../../core/i18n.ts"
import { Sign } from "../../../ui/sign.tsx"
import { Tag } from "../../../ui/tag.tsx"
import { asksToTalk } from "../comparison.ts"
import { sayApart, sayPlaced } from "./reading-words.ts"
import { pathOf } from "./result-frame.tsx"
import type { CriterionResult, ResultView } from "./result-view.ts"
import { TwoReadings } from "./two-readings.tsx"
import { words } from "./words.ts"

type Part = { language: Language; view: ResultView }

/** One criterion of the talk: what each side said, the question to open with, what came of it. */
export function CriterionItem({ language, view, item }: Part & { item: CriterionResult }) {
  const say = words(language).restitution
  const { axis, key, label, question, short } = item.criterion
  const placeHref = pathOf(language, view.me.id, `placement/${key}`)
  return (
    <li class="criterion" data-axis={axis} id={`critere-${key}`}>
      <h3 class="criterion__title">
        <span class="criterion__number">{item.number}</span>
        <span>{label[language]}</span>
      </h3>
      <p class="criterion__tags">
        <Tag tone={axis}>{view.instrument.axes[axis][language]}</Tag>
        {item.difference !== undefined && (
          <Tag tone={asksToTalk(item) ? "shared" : "neutral"}>
            {item.difference === 0 ? say.noDifference : sayApart(language, item.difference)}
          </Tag>
        )}
      </p>
      <div class="criterion__body">
        <TwoReadings language={language} view={view} item={item} />
        <div class="criterion__talk">
          <p class="criterion__question">
            <strong>{say.toTalk}</strong> {question[language]}
          </p>
          {item.joint !== undefined && (
            <p class="criterion__joint">
              <Sign sign="joint" />{" "}
              {`${words(language).placedTogether}${words(language).colon} ${sayPlaced(language, view.instrument, item.joint)}`}
            </p>
          )}
          {view.mayPlace && item.joint === undefined && (
            <div class="criterion__next">
              {asksToTalk(item) && <p>{say.noteAsked}</p>}
              <a href={placeHref}>{say.placeThis(short[language])}</a>
            </div>
          )}
        </div>
      </div>
    </li>
  )
}
