import type { Language } from "../../../core/i18n.ts"
import { formatDate } from "../../../ui/format.ts"
import { Sign } from "../../../ui/sign.tsx"
import { Tag } from "../../../ui/tag.tsx"
import type { ImprovementAction } from "../improvement-action.ts"
import { SIDES } from "../instrument.ts"
import type { ResultView } from "./result-view.ts"
import { words } from "./words.ts"

/** An action as both sides read it: what, who, by when, whether it is done. */
export function ActionFacts({ language, view, action }: { language: Language; view: ResultView; action: ImprovementAction }) {
  const say = words(language).actions
  const about = view.criteria.find((one) => one.criterion.key === action.criterion)
  return (
    <>
      <p class="action__what" dir="auto">
        {action.what}
      </p>
      <ul class="action__facts">
        {SIDES.filter((side) => action.owners[side]).map((side) => (
          <li key={side}>
            <Sign sign={side} label={say.owner[side]} /> <span dir="auto">{action.owners[side]}</span>
          </li>
        ))}
        <li>{action.dueOn ? say.byWhen(formatDate(language, action.dueOn)) : say.noDate}</li>
        {about && (
          <li>
            <Tag tone={about.criterion.axis}>{`${about.number}. ${about.criterion.short[language]}`}</Tag>
          </li>
        )}
        {action.doneAt && (
          <li>
            <Tag tone="shared">{say.doneOn(formatDate(language, action.doneAt))}</Tag>
          </li>
        )}
      </ul>
    </>
  )
}
