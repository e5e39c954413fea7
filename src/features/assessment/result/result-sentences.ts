// The main things a result says, in sentences: for the page, the sheet and whoever can't read a drawing.
import type { Language } from "../../../core/i18n.ts"
import { formatList, formatNumber } from "../../../ui/format.ts"
import type { Compared } from "../comparison.ts"
import { LEVELS, SIDES, type Side } from "../instrument.ts"
import { type CriterionResult, countJoint, type ResultView } from "./result-view.ts"
import { words } from "./words.ts"

/** The one sentence to begin with. */
export function headline(language: Language, view: ResultView): string {
  const say = words(language).sentences
  if (view.sides.length < SIDES.length) return view.assessment.mode === "alone" ? say.aloneHeadline : say.oneSideHeadline
  const { apart } = view.findings
  const compared = view.criteria.filter((one) => one.difference !== undefined)
  if (compared.length === 0) return say.nothingCompared
  if (apart.length === 0) return compared.every((one) => one.difference === 0) ? say.same : say.close
  if (apart.length === compared.length) return say.allApart(apart.length)
  return say.closeAndApart(compared.length - apart.length, apart.length, namesOf(language, apart))
}

/** What both sides rate high and what both rate low; with one side, what it does. */
export function agreementsOf(language: Language, view: ResultView): { high: string[]; low: string[] } {
  const [only] = view.sides
  if (view.sides.length < SIDES.length && only) return sidesOwn(language, view, only)
  const { bothHigh, bothLow } = view.findings
  return { high: together(language, view, bothHigh), low: together(language, view, bothLow) }
}

/** Everything in sentences, the most important first. */
export function sentencesOf(language: Language, view: ResultView): string[] {
  const say = words(language).sentences
  const { high, low } = agreementsOf(language, view)
  const together = view.sides.length === SIDES.length
  return [
    headline(language, view),
    ...(together ? view.findings.apart.map((one) => sayDifference(language, one)) : []),
    ...high,
    ...low,
    ...(together && view.findings.unknown.length > 0
      ? [say.unknown(namesOf(language, view.findings.unknown), view.findings.unknown.length)]
      : []),
    ...jointSentences(language, view),
  ]
}

/** What the two sides have placed together so far; nothing when there is nothing. */
function jointSentences(language: Language, view: ResultView): string[] {
  const say = words(language).sentences
  const { placed, withoutAgreement } = countJoint(view)
  if (placed === 0) return []
  return [say.placed(placed, view.criteria.length), ...(withoutAgreement > 0 ? [say.withoutAgreement(withoutAgreement)] : [])]
}

/** "« Options » : 1 pour le côté partenaire, 3 pour le côté professionnel." */
function sayDifference(language: Language, { criterion, partner, professional, difference }: Compared): string {
  const number = (value: number | undefined) => formatNumber(language, value ?? 0)
  return words(language).sentences.apart(
    criterion.short[language],
    number(partner.median),
    number(professional.median),
    number(difference),
    (difference ?? 0) >= 2,
  )
}

/** What a reader must know of how this came about. */
export function noticesOf(language: Language, view: ResultView): string[] {
  const { assessment, people } = view
  const say = words(language).notices
  const withheld = (side: Side) => view.criteria.some((one) => one[side].withheld)
  return [
    ...(assessment.origin === "paper" ? [say.paper] : []),
    ...assessment.closedSides.map((side) => say.closed[side]),
    ...SIDES.filter((side) => people[side].withdrawn > 0).map((side) => say.withdrawn[side](people[side].withdrawn)),
    ...SIDES.filter(withheld).map((side) => say.withheld[side]),
    ...(assessment.mode === "together" && !view.hasJointPart ? [say.noJointPart] : []),
  ]
}

/** A few names, and how many more. */
function namesOf(language: Language, criteria: Compared[]): string {
  const names = criteria.map((one) => words(language).quoted(one.criterion.short[language]))
  const more = names.length - MOST_NAMES
  return formatList(language, more > 1 ? [...names.slice(0, MOST_NAMES), words(language).sentences.others(more)] : names)
}
const MOST_NAMES = 3

function together(language: Language, view: ResultView, criteria: Compared[]): string[] {
  const say = words(language).sentences
  const single = SIDES.every((side) => !view.people[side].several)
  const alike = LEVELS.flatMap((level) => {
    const there = criteria.filter((one) => one.partner.median === level && one.professional.median === level)
    if (there.length === 0) return []
    return [
      (single ? say.youBoth : say.bothSides)(
        allNames(language, there),
        `${level} (${view.instrument.levels[level][language].toLowerCase()})`,
      ),
    ]
  })
  const different = criteria.filter(
    (one) => one.partner.median !== one.professional.median || !Number.isInteger(one.partner.median),
  )
  if (different.length === 0) return alike
  const medians = different.flatMap((one) => [one.partner.median ?? 0, one.professional.median ?? 0])
  const range = say.between(formatNumber(language, Math.min(...medians)), formatNumber(language, Math.max(...medians)))
  return [...alike, (single ? say.youBothRange : say.bothSidesRange)(allNames(language, different), range)]
}

function sidesOwn(language: Language, view: ResultView, side: Side): { high: string[]; low: string[] } {
  const say = words(language).sentences
  const mine = view.me.side === side && !view.people[side].several
  const named = (test: (median: number) => boolean) =>
    view.criteria.filter((one) => one[side].median !== undefined && test(one[side].median))
  const list = (criteria: CriterionResult[]) =>
    formatList(
      language,
      criteria.map(
        (one) => `${words(language).quoted(one.criterion.short[language])} (${formatNumber(language, one[side].median ?? 0)})`,
      ),
    )
  const high = named((median) => median >= 3)
  const low = named((median) => median <= 1)
  const unsaid = view.criteria.filter((one) => one[side].voices === 0 && one[side].cannotSay > 0)
  return {
    high: high.length > 0 ? [(mine ? say.youHigh : say.sideHigh[side])(list(high))] : [],
    low: [
      ...(low.length > 0 ? [(mine ? say.youLow : say.sideLow[side])(list(low))] : []),
      ...(unsaid.length > 0 ? [say.cannotSayOn(allNames(language, unsaid))] : []),
    ],
  }
}

function allNames(language: Language, criteria: Compared[]): string {
  return formatList(
    language,
    criteria.map((one) => words(language).quoted(one.criterion.short[language])),
  )
}
