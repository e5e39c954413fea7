// Sessions are read, listed and ended by our own SQL: one query a page, which brings all that policies ask.
import { createHmac, timingSafeEqual } from "node:crypto"
import { and, desc, eq, gt, ne, sql } from "drizzle-orm"
import type { Database } from "../db/database.ts"
import { prepared } from "../db/prepared.ts"
import type { Actor, RoleGiven, Suspension } from "./actor.ts"
import { hashSessionToken } from "./hashed-tokens.ts"
import { members, sessions } from "./tables.ts"

/** The token of better-auth's signed cookie, already percent-decoded ("token.base64(HMAC-SHA-256)"); undefined when it is not ours. */
export function readSessionToken(cookie: string | undefined, secret: string): string | undefined {
  const dot = cookie?.lastIndexOf(".") ?? -1
  if (!cookie || dot < 1) return undefined
  const token = cookie.slice(0, dot)
  const given = Buffer.from(cookie.slice(dot + 1), "base64")
  const right = createHmac("sha256", secret).update(token).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}

const memberOf = sql.raw('"members"."id"')
const byToken = prepared((db) =>
  db
    .select({
      id: members.id,
      email: members.email,
      displayName: members.displayName,
      language: members.language,
      secondFactorEnabled: members.secondFactorEnabled,
      sessionId: sessions.id,
      startedAt: sessions.createdAt,
      secondFactorAt: sessions.secondFactorAt,
      roles: sql<RoleGiven[]>`(
        select coalesce(json_agg(json_build_object('role', r.role, 'departments', r.departments) order by r.role), '[]')
        from member_roles r where r.member_id = ${memberOf})`,
      suspension: sql<SuspensionRow | null>`(
        select json_build_object('id', s.id, 'message', s.message, 'endsAt', s.ends_at, 'answered', s.answered_at is not null)
        from suspensions s
        where s.member_id = ${memberOf} and s.lifted_at is null and (s.ends_at is null or s.ends_at > ${sql.placeholder("now")}::timestamptz)
        order by s.started_at desc limit 1)`,
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(
      sql`${sessions.tokenHash} = ${sql.placeholder("hash")} and ${sessions.expiresAt} > ${sql.placeholder("now")}::timestamptz`,
    )
    .prepare("actor_by_session"),
)
type SuspensionRow = Omit<Suspension, "endsAt"> & { endsAt: string | null }

/** Whose session a token is of, if it is open. One query, no write. */
export async function findActor(db: Database, token: string, now: Date): Promise<Actor | undefined> {
  const [row] = await byToken(db).execute({ hash: hashSessionToken(token), now: now.toISOString() })
  if (!row) return undefined
  const { sessionId, startedAt, secondFactorAt, suspension, ...member } = row
  return {
    ...member,
    session: { id: sessionId, startedAt, secondFactorAt },
    suspension: suspension
      ? { ...suspension, endsAt: suspension.endsAt === null ? null : new Date(suspension.endsAt) }
      : undefined,
  }
}

export type OpenSession = {
  id: string
  userAgent: string | null
  network: string | null
  startedAt: Date
}

/** A member's open sessions, the newest first. */
export function listSessions(db: Database, memberId: string, now: Date): Promise<OpenSession[]> {
  return db
    .select({ id: sessions.id, userAgent: sessions.userAgent, network: sessions.network, startedAt: sessions.createdAt })
    .from(sessions)
    .where(and(eq(sessions.memberId, memberId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt))
}

/** Ends one of the member's own sessions; another's is left alone. Gives whether there was one. */
export async function endSession(db: Database, memberId: string, sessionId: string): Promise<boolean> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.memberId, memberId), eq(sessions.id, sessionId)))
    .returning({ id: sessions.id })
  return ended.length > 0
}

/** Ends a member's sessions, all or all but one. Gives how many. */
export async function endSessions(db: Database, memberId: string, exceptId?: string): Promise<number> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.memberId, memberId), exceptId === undefined ? undefined : ne(sessions.id, exceptId)))
    .returning({ id: sessions.id })
  return ended.length
}
