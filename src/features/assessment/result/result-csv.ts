// The result as a table for spreadsheets: a line a criterion. French ones expect semicolons and decimal commas.
import { csvFile } from "../../../core/csv.ts"
import type { Language } from "../../../core/i18n.ts"
import { formatNumber } from "../../../ui/format.ts"
import { SIDES } from "../instrument.ts"
import { sayPlaced } from "./reading-words.ts"
import type { CriterionResult, ResultView } from "./result-view.ts"
import { words } from "./words.ts"

export function resultCsv(language: Language, view: ResultView): string {
  const { columns, separator } = words(language).files
  const head = [
    columns.number,
    columns.axis,
    columns.criterion,
    ...SIDES.flatMap((side) => [
      columns.median[side],
      columns.low[side],
      columns.high[side],
      columns.voices[side],
      columns.cannotSay[side],
      columns.singles[side],
      columns.remarks[side],
    ]),
    columns.difference,
    columns.joint,
    columns.note,
  ]
  const lines = [head, ...view.criteria.map((one) => line(language, view, one))]
  return csvFile(lines, separator)
}

function line(language: Language, view: ResultView, one: CriterionResult): string[] {
  const number = (value: number | undefined) => (value === undefined ? "" : formatNumber(language, value))
  return [
    String(one.number),
    view.instrument.axes[one.criterion.axis][language],
    one.criterion.label[language],
    ...SIDES.flatMap((side) => {
      const { median, low, high, voices, cannotSay, singles } = one[side]
      // A file is passed on: it holds only what every reader may see.
      const open = view.people[side].open ? singles : []
      return [
        number(median),
        number(low),
        number(high),
        number(voices),
        number(cannotSay),
        open.map((single) => (single.rating === "cannot_say" ? words(language).cannotSay : String(single.rating))).join(", "),
        open
          .map((single) => single.remark)
          .filter((remark) => remark !== "")
          .join("\n"),
      ]
    }),
    number(one.difference),
    one.joint === undefined ? "" : sayPlaced(language, view.instrument, one.joint),
    one.joint === undefined ? "" : (one.placing?.note ?? ""),
  ]
}
