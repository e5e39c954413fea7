import { asc, desc, eq } from "drizzle-orm"
import { identities, memberRoles, members, passkeys, sessions, suspensions } from "../../core/auth/tables.ts"
import type { Database } from "../../core/db/database.ts"

/** All that the account's tables hold of a member, but for what would open it: no hash, no key, no secret. */
export async function findAccountData(db: Database, memberId: string) {
  const [account] = await db
    .select({
      email: members.email,
      displayName: members.displayName,
      language: members.language,
      secondFactor: members.secondFactorEnabled,
      verifiedProfessionalSince: members.verifiedProfessionalAt,
      lastSeenOn: members.lastSeenOn,
      createdAt: members.createdAt,
    })
    .from(members)
    .where(eq(members.id, memberId))
  return (
    account && {
      account,
      sessions: await db
        .select({
          startedAt: sessions.createdAt,
          expiresAt: sessions.expiresAt,
          device: sessions.userAgent,
          network: sessions.network,
        })
        .from(sessions)
        .where(eq(sessions.memberId, memberId))
        .orderBy(desc(sessions.createdAt)),
      // At a provider: its own number for the person is theirs to know.
      waysIn: await db
        .select({ provider: identities.provider, number: identities.subject, since: identities.createdAt })
        .from(identities)
        .where(eq(identities.memberId, memberId))
        .orderBy(asc(identities.createdAt)),
      passkeys: await db
        .select({ name: passkeys.name, since: passkeys.createdAt })
        .from(passkeys)
        .where(eq(passkeys.memberId, memberId))
        .orderBy(asc(passkeys.createdAt)),
      roles: await db
        .select({ role: memberRoles.role, departments: memberRoles.departments, givenAt: memberRoles.givenAt })
        .from(memberRoles)
        .where(eq(memberRoles.memberId, memberId))
        .orderBy(asc(memberRoles.role)),
      suspensions: await db
        .select({
          reason: suspensions.reason,
          message: suspensions.message,
          startedAt: suspensions.startedAt,
          endsAt: suspensions.endsAt,
          liftedAt: suspensions.liftedAt,
          answer: suspensions.answer,
          answeredAt: suspensions.answeredAt,
        })
        .from(suspensions)
        .where(eq(suspensions.memberId, memberId))
        .orderBy(asc(suspensions.startedAt)),
    }
  )
}
