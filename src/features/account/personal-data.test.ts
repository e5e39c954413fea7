import { getTableName } from "drizzle-orm"
import { beforeEach, expect, test } from "vitest"
import { createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../tests/support/members.ts"
import * as tables from "../../core/auth/tables.ts"
import { makeEntryLink, peekEntryLink } from "../../core/auth/ways-in.ts"
import { uuidv7 } from "../../core/db/key.ts"
import { personalData } from "./personal-data.ts"

const app = createTestApp(await testDatabase())
const { db, auth } = app.services

beforeEach(async () => {
  await db.delete(tables.members)
  app.clock.now = new Date()
})

test("every table of accounts is declared, but for consents, which the privacy feature declares", () => {
  const declared = personalData.tables.map(({ table }) => (typeof table === "string" ? table : getTableName(table)))
  const ours = Object.values(tables).map((table) => getTableName(table))
  expect(ours.filter((name) => !declared.includes(name))).toEqual(["consents"])
})

test("a download gives one's own account back, and nothing that would open it, nor anything of others", async () => {
  const member = await plantMember(app, { displayName: "Inès", roles: ["editor"], suspended: true })
  const bob = await plantMember(app, { displayName: "Bob", roles: ["moderator"] })
  for (const one of [member, bob]) await signIn(app, one)
  const dates = { createdAt: app.clock.now, updatedAt: app.clock.now }
  const secret = { provider: "credential", subject: member.id, passwordHash: "zq-hash" }
  await db.insert(tables.identities).values({ id: uuidv7(), memberId: member.id, ...secret, ...dates })
  await db
    .insert(tables.secondFactors)
    .values({ id: uuidv7(), memberId: member.id, secret: "zq-secret", recoveryCodes: "zq-codes" })
  const files = await personalData.exportFor(app.services, member.id)
  expect(files.map((file) => file.name)).toEqual([
    "compte/compte.json",
    "compte/connexions.json",
    "compte/acces.json",
    "compte/cles.json",
    "compte/roles.json",
    "compte/suspensions.json",
  ])
  const all = files.map((file) => file.content).join()
  for (const given of [member.email, "Inès", "203.0.113.0/24", "Firefox", "credential", "editor", "Votre compte est suspendu"])
    expect(all).toContain(given)
  const [session] = await db.select().from(tables.sessions)
  for (const kept of ["zq-", "Bob", bob.email, "moderator", session?.tokenHash ?? ""]) expect(all).not.toContain(kept)
  expect(await personalData.exportFor(app.services, uuidv7())).toEqual([])
})

test("whoever is erased leaves no link behind that would make them an account again; others' links stay", async () => {
  const member = await plantMember(app)
  const tokens = [await makeEntryLink(auth, { email: member.email }), await makeEntryLink(auth, { email: `x${member.email}` })]
  await db.transaction((tx) => personalData.eraseMember(tx, member, app.services))
  const found = await Promise.all(tokens.map((token) => peekEntryLink(auth, token, app.clock.now)))
  expect(found.map((one) => one?.email)).toEqual([undefined, `x${member.email}`])
})

test("the limits are applied", async () => {
  await signIn(app, await plantMember(app), { expired: true })
  expect(await personalData.applyLimits?.(app.services)).toMatchObject({ sessions: 1 })
})
