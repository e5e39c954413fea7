import { type Instrument, LEVELS, type Level } from "./instrument.ts"

/** "I can't say, or it does not apply" is an answer of its own, and never counts as 0. */
export type Rating = Level | "cannot_say"
export type Answer = { criterion: string; rating: Rating; remark: string }

/** Characters, as lengthOf counts them. */
export const REMARK_LIMIT = 600

/** Reads a form's or a table's value; undefined when it is no rating. */
export function readRating(value: string | undefined): Rating | undefined {
  return value === "cannot_say" ? value : readLevel(value)
}

export function readLevel(value: string | undefined): Level | undefined {
  return LEVELS.find((level) => String(level) === value)
}

/** The criteria still without an answer, in the instrument's order. */
export function missingCriteria(instrument: Instrument, answers: Answer[]): string[] {
  const given = new Set(answers.map((answer) => answer.criterion))
  return instrument.criteria.map((criterion) => criterion.key).filter((key) => !given.has(key))
}
