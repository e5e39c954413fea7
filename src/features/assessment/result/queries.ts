// What the pages of a result are made of, in three queries beyond the participation.
import { createHash } from "node:crypto"
import type { Database } from "../../../core/db/database.ts"
import { findReadableAnswers } from "../answer-queries.ts"
import type { ImprovementAction } from "../improvement-action.ts"
import { instrumentOf } from "../instruments.ts"
import type { Placing } from "../joint-placing.ts"
import type { Participation } from "../participation-queries.ts"
import { findActions, findPlacings } from "../placing-queries.ts"
import { buildResult, type ResultView } from "./result-view.ts"
import { describeState } from "./state.ts"

/** Everything this participant may see of the result, and the version of what can still change. */
export async function findResult(db: Database, participation: Participation): Promise<{ view: ResultView; version: string }> {
  const { me, assessment } = participation
  const instrument = instrumentOf(assessment)
  const answers = await findReadableAnswers(db, me)
  const placings = await findPlacings(db, participation)
  const actions = await findActions(db, participation)
  return {
    view: buildResult({ ...participation, answers, placings, actions }, instrument),
    version: stateVersion(participation, placings, actions),
  }
}

/** What a waiting page, or one that is open elsewhere, asks to know whether it is still true. Tells nothing else. */
export async function findStateVersion(db: Database, participation: Participation): Promise<string> {
  if (participation.assessment.revealedAt === null) return stateVersion(participation, [], [])
  return stateVersion(participation, await findPlacings(db, participation), await findActions(db, participation))
}

/** For pages that have no placings or actions yet: the one that waits for the reveal. */
export function waitingVersion(participation: Participation): string {
  return stateVersion(participation, [], [])
}

function stateVersion({ assessment }: Participation, placings: Placing[], actions: ImprovementAction[]): string {
  return createHash("sha256")
    .update(describeState(assessment, placings, actions))
    .digest("hex")
    .slice(0, 16)
}
