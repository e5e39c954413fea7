import type { Participation } from "./queries.ts"

/** Whether there is a result to see: revealed, or alone and finished. */
export function hasResult({
  me,
  assessment,
}: Pick<Participation, "assessment"> & { me: Pick<Participation["me"], "finishedAt"> }): boolean {
  return assessment.revealedAt !== null || (assessment.mode === "alone" && me.finishedAt !== null)
}
