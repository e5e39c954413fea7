import { recordAct } from "../../../core/audit/audit.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import type { Database } from "../../../core/db/database.ts"
import { requireAdministrator } from "../frame/policy.ts"
import type { ListState } from "../list/list-state.ts"

/** Notes that a list left the site as a file, and by which codes it was filtered; never what was searched for, which may be a name. */
export async function recordExport(db: Database, actor: Actor, list: "members" | "audit_log", { filters }: ListState, now: Date) {
  requireAdministrator(actor)
  const { recherche, ...codes } = filters
  const detail = { ...codes, ...(recherche !== undefined && { recherche: "…" }) }
  await recordAct(db, { actorId: actor.id, act: "list.exported", subject: { kind: "list", id: list }, detail, at: now })
}
