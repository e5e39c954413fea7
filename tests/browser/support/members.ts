// People with accounts, put straight into the program's database: for journeys that are not about signing in.
import { createHmac, randomBytes } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { StaffRole } from "../../../src/core/auth/actor.ts"
import { hashSessionToken } from "../../../src/core/auth/hashed-tokens.ts"
import { memberRoles, members, sessions, suspensions } from "../../../src/core/auth/tables.ts"
import { type Database, openDatabase } from "../../../src/core/db/database.ts"
import { findLiving } from "../../../src/core/db/embedded.ts"
import { uuidv7 } from "../../../src/core/db/key.ts"
import { giveConsent } from "../../../src/core/personal-data/consents.ts"
import { CHARTER, CHARTER_VERSION } from "../../../src/features/account/charter.ts"
import type { Person } from "./person.ts"

const folder = () => process.env.PROGRAM_FOLDER ?? ""

/** The secret by which the program seals its links and cookies. */
export function programSecret(): string {
  return readFileSync(join(folder(), "secret"), "utf8")
}

export async function inDatabase<Result>(act: (db: Database) => Promise<Result>): Promise<Result> {
  const url = await findLiving(folder())
  if (!url) throw new Error("the program’s database does not answer")
  const { db, close } = openDatabase(url)
  try {
    return await act(db)
  } finally {
    await close()
  }
}

type SignIn = {
  suspended?: string
  /** What they do for the centre; a second factor was given, as the team's pages ask. */
  roles?: StaffRole[]
}

/** Signs a person's browser in to an account of their own; gives the member's id. */
export async function signIn(who: Person, displayName: string, options: SignIn = {}): Promise<string> {
  const { roles = [] } = options
  const isStaff = roles.length > 0
  const id = uuidv7()
  const now = new Date()
  const token = randomBytes(24).toString("base64url")
  await inDatabase(async (db) => {
    const dates = { createdAt: now, updatedAt: now }
    await db.insert(members).values({
      id,
      email: `${id}@exemple.fr`,
      emailVerified: true,
      displayName,
      language: who.language,
      secondFactorEnabled: isStaff,
      ...dates,
    })
    await giveConsent(db, id, CHARTER, CHARTER_VERSION, now)
    const expiresAt = new Date(now.getTime() + 86_400_000)
    const session = { id: uuidv7(), memberId: id, tokenHash: hashSessionToken(token), expiresAt, ...dates }
    await db.insert(sessions).values({ ...session, secondFactorAt: isStaff ? now : null })
    for (const role of roles) await db.insert(memberRoles).values({ memberId: id, role, givenAt: now })
    if (options.suspended)
      await db
        .insert(suspensions)
        .values({ id: uuidv7(), memberId: id, reason: "essai", message: options.suspended, startedAt: now })
  })
  const signature = createHmac("sha256", programSecret()).update(token).digest("base64")
  const url = process.env.BASE_URL ?? ""
  await who.context.addCookies([{ name: "session", value: encodeURIComponent(`${token}.${signature}`), url }])
  return id
}
