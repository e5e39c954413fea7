import { eq } from "drizzle-orm"
import { recordAct } from "../../../core/audit/audit.ts"
import { members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import type { Language } from "../../../core/i18n.ts"
import { giveConsent, withdrawConsent } from "../../../core/personal-data/consents.ts"
import { profiles } from "../tables.ts"
import { type AccessNeed, type TimeZone, VIEWERS, VIEWING_VERSION, type Viewer, viewingPurpose } from "./profile.ts"

export type ProfileChange = {
  displayName: string
  language: Language
  pronoun: string
  languages: string[]
  otherLanguages: string
  hoursAMonth: number | null
  timeZone: TimeZone
}

export async function saveProfile(db: Database, memberId: string, change: ProfileChange, now: Date): Promise<void> {
  const { displayName, language, ...profile } = change
  await db.transaction(async (tx) => {
    const [before] = await tx
      .select({ displayName: members.displayName })
      .from(members)
      .where(eq(members.id, memberId))
      .for("no key update")
    if (!before) return
    await tx.update(members).set({ displayName, language, updatedAt: now }).where(eq(members.id, memberId))
    await keep(tx, memberId, profile, now)
    if (before.displayName !== displayName)
      await recordAct(tx, { actorId: memberId, act: "member.renamed", subject: { kind: "member", id: memberId }, at: now })
  })
}

/** Gives no time for now, or again. */
export async function setPaused(db: Database, memberId: string, paused: boolean, now: Date): Promise<void> {
  await keep(db, memberId, { paused }, now)
}

export type AccessChange = { needs: AccessNeed[]; note: string; viewers: Viewer[] }

/** What the member needs, and whom they let see it: each a consent of its own, given or withdrawn. */
export async function saveAccessNeeds(db: Database, memberId: string, change: AccessChange, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await keep(tx, memberId, { accessNeeds: change.needs, accessNote: change.note }, now)
    for (const viewer of VIEWERS)
      if (change.viewers.includes(viewer)) await giveConsent(tx, memberId, viewingPurpose(viewer), VIEWING_VERSION, now)
      else await withdrawConsent(tx, memberId, viewingPurpose(viewer), now)
  })
}

async function keep(tx: Database, memberId: string, part: Partial<typeof profiles.$inferInsert>, updatedAt: Date): Promise<void> {
  await tx
    .insert(profiles)
    .values({ ...part, memberId, updatedAt })
    .onConflictDoUpdate({ target: profiles.memberId, set: { ...part, updatedAt } })
}
