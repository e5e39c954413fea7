import type { Language } from "../../../core/i18n.ts"
import type { TargetModel } from "../../../ui/target.ts"
import type { Answer } from "../answer.ts"
import type { Instrument, Side } from "../instrument.ts"
import { words } from "./words.ts"

/** One's own target as one answers: it fills with each answer, and can be answered on. */
export function ownTarget(
  language: Language,
  instrument: Instrument,
  subject: string,
  side: Side,
  answers: Answer[],
  editable: readonly string[],
): TargetModel {
  const text = words(language).target
  const ratings = new Map(answers.map((answer) => [answer.criterion, answer.rating]))
  return {
    id: "own",
    title: text.title,
    description: text.description(ratings.size, instrument.criteria.length),
    centre: subject,
    labels: "names",
    sides: [side],
    editable,
    sectors: instrument.criteria.map((criterion, index) => {
      const level = ratings.get(criterion.key)
      return {
        key: criterion.key,
        number: index + 1,
        axis: criterion.axis,
        label: criterion.short[language],
        ...(level === undefined ? {} : { [side]: { level } }),
      }
    }),
  }
}
