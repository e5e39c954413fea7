// The same relation or project assessed again: each criterion's way over the dates, never a false comparison.
import { type Assessment, finishersOn, isInvited, type Participant } from "./assessment.ts"
import { SIDES, type Side } from "./instrument.ts"
import type { PlacedLevel } from "./joint-placing.ts"
import type { SideReading } from "./side-reading.ts"

export type Moment = {
  assessment: Assessment
  /** criterion key → what stood at that date; a criterion that was not asked has none. */
  readings: Map<string, MomentReading>
}
export type MomentReading = { partner: SideReading; professional: SideReading; joint: PlacedLevel | undefined }

export type Step = {
  moment: Moment
  reading: MomentReading | undefined
  /** Why this step can't be read as going on from the one before; empty when it can. */
  breaks: Break[]
}
export type Break = "instrument_changed" | "people_changed" | "from_paper" | "criterion_not_asked" | "criterion_new"

/** Oldest first. */
export function byDate(moments: Moment[]): Moment[] {
  return moments.toSorted((a, b) => {
    const days = a.assessment.createdAt.getTime() - b.assessment.createdAt.getTime()
    return days || (a.assessment.id < b.assessment.id ? -1 : 1)
  })
}

/** The way of one criterion, oldest first. A criterion of another version is the same only under the same key. */
export function wayOf(criterion: string, moments: Moment[]): Step[] {
  const inOrder = byDate(moments)
  return inOrder.map((moment, index) => {
    const before = inOrder[index - 1]
    const breaks = [...breaksBetween(before, moment), ...absence(criterion, before, moment)]
    return { moment, reading: moment.readings.get(criterion), breaks }
  })
}

/** What of a whole date can't be compared with the date before it. */
export function breaksBetween(before: Moment | undefined, moment: Moment): Break[] {
  if (!before) return []
  const breaks: Break[] = []
  if (before.assessment.instrumentVersion !== moment.assessment.instrumentVersion) breaks.push("instrument_changed")
  if (SIDES.some((side) => voices(before.assessment, side) !== voices(moment.assessment, side))) breaks.push("people_changed")
  if (before.assessment.origin !== moment.assessment.origin) breaks.push("from_paper")
  return breaks
}

function absence(criterion: string, before: Moment | undefined, moment: Moment): Break[] {
  if (!moment.readings.has(criterion)) return ["criterion_not_asked"]
  return before && !before.readings.has(criterion) ? ["criterion_new"] : []
}

/** Whose answers stand on a side: who finished and did not withdraw, known across assessments. */
function voices(assessment: Assessment, side: Side): string {
  return finishersOn(assessment, side)
    .filter(isInvited)
    .map((one) => one.personId)
    .sort()
    .join(" ")
}

export const VOICES = ["partner", "professional", "joint"] as const
export type Voice = (typeof VOICES)[number]
export type Change = { from: number; to: number }

/** How a level moved since the step before; undefined where that would be a false comparison, or where a level is missing. */
export function changeOf(voice: Voice, before: Step | undefined, step: Step): Change | undefined {
  if (!before || step.breaks.length > 0) return undefined
  const from = levelOf(voice, before.reading)
  const to = levelOf(voice, step.reading)
  return from === undefined || to === undefined ? undefined : { from, to }
}

export function levelOf(voice: Voice, reading: MomentReading | undefined): number | undefined {
  if (voice !== "joint") return reading?.[voice].median
  return reading?.joint === "no_agreement" ? undefined : reading?.joint
}

/**
 * The assessments of a thread that someone may reach from those whose links they hold. Whoever starts an assessment passes the
 * invitations on, and so could open one in another's place: an invited place leads to no earlier date than its starter
 * reached too. The starter's own place leads on to the assessment before, whose link they had to hold.
 */
export function reachedFrom(personId: string, held: Assessment[], thread: Assessment[]): Assessment[] {
  const reached = new Set(held.flatMap((one) => reachedBack(personId, one, thread)).map((one) => one.id))
  return thread.filter((one) => reached.has(one.id) && placeOf(personId, one))
}

function reachedBack(personId: string, from: Assessment, thread: Assessment[]): Assessment[] {
  const place = takenPlace(personId, from)
  if (!place) return []
  return [from, ...earlier(place, from, thread).filter((one) => takenPlace(personId, one))]
}

function earlier(place: Participant, from: Assessment, thread: Assessment[]): Assessment[] {
  if (place.starter)
    return thread.filter((one) => one.id === from.previousId).flatMap((one) => reachedBack(place.personId, one, thread))
  const starter = from.participants.find((one) => one.starter)
  return starter ? reachedBack(starter.personId, from, thread) : []
}

/** Someone's place in an assessment, taken and kept. */
export function placeOf(personId: string, assessment: Assessment): Participant | undefined {
  const place = takenPlace(personId, assessment)
  return place && isInvited(place) ? place : undefined
}

function takenPlace(personId: string, assessment: Assessment): Participant | undefined {
  return assessment.participants.find((one) => one.personId === personId && one.claimedAt !== null)
}
