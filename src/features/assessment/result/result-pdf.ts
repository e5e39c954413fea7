// What the PDF sheet says of a result.
import type { Language } from "../../../core/i18n.ts"
import { formatDate } from "../../../ui/format.ts"
import type { SIDES } from "../instrument.ts"
import type { ResultSheet } from "../sheets/result-sheet.ts"
import { sayPlaced, sayReading } from "./reading-words.ts"
import { noticesOf, sentencesOf } from "./result-sentences.ts"
import { targetOf } from "./result-target.ts"
import { nameOf, type ResultView, remarksOn } from "./result-view.ts"
import { words } from "./words.ts"

export function resultSheet(language: Language, view: ResultView, site: { name: string; origin: string }): ResultSheet {
  const say = words(language)
  const { assessment, instrument } = view
  return {
    language,
    title: say.files.title,
    subject: assessment.subject,
    field: instrument.title[language],
    date: formatDate(language, assessment.createdAt),
    instrumentVersion: say.files.version(instrument.version),
    people: view.sides.map((side) => ({ side, label: peopleLabel(language, view, side) })),
    target: targetOf(language, view, "joint"),
    criteria: view.criteria.map((one) => ({
      number: one.number,
      axis: one.criterion.axis,
      axisLabel: instrument.axes[one.criterion.axis][language],
      label: one.criterion.label[language],
      partner: sayReading(language, view, "partner", one.partner),
      professional: sayReading(language, view, "professional", one.professional),
      joint: one.joint === undefined ? "" : sayPlaced(language, instrument, one.joint),
      note: one.joint === undefined ? "" : (one.placing?.note ?? ""),
    })),
    sentences: sentencesOf(language, view),
    // A sheet is passed on: what only the reader sees stays out of it.
    remarks: view.criteria.flatMap((one) =>
      remarksOn(view, one)
        .filter((remark) => !remark.onlyYou)
        .map((remark) => ({
          criterion: `${one.number}. ${one.criterion.short[language]}`,
          side: remark.side,
          text: remark.text,
        })),
    ),
    actions: view.actions.map((action) => ({
      what: action.what,
      partnerOwner: action.owners.partner ?? "",
      professionalOwner: action.owners.professional ?? "",
      dueOn: action.dueOn ? formatDate(language, action.dueOn) : "",
    })),
    notices: noticesOf(language, view),
    words: {
      platform: site.name,
      sentences: say.result.sentences,
      table: say.result.table,
      actions: say.result.actions,
      remarks: say.result.remarks,
      number: say.files.columns.number,
      criterion: say.files.columns.criterion,
      partner: say.sides.partner,
      professional: say.sides.professional,
      joint: say.placedTogether,
      note: say.files.columns.note,
      what: say.actions.what,
      dueOn: say.actions.dueShort,
      page: say.files.page,
      cut: say.files.cut,
    },
    origin: site.origin,
  }
}

/** The side, and the names that people chose. */
function peopleLabel(language: Language, view: ResultView, side: (typeof SIDES)[number]): string {
  const names = view.people[side].voices.map((one) => nameOf(view, one.id)).filter((name) => name !== null)
  const label = words(language).target.side[side](view.people[side].voices.length)
  return names.length === 0 ? label : `${label}${words(language).colon} ${names.join(", ")}`
}
