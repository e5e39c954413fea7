import { and, eq, sql } from "drizzle-orm"
import { members, sessions } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import type { Jobs } from "../../../core/jobs/jobs.ts"
import { type DeviceName, nameDevice, sameDevice } from "./device-name.ts"

/** What a browser says and shows of itself when someone comes in with it. */
export type CameWith = { device: DeviceName; network: string | null; knownTo: (email: string) => boolean }

/**
 * Notes the day on which a member came, and has them told of a device that they never came with. Gives their address; nothing for
 * someone who is gone.
 */
export async function noteEntrance(
  tx: Database,
  { memberId, isNew }: { memberId: string; isNew: boolean },
  came: CameWith,
  { jobs, now }: { jobs: Jobs; now: Date },
): Promise<string | undefined> {
  const [member] = await tx
    .update(members)
    .set({ lastSeenOn: now.toISOString().slice(0, 10) })
    .where(eq(members.id, memberId))
    .returning({ email: members.email })
  if (!member) return undefined
  const known = isNew || came.knownTo(member.email) || (await cameLikeThis(tx, memberId, came))
  // In words, and without the session's key: the mail has to leave even if the session ends at once.
  const { browser = "", system = "", kind } = came.device
  if (!known) await jobs.add(tx, "account-new-device", { member: memberId, browser, system, kind, at: now.toISOString() })
  return member.email
}

/** Whether an open session began earlier with the same kind of browser, from the same network. */
async function cameLikeThis(tx: Database, memberId: string, { device, network }: CameWith): Promise<boolean> {
  const earlier = await tx
    .select({ userAgent: sessions.userAgent })
    .from(sessions)
    .where(and(eq(sessions.memberId, memberId), eq(sessions.network, network ?? ""), BEFORE_THIS_ONE))
  return earlier.some((one) => sameDevice(nameDevice(one.userAgent), device))
}

// The newest is the one that has just begun; someone else may have come in within the same minute.
const BEFORE_THIS_ONE = sql`${sessions.createdAt} < (
  select max(s.created_at) from sessions s where s.member_id = ${sql.raw('"sessions"."member_id"')}) - interval '1 minute'`
