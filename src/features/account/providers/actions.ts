// Accounts of members and what identity providers call them. That name is kept to know them again, and shown to nobody.
import { and, eq, isNull } from "drizzle-orm"
import { recordAct } from "../../../core/audit/audit.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import type { Stranger } from "../../../core/auth/open-id.ts"
import type { Provider } from "../../../core/auth/open-id-provider.ts"
import { endSessions } from "../../../core/auth/session.ts"
import { identities, members } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import type { Language } from "../../../core/i18n.ts"
import { giveConsent } from "../../../core/personal-data/consents.ts"
import type { Services } from "../../../core/services.ts"
import { noteChange } from "../changes/actions.ts"
import { CHARTER, CHARTER_VERSION } from "../charter.ts"
import { listIdentities, PASSWORD } from "./queries.ts"

type Means = Pick<Services, "db" | "jobs" | "now">

/**
 * Makes the account of someone whom a provider vouches for, who has just agreed to the charter. Gives the member; nothing when
 * somebody has that address, or that name at the provider, meanwhile.
 */
export function join(
  { db, now }: Means,
  provider: Provider,
  { subject, email }: Stranger,
  { displayName, language }: { displayName: string; language: Language },
): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    const [id, at] = [uuidv7(), now()]
    const dates = { createdAt: at, updatedAt: at }
    const made = await tx
      .insert(members)
      .values({ id, email, emailVerified: true, displayName, language, ...dates })
      .onConflictDoNothing()
      .returning({ id: members.id })
    if (made.length === 0) return undefined
    await tx.insert(identities).values({ id: uuidv7(), memberId: id, provider: provider.id, subject, ...dates })
    await giveConsent(tx, id, CHARTER, CHARTER_VERSION, at)
    if (provider.professional) await noteProfessional(tx, id, at)
    return id
  })
}

/** Links what a provider calls someone to the account they are in. Linked twice is linked once. */
export function link(
  { db, jobs, now }: Means,
  actor: Actor,
  provider: Provider,
  subject: string,
): Promise<"linked" | "elsewhere"> {
  return db.transaction(async (tx) => {
    const at = now()
    await tx.select({ id: members.id }).from(members).where(eq(members.id, actor.id)).for("no key update")
    const known = await listIdentities(tx, actor.id)
    if (known.some((one) => one.provider === provider.id))
      return (await isOwn(tx, actor, provider, subject)) ? "linked" : "elsewhere"
    const linked = await tx
      .insert(identities)
      .values({ id: uuidv7(), memberId: actor.id, provider: provider.id, subject, createdAt: at, updatedAt: at })
      .onConflictDoNothing()
      .returning({ id: identities.id })
    if (linked.length === 0) return "elsewhere"
    if (provider.professional) await noteProfessional(tx, actor.id, at)
    await noteChange(tx, jobs, { change: "provider.linked", memberId: actor.id, provider: provider.id, at })
    return "linked"
  })
}

/**
 * The provider opens the account no more, and what it may have opened elsewhere ends. A link by mail always lets its member in, so
 * none is the last way. `professionals` are the providers that vouch for professionals: without one of them, nobody does.
 */
export async function unlink({ db, jobs, now }: Means, actor: Actor, providerId: string, professionals: string[]): Promise<void> {
  if (providerId === PASSWORD) return
  await db.transaction(async (tx) => {
    const own = and(eq(identities.memberId, actor.id), eq(identities.provider, providerId))
    const removed = await tx.delete(identities).where(own).returning({ id: identities.id })
    if (removed.length === 0) return
    const left = await listIdentities(tx, actor.id)
    if (professionals.includes(providerId) && !left.some(({ provider }) => professionals.includes(provider)))
      await tx.update(members).set({ verifiedProfessionalAt: null, updatedAt: now() }).where(eq(members.id, actor.id))
    await endSessions(tx, actor.id, actor.session.id)
    await noteChange(tx, jobs, { change: "provider.unlinked", memberId: actor.id, provider: providerId, at: now() })
  })
}

/** Whoever comes from a provider that vouches for professionals, from the day on which it does. */
export async function noteProfessional(tx: Database, memberId: string, at: Date): Promise<void> {
  const noted = await tx
    .update(members)
    .set({ verifiedProfessionalAt: at, updatedAt: at })
    .where(and(eq(members.id, memberId), isNull(members.verifiedProfessionalAt)))
    .returning({ id: members.id })
  if (noted.length > 0)
    await recordAct(tx, { actorId: memberId, act: "professional.verified", subject: { kind: "member", id: memberId }, at })
}

async function isOwn(tx: Database, actor: Actor, provider: Provider, subject: string): Promise<boolean> {
  const found = await tx
    .select({ id: identities.id })
    .from(identities)
    .where(and(eq(identities.memberId, actor.id), eq(identities.provider, provider.id), eq(identities.subject, subject)))
  return found.length > 0
}
