import { recordAct } from "../../../core/audit/audit.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import type { Jobs } from "../../../core/jobs/jobs.ts"
import type { Change } from "./change.ts"

export type Changed = {
  change: Change
  memberId: string
  /** Who did it, when it was not the member: someone of the team. */
  actorId?: string
  /** Of which identity provider, by its id. */
  provider?: string
  at: Date
}

/** Writes a change down in the audit log and has it told to the member, in the caller's transaction. */
export async function noteChange(tx: Database, jobs: Jobs, { change, memberId, actorId, provider, at }: Changed): Promise<void> {
  const detail: Record<string, string> = provider === undefined ? {} : { provider }
  await recordAct(tx, { actorId: actorId ?? memberId, act: change, subject: { kind: "member", id: memberId }, detail, at })
  await jobs.add(tx, CHANGE_JOB, { event: uuidv7(), change, member: memberId, at: at.toISOString(), ...detail })
}

export const CHANGE_JOB = "account-change"
