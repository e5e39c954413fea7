// People with accounts, put straight into the database, and signed in as a browser would be.
import { createHmac, randomBytes } from "node:crypto"
import type { StaffRole } from "../../src/core/auth/actor.ts"
import { hashSessionToken } from "../../src/core/auth/hashed-tokens.ts"
import { memberRoles, members, sessions, suspensions } from "../../src/core/auth/tables.ts"
import { uuidv7 } from "../../src/core/db/key.ts"
import { giveConsent } from "../../src/core/personal-data/consents.ts"
import { CHARTER, CHARTER_VERSION } from "../../src/features/account/charter.ts"
import { createBrowser, type TestApp } from "./app.ts"

type Wanted = {
  displayName?: string
  email?: string
  language?: "fr" | "en"
  roles?: StaffRole[]
  suspended?: boolean
}

export type PlantedMember = { id: string; email: string; displayName: string }

/** A member with a confirmed address, who agreed to the charter. */
export async function plantMember({ services, clock }: TestApp, wanted: Wanted = {}): Promise<PlantedMember> {
  const { displayName = "Amina", language = "fr", roles = [] } = wanted
  const id = uuidv7()
  const email = wanted.email ?? `${id}@exemple.fr`
  const dates = { createdAt: clock.now, updatedAt: clock.now }
  await services.db.insert(members).values({ id, email, displayName, language, emailVerified: true, ...dates })
  await giveConsent(services.db, id, CHARTER, CHARTER_VERSION, clock.now)
  for (const role of roles) await services.db.insert(memberRoles).values({ memberId: id, role, givenAt: clock.now })
  if (wanted.suspended)
    await services.db
      .insert(suspensions)
      .values({ id: uuidv7(), memberId: id, reason: "Essai", message: "Votre compte est suspendu.", startedAt: clock.now })
  return { id, email, displayName }
}

type SignedIn = {
  /** Gave a second factor; members of the team need it. */
  secondFactor?: boolean
  /** How long ago they signed in. */
  minutesAgo?: number
  expired?: boolean
}

/** A browser in which the member is signed in. */
export async function signIn(app: TestApp, { id }: Pick<PlantedMember, "id">, how: SignedIn = {}) {
  const { services, clock } = app
  const token = randomBytes(24).toString("base64url")
  const createdAt = new Date(clock.now.getTime() - (how.minutesAgo ?? 0) * 60_000)
  await services.db.insert(sessions).values({
    id: uuidv7(),
    memberId: id,
    tokenHash: hashSessionToken(token),
    expiresAt: new Date(clock.now.getTime() + (how.expired ? -1 : 30) * 86_400_000),
    network: "203.0.113.0/24",
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    method: "/magic-link/verify",
    secondFactorAt: how.secondFactor ? createdAt : null,
    createdAt,
    updatedAt: createdAt,
  })
  const browser = createBrowser(app, nextNetwork())
  const signature = createHmac("sha256", services.secret).update(token).digest("base64")
  browser.cookies.set("session", encodeURIComponent(`${token}.${signature}`))
  return browser
}

let networks = 0

/** Each comes from a network of their own: limits count by network. */
function nextNetwork(): string {
  networks++
  return `198.51.${(networks >> 8) & 255}.${networks & 255}`
}

/** Someone of the team, signed in as the back office asks. */
export async function signInStaff(app: TestApp, ...roles: StaffRole[]) {
  const person = await plantMember(app, { displayName: "Claire", roles })
  return { person, browser: await signIn(app, person, { secondFactor: true }) }
}
