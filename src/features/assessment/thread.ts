// The same relation or project assessed again: each criterion's way over the dates, never a false comparison.
import { type Assessment, finishersOn } from "./assessment.ts"
import { SIDES, type Side } from "./instrument.ts"
import type { PlacedLevel } from "./joint-placing.ts"

export type Moment = {
  assessment: Assessment
  /** criterion key → what stood at that date. */
  readings: Map<string, MomentReading>
}
export type MomentReading = { partner: number | undefined; professional: number | undefined; joint: PlacedLevel | undefined }

export type Step = {
  moment: Moment
  reading: MomentReading | undefined
  /** Why this step can't be read as going on from the one before; empty when it can. */
  breaks: Break[]
}
export type Break = "instrument_changed" | "people_changed" | "criterion_not_asked" | "from_paper"

/** The way of one criterion, oldest first. A criterion of another version is the same only under the same key. */
export function wayOf(criterion: string, moments: Moment[]): Step[] {
  const inOrder = moments.toSorted((a, b) => a.assessment.createdAt.getTime() - b.assessment.createdAt.getTime())
  return inOrder.map((moment, index) => {
    const before = inOrder[index - 1]
    return { moment, reading: moment.readings.get(criterion), breaks: breaksBetween(criterion, before, moment) }
  })
}

function breaksBetween(criterion: string, before: Moment | undefined, moment: Moment): Break[] {
  const breaks: Break[] = []
  if (!moment.readings.has(criterion)) breaks.push("criterion_not_asked")
  if (!before) return breaks
  if (before.assessment.instrumentVersion !== moment.assessment.instrumentVersion) breaks.push("instrument_changed")
  if (SIDES.some((side) => crew(before.assessment, side) !== crew(moment.assessment, side))) breaks.push("people_changed")
  if (before.assessment.origin !== moment.assessment.origin) breaks.push("from_paper")
  return breaks
}

/** Who stood on a side, as far as a comparison cares: how many, and who they are across assessments. */
function crew(assessment: Assessment, side: Side): string {
  return finishersOn(assessment, side)
    .map((one) => one.personId)
    .sort()
    .join(" ")
}
