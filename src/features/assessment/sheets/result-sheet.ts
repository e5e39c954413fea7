import type { Language } from "../../../core/i18n.ts"
import { type PdfMaker, TooManyPages } from "../../../core/pdf/compile-pdf.ts"
import { type TargetModel, targetSvg } from "../../../ui/target.ts"
import type { Axis, Side } from "../instrument.ts"
import { PAPER } from "./paper.ts"
import resultTemplate from "./result-sheet.typ?raw"
import sheetTemplate from "./sheet.typ?raw"

/** Everything a result sheet says, in the reader's language; dates and levels are already words. */
export type ResultSheet = {
  language: Language
  title: string
  subject: string
  field: string
  date: string
  instrumentVersion: string
  people: { side: Side; label: string }[]
  target: TargetModel
  criteria: ResultCriterion[]
  /** What the comparison says, in sentences. */
  sentences: string[]
  remarks: { criterion: string; side: Side; text: string }[]
  actions: { what: string; partnerOwner: string; professionalOwner: string; dueOn: string }[]
  /** What a reader must know of how this came about: a side was closed, answers were entered from paper. */
  notices: string[]
  words: ResultSheetWords
  /** The site's address, for the footer. */
  origin: string
}

export type ResultCriterion = {
  number: number
  axis: Axis
  axisLabel: string
  label: string
  partner: string
  professional: string
  joint: string
  note: string
}

export type ResultSheetWords = {
  /** The platform's name. */
  platform: string
  /** Headings of the parts. */
  sentences: string
  table: string
  actions: string
  remarks: string
  /** Headings of columns. */
  number: string
  criterion: string
  partner: string
  professional: string
  joint: string
  note: string
  what: string
  dueOn: string
  /** "page", before the number. */
  page: string
  /** Said when something was shortened: the full text is on the page and in the CSV file. */
  cut: string
}

/** Makes the sheet to print or keep: PDF/UA-1, at most two A4 pages. Long texts are shortened, and the sheet says so. */
export function makeResultSheet(pdf: PdfMaker, sheet: ResultSheet): Buffer {
  for (const detail of DETAILS) {
    try {
      return pdf.make(sheetTemplate + resultTemplate, sheetData(sheet, detail), {
        language: sheet.language,
        title: sheet.title,
        mostPages: 2,
      })
    } catch (error) {
      if (!(error instanceof TooManyPages) || detail === DETAILS.at(-1)) throw error
    }
  }
  throw new TooManyPages(sheet.title)
}

/** How much is said, in characters and counts: the first that fits two pages is taken. */
type Detail = {
  /** The first page is the target's, the second the table's; else the table begins where there is room. */
  tableOnItsPage: boolean
  textSize: number
  rowInset: number
  targetWidth: number
  label: number
  reading: number
  note: number
  remark: number
  remarks: number
  actions: number
  sentence: number
  sentences: number
}
const DETAILS: Detail[] = [
  {
    ...{ tableOnItsPage: true, textSize: 10, rowInset: 1.6, targetWidth: 176, label: 200, reading: 80 },
    ...{ note: 400, remark: 600, remarks: 22, actions: 20, sentence: 400, sentences: 12 },
  },
  {
    ...{ tableOnItsPage: true, textSize: 9.5, rowInset: 1.1, targetWidth: 165, label: 140, reading: 60 },
    ...{ note: 140, remark: 220, remarks: 6, actions: 8, sentence: 220, sentences: 8 },
  },
  {
    ...{ tableOnItsPage: false, textSize: 9, rowInset: 0.9, targetWidth: 145, label: 110, reading: 50 },
    ...{ note: 100, remark: 150, remarks: 6, actions: 6, sentence: 180, sentences: 5 },
  },
  {
    ...{ tableOnItsPage: false, textSize: 8.5, rowInset: 0.6, targetWidth: 120, label: 80, reading: 30 },
    ...{ note: 50, remark: 80, remarks: 4, actions: 4, sentence: 120, sentences: 3 },
  },
]

function sheetData(sheet: ResultSheet, detail: Detail) {
  let isCut = false
  const cut = (text: string, most: number) => {
    const line = text.replace(/\s+/g, " ").trim()
    const letters = [...line]
    if (letters.length <= most) return breakable(line)
    isCut = true
    return breakable(
      `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`,
    )
  }
  const first = <One>(all: One[], most: number) => {
    if (all.length > most) isCut = true
    return all.slice(0, most)
  }
  const { words } = sheet
  const body = {
    words,
    subject: cut(sheet.subject, 120),
    facts: [sheet.field, sheet.date, sheet.instrumentVersion].filter(Boolean).join(" · "),
    notices: first(sheet.notices, 4).map((notice) => cut(notice, 240)),
    people: [
      ...first(sheet.people, 6).map(({ side, label }) => ({ side: side as string, label: cut(label, 50) })),
      ...(sheet.target.sectors.some((sector) => sector.joint !== undefined) ? [{ side: "joint", label: words.joint }] : []),
    ],
    targetSvg: targetSvg({ ...sheet.target, labels: "names" }, PAPER),
    targetAlt: cut(`${sheet.target.title}. ${sheet.target.description}`, 2000),
    sentences: first(sheet.sentences, detail.sentences).map((sentence) => cut(sentence, detail.sentence)),
    hasNotes: sheet.criteria.some((criterion) => criterion.note.trim() !== ""),
    criteria: sheet.criteria.map((criterion, i, all) => ({
      ...criterion,
      first: criterion.axis !== all[i - 1]?.axis,
      label: cut(criterion.label, detail.label),
      partner: cut(criterion.partner, detail.reading),
      professional: cut(criterion.professional, detail.reading),
      joint: cut(criterion.joint, detail.reading),
      note: cut(criterion.note, detail.note),
    })),
    actions: first(sheet.actions, detail.actions).map((action) => ({
      what: cut(action.what, detail.remark),
      partnerOwner: cut(action.partnerOwner, 50),
      professionalOwner: cut(action.professionalOwner, 50),
      dueOn: cut(action.dueOn, 30),
    })),
    remarks: first(sheet.remarks, detail.remarks).map(({ criterion, side, text }) => ({
      criterion: cut(criterion, 100),
      side,
      who: words[side],
      text: cut(text, detail.remark),
    })),
    footer: [sheet.date, sheet.origin.replace(/^https?:\/\//, "")].filter(Boolean).join(" · "),
  }
  const { tableOnItsPage, textSize, rowInset, targetWidth } = detail
  return { ...body, tableOnItsPage, textSize, rowInset, targetWidth, isCut }
}

/** Lets what has no space (an address, a key held down) go on in the next line instead of over its neighbour. */
function breakable(text: string): string {
  return text.replace(/\S{20}(?=\S{4})/gu, "$&\u200b")
}
