// What the people of the journeys answer, to the criteria of the instrument in their order.
import { latestInstrument } from "../../../src/features/assessment/instruments.ts"

export type Level = 0 | 1 | 2 | 3 | 4 | "cannot_say"

export const INSTRUMENT = latestInstrument("care")
export const CRITERIA = INSTRUMENT.criteria.map(({ key }) => key)

/** Together they have three criteria two levels apart: the 2nd, the 4th and the 10th; the 8th does not compare. */
export const PATIENT_LEVELS: Level[] = [3, 1, 2, 1, 2, 2, 3, 3, 2, 1, 2]
export const NURSE_LEVELS: Level[] = [4, 3, 3, 3, 1, 3, 3, "cannot_say", 2, 3, 1]

export const REMARK = "On me demande mon avis, puis on n’en parle plus."

/** A criterion by its number on the target, from 1. */
export function criterion(number: number) {
  const one = INSTRUMENT.criteria[number - 1]
  if (!one) throw new Error(`there is no criterion ${number}`)
  return one
}
