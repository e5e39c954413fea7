// Runs under plain Node for `npm run db -- seed`: no page in its imports.
import { eq } from "drizzle-orm"
import type { Auth } from "../../../core/auth/create-auth.ts"
import { seal } from "../../../core/auth/sealed.ts"
import { memberRoles, members, secondFactors, suspensions } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { giveConsent } from "../../../core/personal-data/consents.ts"
import { endOf } from "../suspensions/suspension.ts"
import { FICTIONAL_KEY, type FictionalMember, TEAM } from "./team.ts"

type Charter = { purpose: string; version: string }

/** Adds the fictional members that are not there; `charter` is what they agreed to. */
export function addTeam(db: Database, charter: Charter, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    for (const one of TEAM) await addMember(tx, one, charter, now)
  })
}

/** Turns the administrator's second factor on, with the known key, unless they have one. Never in production. */
export async function addKnownFactor(db: Database, auth: Auth): Promise<void> {
  const email = TEAM.find(({ who }) => who === "administrator")?.email ?? ""
  const [secret, recoveryCodes] = [await seal(auth, FICTIONAL_KEY), await seal(auth, "[]")]
  await db.transaction(async (tx) => {
    const [member] = await tx.update(members).set({ secondFactorEnabled: true }).where(eq(members.email, email)).returning()
    if (!member) return
    await tx
      .insert(secondFactors)
      .values({ id: uuidv7(), memberId: member.id, secret, recoveryCodes, verified: true })
      .onConflictDoNothing()
  })
}

const DAY_MS = 86_400_000

async function addMember(tx: Database, person: FictionalMember, charter: Charter, now: Date): Promise<void> {
  const begun = new Date(now.getTime() - 2 * DAY_MS)
  const dates = { createdAt: new Date(now.getTime() - 90 * DAY_MS), updatedAt: now }
  const [made] = await tx
    .insert(members)
    .values({
      id: uuidv7(dates.createdAt),
      email: person.email,
      displayName: person.name,
      emailVerified: true,
      lastSeenOn: begun.toISOString().slice(0, 10),
      ...dates,
    })
    .onConflictDoNothing({ target: members.email })
    .returning({ id: members.id })
  if (!made) return
  await giveConsent(tx, made.id, charter.purpose, charter.version, now)
  for (const { role, departments = [] } of person.roles)
    await tx.insert(memberRoles).values({ memberId: made.id, role, departments, givenAt: dates.createdAt })
  if (person.suspension)
    await tx.insert(suspensions).values({
      id: uuidv7(begun),
      memberId: made.id,
      ...person.suspension,
      startedAt: begun,
      endsAt: endOf("month", begun) ?? null,
      answeredAt: new Date(now.getTime() - DAY_MS),
    })
}
