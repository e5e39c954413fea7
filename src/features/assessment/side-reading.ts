// What a side as a whole answered to a criterion: median and spread, never a mean of the two sides.
import type { Answer, Rating } from "./answer.ts"
import { type Assessment, finishersOn, type Participant } from "./assessment.ts"
import type { Level, Side } from "./instrument.ts"

export type SingleAnswer = Answer & { participant: string }

export type SideReading = {
  /** How many people gave a level; the others said that they can't say. */
  voices: number
  /** In half levels when an even number of people answered; absent when nobody gave a level. */
  median: number | undefined
  low: Level | undefined
  high: Level | undefined
  cannotSay: number
  /** One answer is left of several people's, and that person does not agree that it is shown. */
  withheld: boolean
  /** Each person's answer, only where it may be shown. */
  singles: SingleAnswer[]
}

/** Whether single answers of a side may be shown to the others: its only voice's always, several voices' when all agree. */
export function showsSingles(assessment: Assessment, side: Side): boolean {
  const finishers = finishersOn(assessment, side)
  return finishers.length === 1 || (finishers.length > 0 && staying(finishers).every((one) => one.sharesAnswers))
}

/**
 * Reads a side's answers to one criterion, for a reader. The reader always finds their own single answer,
 * unless their link is a replaced one.
 * Where several people answered and one alone is left, the median would be that person's answer: it is shown only with their consent.
 */
export function readSide(
  assessment: Assessment,
  side: Side,
  criterion: string,
  answers: SingleAnswer[],
  reader: Participant,
): SideReading {
  const finishers = finishersOn(assessment, side)
  const ids = new Set(staying(finishers).map((one) => one.id))
  const given = answers.filter((answer) => answer.criterion === criterion && ids.has(answer.participant))
  const shown = showsSingles(assessment, side)
  const own = given.filter((answer) => answer.participant === reader.id && !reader.sealed)
  if (finishers.length > 1 && given.length === 1 && !shown && own.length === 0) return { ...SILENT, withheld: true }
  const levels = given
    .map((answer) => answer.rating)
    .filter(isLevel)
    .toSorted((a, b) => a - b)
  return {
    voices: levels.length,
    median: medianOf(levels),
    low: levels.at(0),
    high: levels.at(-1),
    cannotSay: given.length - levels.length,
    withheld: false,
    singles: shown ? given : own,
  }
}

const SILENT: SideReading = {
  voices: 0,
  median: undefined,
  low: undefined,
  high: undefined,
  cannotSay: 0,
  withheld: false,
  singles: [],
}

/** The middle of sorted levels; between the two middle ones when their number is even. */
export function medianOf(sorted: Level[]): number | undefined {
  if (sorted.length === 0) return undefined
  const upper = sorted[Math.floor(sorted.length / 2)] as number
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number
  return (upper + lower) / 2
}

function isLevel(rating: Rating): rating is Level {
  return rating !== "cannot_say"
}

function staying(participants: Participant[]): Participant[] {
  return participants.filter((one) => one.withdrawnAt === null)
}
