import { type Assessment, isInvited } from "../assessment.ts"
import type { ImprovementAction } from "../improvement-action.ts"
import { SIDES } from "../instrument.ts"
import type { Placing } from "../joint-placing.ts"
import { sideProgress } from "../lock.ts"

/** What can change under a reader's eyes, as a text: before the reveal no more than how far each side is. */
export function describeState(assessment: Assessment, placings: Placing[], actions: ImprovementAction[]): string {
  const progress = SIDES.map((side) => sideProgress(assessment, side))
  if (assessment.revealedAt === null) return JSON.stringify([assessment.mode, progress])
  return JSON.stringify([
    "revealed",
    assessment.participants.filter(isInvited).map((one) => [one.id, one.sharesAnswers]),
    placings.map((placing) => [placing.criterion, placing.version, placing.confirmedBy.toSorted()]).sort(),
    actions.map((action) => [action.id, action.version]).sort(),
  ])
}
