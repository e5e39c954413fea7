import type { Language } from "../../../core/i18n.ts"
import type { Reading, TargetModel } from "../../../ui/target.ts"
import type { TargetLegend } from "../../../ui/target-figure.tsx"
import type { SideReading } from "../side-reading.ts"
import { sayPlaced, sayReading } from "./reading-words.ts"
import { type CriterionResult, countJoint, type ResultView } from "./result-view.ts"
import { words } from "./words.ts"

/** The target of a result. The reveal shows the two sides alone; the result adds what they placed together. */
export function targetOf(language: Language, view: ResultView, shows: "sides" | "joint"): TargetModel {
  const say = words(language).target
  return {
    id: "target",
    title: say.title(view.sides.length, shows === "joint" && countJoint(view).placed > 0),
    description: view.criteria.map((one) => describeCriterion(language, view, one, shows)).join(" "),
    centre: view.assessment.subject,
    labels: "names",
    sides: view.sides,
    sectors: view.criteria.map((one) => ({
      key: one.criterion.key,
      number: one.number,
      axis: one.criterion.axis,
      label: one.criterion.short[language],
      ...readingOf("partner", one.partner),
      ...readingOf("professional", one.professional),
      ...(shows === "joint" && one.joint !== undefined ? { joint: one.joint } : {}),
    })),
  }
}

/** Only what is to be seen on this target. */
export function legendOf(language: Language, view: ResultView, shows: "sides" | "joint"): TargetLegend {
  const say = words(language)
  const readings = view.criteria.flatMap((one) => view.sides.map((side) => one[side]))
  const joint = shows === "joint" ? view.criteria.map((one) => one.joint) : []
  return {
    ...Object.fromEntries(view.sides.map((side) => [side, say.target.side[side](view.people[side].voices.length)])),
    ...(joint.some((level) => level !== undefined && level !== "no_agreement") ? { joint: say.placedTogether } : {}),
    ...(joint.includes("no_agreement") ? { noAgreement: say.noAgreement } : {}),
    ...(readings.some((one) => one.voices === 0 && one.cannotSay > 0) ? { cannotSay: say.cannotSay } : {}),
    ...(readings.some((one) => one.low !== one.high) ? { spread: say.target.spread } : {}),
  }
}

function readingOf(side: "partner" | "professional", reading: SideReading): { [side: string]: Reading } {
  if (reading.median !== undefined)
    return { [side]: { level: reading.median, ...(reading.voices > 1 ? { low: reading.low, high: reading.high } : {}) } }
  return reading.cannotSay > 0 ? { [side]: { level: "cannot_say" } } : {}
}

function describeCriterion(language: Language, view: ResultView, one: CriterionResult, shows: "sides" | "joint"): string {
  const say = words(language)
  const parts = view.sides.map((side) => `${say.sides[side]} ${sayReading(language, view, side, one[side])}`)
  if (shows === "joint" && one.joint !== undefined)
    parts.push(`${say.placedTogether} ${sayPlaced(language, view.instrument, one.joint)}`)
  return `${one.number}. ${one.criterion.short[language]}${say.colon} ${parts.join(", ")}.`
}
