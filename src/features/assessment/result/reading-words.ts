// Levels and readings in words: the same on pages, in the sheet and in the CSV file.
import type { Language } from "../../../core/i18n.ts"
import { formatNumber } from "../../../ui/format.ts"
import type { Rating } from "../answer.ts"
import type { Instrument, Level, Side } from "../instrument.ts"
import type { PlacedLevel } from "../joint-placing.ts"
import type { SideReading } from "../side-reading.ts"
import type { ResultView } from "./result-view.ts"
import { words } from "./words.ts"

/** "3 · Participation", kept on one line up to the first word. */
function sayLevel(language: Language, instrument: Instrument, level: Level): string {
  return `${level}\u00a0·\u00a0${instrument.levels[level][language]}`
}

/** A level placed together, or that there is no agreement. */
export function sayPlaced(language: Language, instrument: Instrument, level: PlacedLevel): string {
  return level === "no_agreement" ? words(language).noAgreement : sayLevel(language, instrument, level)
}

export function sayRating(language: Language, instrument: Instrument, rating: Rating): string {
  return rating === "cannot_say" ? words(language).cannotSay : sayLevel(language, instrument, rating)
}

/** A side's reading: one voice's level, or several voices' spread and median; what is missing is said, never 0. */
export function sayReading(language: Language, view: ResultView, side: Side, reading: SideReading): string {
  const say = words(language).reading
  const { voices, low, high, median, cannotSay } = reading
  if (reading.withheld) return say.withheld
  if (low === undefined || high === undefined || median === undefined) {
    if (view.assessment.closedSides.includes(side)) return say.closed
    return cannotSay === 0 ? say.none : cannotSay === 1 ? words(language).cannotSay : say.allCannotSay(cannotSay)
  }
  const levels =
    voices === 1
      ? sayLevel(language, view.instrument, low)
      : low === high
        ? say.same(sayLevel(language, view.instrument, low), voices)
        : say.spread(low, high, formatNumber(language, median))
  return cannotSay === 0 ? levels : `${levels}${say.andCannotSay(cannotSay)}`
}

/** "2 niveaux d’écart": one and a half is still one level for the grammar. */
export function sayApart(language: Language, difference: number): string {
  return words(language).restitution.difference(formatNumber(language, difference), difference >= 2)
}
