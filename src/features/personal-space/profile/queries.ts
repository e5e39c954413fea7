import { and, eq, isNull, sql } from "drizzle-orm"
import { consents } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { profiles } from "../tables.ts"
import { ACCESS_NEEDS, type AccessNeed, VIEWERS, type Viewer, viewingPurpose } from "./profile.ts"

export type Profile = typeof profiles.$inferSelect

/** A member's own profile; undefined as long as they told nothing. */
export async function findProfile(db: Database, memberId: string): Promise<Profile | undefined> {
  const [profile] = await db.select().from(profiles).where(eq(profiles.memberId, memberId))
  return profile
}

export async function findTimeZone(db: Database, memberId: string): Promise<string> {
  const [profile] = await db.select({ timeZone: profiles.timeZone }).from(profiles).where(eq(profiles.memberId, memberId))
  return profile?.timeZone ?? "Europe/Paris"
}

/** Whom a member lets see their access needs. */
export async function findViewers(db: Database, memberId: string): Promise<Viewer[]> {
  const open = await db
    .select({ purpose: consents.purpose })
    .from(consents)
    .where(and(eq(consents.memberId, memberId), isNull(consents.withdrawnAt)))
  const purposes = new Set(open.map(({ purpose }) => purpose))
  return VIEWERS.filter((viewer) => purposes.has(viewingPurpose(viewer)))
}

export type AccessNeeds = { needs: AccessNeed[]; note: string }

/**
 * A member's access needs, for such a viewer: only if the member lets them see these now, and undefined when there is nothing to see.
 * The caller makes sure that whoever reads is a viewer of that kind to this very member.
 */
export async function findAccessNeeds(db: Database, viewer: Viewer, memberId: string): Promise<AccessNeeds | undefined> {
  const [told] = await db
    .select({ needs: profiles.accessNeeds, note: profiles.accessNote })
    .from(profiles)
    .where(
      and(
        eq(profiles.memberId, memberId),
        sql`exists (select from ${consents} where ${consents.memberId} = ${profiles.memberId}
          and ${consents.purpose} = ${viewingPurpose(viewer)} and ${consents.withdrawnAt} is null)`,
      ),
    )
  if (!told || (told.needs.length === 0 && told.note === "")) return undefined
  return { needs: ACCESS_NEEDS.filter((need) => told.needs.includes(need)), note: told.note }
}
