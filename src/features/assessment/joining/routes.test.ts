import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { answer, answerAndFinish, newBrowser, ownLink, start, twoSides } from "../../../../tests/support/journey.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { participants } from "../tables.ts"

const database = await testDatabase()
const app = createTestApp(database)
const { db } = app.services
const row = async (id: string) => (await db.select().from(participants).where(eq(participants.id, id)))[0]

/** A nurse whose browser holds her place's link and who is signed in. */
async function signedInAtHerPlace() {
  const nurse = await start(app)
  const person = await plantMember(app)
  const account = await signIn(app, person)
  nurse.browser.cookies.set("session", account.cookies.get("session") ?? "")
  return { nurse, person, account }
}

test("joined in one click, the place opens by the account in another browser, and its link still does", async () => {
  const { nurse, person, account } = await signedInAtHerPlace()
  expect((await account.get(nurse.path)).status).toBe(404)
  expect((await nurse.browser.post(`${nurse.path}/rattachement`, { compte: "oui" })).status).toBe(303)
  expect((await row(nurse.id))?.memberId).toBe(person.id)
  expect((await account.get(nurse.path)).status).toBe(200)
  const other = newBrowser(app)
  expect((await other.get(await ownLink(nurse))).status).toBe(303)
  expect((await other.get(nurse.path)).status).toBe(200)
})

test("a closed link opens nothing, wherever it went; a new one is unlike it", async () => {
  const { nurse, account } = await signedInAtHerPlace()
  const old = await ownLink(nurse)
  await nurse.browser.post(`${nurse.path}/rattachement`, { compte: "oui" })
  expect((await account.post(`${nurse.path}/lien-personnel`, { lien: "ferme" })).status).toBe(303)
  expect((await newBrowser(app).get(old)).status).toBe(404)
  nurse.browser.cookies.delete("session")
  expect((await nurse.browser.get(nurse.path)).status).toBe(404)
  expect((await account.get(nurse.path)).status).toBe(200)
  expect((await account.post(`${nurse.path}/rattachement`, { compte: "non" })).status).toBe(403)
  await answer({ ...nurse, browser: account })
  expect((await account.post(`${nurse.path}/lien-personnel`, { lien: "nouveau" })).status).toBe(303)
  expect((await newBrowser(app).get(old)).status).toBe(404)
  expect((await account.post(`${nurse.path}/rattachement`, { compte: "non" })).status).toBe(303)
  expect((await row(nurse.id))?.memberId).toBeNull()
})

test("one account holds one place of an assessment, and nobody else's", async () => {
  const { nurse, mediator } = await twoSides(app)
  const account = await signIn(app, await plantMember(app))
  const session = account.cookies.get("session") ?? ""
  nurse.browser.cookies.set("session", session)
  mediator.browser.cookies.set("session", session)
  expect((await nurse.browser.post(`${nurse.path}/rattachement`, { compte: "oui" })).status).toBe(303)
  expect((await mediator.browser.post(`${mediator.path}/rattachement`, { compte: "oui" })).status).toBe(403)
  const stranger = await signIn(app, await plantMember(app))
  for (const wish of ["oui", "non"])
    expect((await stranger.post(`${nurse.path}/rattachement`, { compte: wish })).status).toBe(404)
  expect((await stranger.post(`${nurse.path}/lien-personnel`, { lien: "ferme" })).status).toBe(404)
})

test("whoever holds the link of a joined place changes nothing of its account", async () => {
  const { nurse, person } = await signedInAtHerPlace()
  await nurse.browser.post(`${nurse.path}/rattachement`, { compte: "oui" })
  const other = await signIn(app, await plantMember(app))
  other.cookies.set("links", nurse.browser.cookies.get("links") ?? "")
  expect((await other.post(`${nurse.path}/rattachement`, { compte: "oui" })).status).toBe(403)
  expect((await other.post(`${nurse.path}/rattachement`, { compte: "non" })).status).toBe(403)
  expect((await other.post(`${nurse.path}/lien-personnel`, { lien: "ferme" })).status).toBe(403)
  expect((await other.post(`${nurse.path}/lien-personnel`, { lien: "nouveau" })).status).toBe(403)
  expect((await row(nurse.id))?.memberId).toBe(person.id)
})

test("without a session joining leads to signing in; a suspended account opens nothing", async () => {
  const nurse = await start(app)
  expect((await nurse.browser.post(`${nurse.path}/rattachement`, { compte: "oui" })).status).toBe(401)
  const suspended = await signIn(app, await plantMember(app, { suspended: true }))
  await db
    .update(participants)
    .set({ memberId: (await plantMember(app)).id })
    .where(eq(participants.id, nurse.id))
  expect((await suspended.get(nurse.path)).status).toBe(404)
})

test("the account sees before the reveal what its place sees, and no more", async () => {
  const { nurse, mediator } = await twoSides(app)
  const account = await signIn(app, await plantMember(app))
  nurse.browser.cookies.set("session", account.cookies.get("session") ?? "")
  await nurse.browser.post(`${nurse.path}/rattachement`, { compte: "oui" })
  await answerAndFinish(mediator, () => ({ rating: 4, remark: "Seulement après" }))
  expect((await account.get(`${nurse.path}/restitution`)).status).toBe(403)
  expect((await account.get(mediator.path)).status).toBe(404)
  await answerAndFinish({ ...nurse, browser: account })
  expect(await (await account.get(`${nurse.path}/restitution`)).text()).toContain("Seulement après")
})

test("all links of a browser are joined at once, but one place of an assessment and none of a shared device", async () => {
  const { nurse, mediator } = await twoSides(app)
  const alone = await start(app, { mode: "alone" })
  const account = await signIn(app, await plantMember(app))
  const links = [nurse, mediator, alone].map((one) => one.browser.cookies.get("links"))
  account.cookies.set("links", links.join("."))
  await db.update(participants).set({ device: "shared" }).where(eq(participants.id, alone.id))
  expect((await account.post("/auto-evaluation/rattachement")).status).toBe(303)
  const joined = await Promise.all([nurse, mediator, alone].map(async (one) => (await row(one.id))?.memberId !== null))
  expect(joined.filter(Boolean)).toHaveLength(1)
  expect(joined[2]).toBe(false)
})
