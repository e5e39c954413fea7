import type { Language } from "../../../core/i18n.ts"
import type { PdfMaker } from "../../../core/pdf/compile-pdf.ts"
import { type TargetModel, targetSvg } from "../../../ui/target.ts"
import type { Instrument } from "../instrument.ts"
import blankTemplate from "./blank-sheet.typ?raw"
import { PAPER } from "./paper.ts"
import sheetTemplate from "./sheet.typ?raw"

/** A sheet to fill in with a pen: one for each side, the answers are entered on the site afterwards. */
export type BlankSheet = { language: Language; instrument: Instrument; words: BlankSheetWords; origin: string }

export type BlankSheetWords = {
  /** The platform's name. */
  platform: string
  /** The sheet's title: "S'évaluer sur papier". */
  title: string
  /** The method, in three times. */
  steps: readonly string[]
  /** Lines to write on. */
  subject: string
  date: string
  answeringAs: string
  partner: string
  professional: string
  /** What the empty target is, for who can't see it. */
  targetAlt: string
  /** The heading above the criteria, and how to tick. */
  table: string
  howToTick: string
  number: string
  criterion: string
  cannotSay: string
  /** The heading and the sentence above the site's address. */
  afterwards: string
  whereToEnter: string
  page: string
}

/** Makes the sheet to fill in by hand: PDF/UA-1, two A4 pages. */
export function makeBlankSheet(pdf: PdfMaker, sheet: BlankSheet): Buffer {
  return pdf.make(sheetTemplate + blankTemplate, sheetData(sheet), { language: sheet.language, title: sheet.words.title })
}

function sheetData({ language, instrument, words, origin }: BlankSheet) {
  const address = origin.replace(/^https?:\/\//, "")
  return {
    words,
    address,
    summary: `${instrument.title[language]} · ${instrument.summary[language]}`,
    levels: instrument.levels.map((level) => level[language]),
    criteria: instrument.criteria.map((criterion, i, all) => ({
      number: i + 1,
      axis: criterion.axis,
      axisLabel: instrument.axes[criterion.axis][language],
      first: criterion.axis !== all[i - 1]?.axis,
      label: criterion.label[language],
    })),
    targetSvg: targetSvg(emptyTarget(instrument, language, words), PAPER),
    targetAlt: words.targetAlt,
    footer: address,
  }
}

function emptyTarget(instrument: Instrument, language: Language, words: BlankSheetWords): TargetModel {
  return {
    id: "blank",
    title: words.title,
    description: words.targetAlt,
    centre: "",
    labels: "names",
    sectors: instrument.criteria.map(({ key, axis, short }, i) => ({ key, axis, number: i + 1, label: short[language] })),
  }
}
