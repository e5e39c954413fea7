import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { type PlantedMember, plantMember, signIn, signInStaff } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { members, sessions } from "../../../core/auth/tables.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { secondFactorResets } from "../../account/tables.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const { browser, person: claire } = await signInStaff(app, "administrator")
const path = "/administration/double-verification"

async function ask({ id }: PlantedMember): Promise<string> {
  const request = uuidv7()
  await db.update(members).set({ secondFactorEnabled: true }).where(eq(members.id, id))
  await db.insert(secondFactorResets).values({ id: request, memberId: id, askedAt: app.clock.now })
  return request
}
const hasFactor = async ({ id }: PlantedMember) =>
  (await db.select({ on: members.secondFactorEnabled }).from(members).where(eq(members.id, id)))[0]?.on

test("a factor is taken away once whose it is was typed; it is written down, and decided once", async () => {
  const paul = await plantMember(app, { displayName: "Paul qui a perdu" })
  await signIn(app, paul)
  const request = await ask(paul)
  expect(await (await browser.get("/administration")).text()).toContain("Double vérification")
  expect(await (await browser.get(path)).text()).toContain("Paul qui a perdu")
  expect((await browser.get(`${path}/${request}`)).status).toBe(200)

  for (const email of ["", "paul", "someone@exemple.fr"]) {
    const refused = await browser.post(`${path}/${request}/acceptation`, { email })
    expect([refused.status, (await refused.text()).includes("Rien n’a été changé")]).toEqual([422, true])
  }
  expect(await hasFactor(paul)).toBe(true)

  const accepted = await browser.post(`${path}/${request}/acceptation`, { email: ` ${paul.email.toUpperCase()} ` })
  expect([accepted.status, accepted.headers.get("location")]).toEqual([303, `${path}?fait=acceptation`])
  expect(await hasFactor(paul)).toBe(false)
  expect(await db.select().from(sessions).where(eq(sessions.memberId, paul.id))).toEqual([])
  const acts = await db.select().from(auditLog).where(eq(auditLog.subjectId, paul.id))
  expect(acts.map(({ actorId, act }) => [actorId, act])).toEqual([[claire.id, "second_factor_reset.accepted"]])
  expect((await browser.post(`${path}/${request}/acceptation`, { email: paul.email })).status).toBe(404)
})

test("refused, nothing changes for the account", async () => {
  const lea = await plantMember(app)
  const request = await ask(lea)
  expect((await browser.post(`${path}/${request}/refus`)).headers.get("location")).toBe(`${path}?fait=refus`)
  expect(await hasFactor(lea)).toBe(true)
})

test("one's own request is for somebody else", async () => {
  const request = await ask(claire)
  expect(await (await browser.get(path)).text()).toContain("Quelqu’un d’autre doit y répondre.")
  expect((await browser.get(`${path}/${request}`)).status).toBe(404)
  expect((await browser.post(`${path}/${request}/acceptation`, { email: claire.email })).status).toBe(404)
  expect((await browser.post(`${path}/${request}/refus`)).status).toBe(403)
})

test("nobody else decides, nor who signed in long ago", async () => {
  const hugo = await plantMember(app)
  const request = await ask(hugo)
  const editor = (await signInStaff(app, "editor")).browser
  const late = await signIn(app, await plantMember(app, { roles: ["administrator"] }), { secondFactor: true, minutesAgo: 16 })
  for (const [theirs, status] of [
    [editor, 404],
    [late, 401],
  ] as const)
    expect((await theirs.post(`${path}/${request}/acceptation`, { email: hugo.email })).status).toBe(status)
  expect(await hasFactor(hugo)).toBe(true)
})
