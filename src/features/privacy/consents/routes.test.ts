import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { giveConsent, hasConsent, listConsents, withdrawConsent } from "../../../core/personal-data/consents.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const HERE = "/mon-espace/consentements"
const PURPOSE = "access_needs.advisers"
/** Beside the charter, which every member agreed to. */
const said = async (id: string) =>
  (await listConsents(db, id))
    .filter(({ purpose }) => purpose !== "charter")
    .map(({ purpose, version, withdrawnAt }) => [purpose, version, withdrawnAt !== null])

async function arrive(wanted: Parameters<typeof plantMember>[1] = {}) {
  const member = await plantMember(app, wanted)
  return { member, browser: await signIn(app, member) }
}

test("a consent is given and withdrawn with one button each, and what was said stays readable", async () => {
  const { member, browser } = await arrive()
  expect(await (await browser.get(HERE)).text()).toContain(`action="${HERE}/${PURPOSE}"`)
  expect((await browser.post(`${HERE}/${PURPOSE}`)).headers.get("location")).toBe(`${HERE}#${PURPOSE}`)
  expect(await hasConsent(db, member.id, PURPOSE)).toBe(true)
  const html = await (await browser.get(HERE)).text()
  expect(html).toContain(`action="${HERE}/${PURPOSE}/retrait"`)
  expect(html).toContain("Vous êtes d’accord depuis le 2 novembre 2026 (version 1).")
  await browser.post(`${HERE}/${PURPOSE}/retrait`)
  await browser.post(`${HERE}/${PURPOSE}/retrait`)
  expect(await said(member.id)).toEqual([[PURPOSE, "1", true]])
  expect(await (await browser.get(HERE)).text()).toContain("Fin le 2 novembre 2026")
  const acts = await db.select().from(auditLog).where(eq(auditLog.actorId, member.id)).orderBy(auditLog.id)
  expect(acts.map(({ act, detail }) => [act, detail])).toEqual([
    ["consent.given", { purpose: PURPOSE, version: "1" }],
    ["consent.withdrawn", { purpose: PURPOSE, version: "1" }],
  ])
})

test("said from several tabs at once, it is said once", async () => {
  const { member, browser } = await arrive()
  await Promise.all([1, 2, 3].map(() => browser.post(`${HERE}/${PURPOSE}`)))
  expect(await said(member.id)).toEqual([[PURPOSE, "1", false]])
})

test("the charter lasts as long as the account: the page says how to leave, and no request withdraws it", async () => {
  const { member, browser } = await arrive()
  const html = await (await browser.get(HERE)).text()
  expect([html.includes("/mon-espace/compte/effacement"), html.includes(`${HERE}/charter`)]).toEqual([true, false])
  expect((await browser.post(`${HERE}/charter/retrait`)).status).toBe(403)
  expect(await hasConsent(db, member.id, "charter")).toBe(true)
})

test("nobody asked for other purposes; nobody agrees in another's place", async () => {
  const { member, browser } = await arrive()
  for (const path of ["toString", "__proto__", "news"]) expect((await browser.post(`${HERE}/${path}`)).status).toBe(404)
  expect((await createBrowser(app).post(`${HERE}/${PURPOSE}`)).status).toBe(401)
  expect((await browser.post(`${HERE}/${PURPOSE}`, {}, { "sec-fetch-site": "cross-site" })).status).toBe(403)
  expect(await said(member.id)).toEqual([])
})

test("someone who is suspended still withdraws what they gave", async () => {
  const { member, browser } = await arrive({ suspended: true })
  await giveConsent(db, member.id, PURPOSE, "1", app.clock.now)
  expect((await browser.post(`${HERE}/${PURPOSE}/retrait`)).status).toBe(303)
  expect(await hasConsent(db, member.id, PURPOSE)).toBe(false)
})

test("a new version takes the place of the old one; the same one given again keeps its date", async () => {
  const { member } = await arrive()
  const at = (day: number) => new Date(Date.UTC(2026, 10, day))
  await giveConsent(db, member.id, "x", "1", at(1))
  await giveConsent(db, member.id, "x", "1", at(2))
  expect((await listConsents(db, member.id)).find((one) => one.purpose === "x")?.givenAt).toEqual(at(1))
  await giveConsent(db, member.id, "x", "2", at(3))
  expect([await hasConsent(db, member.id, "x", "1"), await hasConsent(db, member.id, "x", "2")]).toEqual([false, true])
  await withdrawConsent(db, member.id, "x", at(4))
  expect(await said(member.id)).toEqual([
    ["x", "2", true],
    ["x", "1", true],
  ])
})
