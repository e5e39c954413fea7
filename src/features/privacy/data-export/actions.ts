// Asking for one's data, and what becomes of the file.
import { and, eq, inArray, isNotNull, isNull, lt, lte, ne } from "drizzle-orm"
import { recordAct } from "../../../core/audit/audit.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { hashToken } from "../../../core/secret-link.ts"
import type { Services } from "../../../core/services.ts"
import { dataExports } from "../tables.ts"
import { type Demand, expiryOf, fileKey, mayAsk, PATIENCE_MINUTES } from "./data-export.ts"
import { exportToken, findExports } from "./queries.ts"

type Means = Pick<Services, "secret" | "jobs">

/** Asks for a download of everything; what was refused says why. The same form sent twice asks once. */
export function askExport(db: Database, actor: Actor, { secret, jobs }: Means, now: Date): Promise<Demand> {
  return db.transaction(async (tx) => {
    await tx.select({ id: members.id }).from(members).where(eq(members.id, actor.id)).for("no key update")
    const demand = mayAsk(await findExports(tx, actor.id), now)
    if (!demand.allowed) return demand
    const id = uuidv7()
    const tokenHash = hashToken(exportToken(secret, id))
    await tx
      .insert(dataExports)
      .values({ id, memberId: actor.id, state: "waiting", tokenHash, askedAt: now, expiresAt: expiryOf(now) })
    await jobs.add(tx, "privacy-export", { export: id })
    await recordAct(tx, { actorId: actor.id, act: "export.asked", subject: { kind: "member", id: actor.id }, at: now })
    return demand
  })
}

/** The file is there. False when nobody waits for it any more: the account is gone, or it was given up. */
export function finishExport(
  db: Database,
  id: string,
  bytes: number,
  { jobs }: Pick<Services, "jobs">,
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const finished = await tx
      .update(dataExports)
      .set({ state: "ready", bytes, readyAt: now, expiresAt: expiryOf(now) })
      .where(and(eq(dataExports.id, id), eq(dataExports.state, "waiting")))
      .returning({ id: dataExports.id })
    if (finished.length > 0) await jobs.add(tx, "privacy-export-mail", { export: id })
    return finished.length > 0
  })
}

/** Gives up what will not come, deletes expired files, and forgets after a month that there was a download. Gives how many. */
export async function tidyExports({ db, files, now }: Services): Promise<Record<string, number>> {
  const moment = now()
  const failed = await db
    .update(dataExports)
    .set({ state: "failed" })
    .where(and(eq(dataExports.state, "waiting"), lt(dataExports.askedAt, minutesBefore(moment, PATIENCE_MINUTES))))
    .returning({ id: dataExports.id })
  const expired = await db
    .select({ id: dataExports.id })
    .from(dataExports)
    .where(and(isNotNull(dataExports.bytes), lte(dataExports.expiresAt, moment)))
    .limit(500)
  // The row says that there is a file until it is gone: whatever happens between, it is tried again.
  for (const { id } of [...failed, ...expired]) await files.delete(fileKey(id))
  const ids = expired.map((one) => one.id)
  if (ids.length > 0) await db.update(dataExports).set({ bytes: null }).where(inArray(dataExports.id, ids))
  const forgotten = await db
    .delete(dataExports)
    .where(
      and(
        ne(dataExports.state, "waiting"),
        isNull(dataExports.bytes),
        lt(dataExports.askedAt, minutesBefore(moment, FORGOTTEN_DAYS * 1440)),
      ),
    )
    .returning({ id: dataExports.id })
  return { failed: failed.length, expired: expired.length, forgotten: forgotten.length }
}
const FORGOTTEN_DAYS = 30

function minutesBefore(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() - minutes * 60_000)
}
