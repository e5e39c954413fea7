import type { Database } from "../db/database.ts"
import { uuidv7 } from "../db/key.ts"
import { auditLog } from "./tables.ts"

export type Act = {
  /** Who did it; undefined for what the program does by itself. */
  actorId: string | undefined
  /** A code, "noun.verbed": "role.given". */
  act: string
  subject: { kind: string; id: string }
  /** Codes that say more; never a name, an address or what someone wrote. */
  detail?: Record<string, string>
  at: Date
}

/** Writes an act down in the caller's transaction: it is recorded if and only if it happened. */
export async function recordAct(tx: Database, { actorId, act, subject, detail = {}, at }: Act): Promise<void> {
  await tx
    .insert(auditLog)
    .values({ id: uuidv7(), at, actorId: actorId ?? null, act, subjectKind: subject.kind, subjectId: subject.id, detail })
}
