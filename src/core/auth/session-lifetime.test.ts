import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { plantMember } from "../../../tests/support/members.ts"
import { SESSION_DAYS } from "./create-auth.ts"
import { sessions } from "./tables.ts"
import { makeEntryLink } from "./ways-in.ts"

const DAY = 86_400_000
const app = createTestApp(await testDatabase())
const { auth, db } = app.services

async function enter(email: string) {
  const browser = createBrowser(app)
  expect((await browser.post(`/connexion/lien/${await makeEntryLink(auth, { email })}`)).status).toBe(303)
  return { browser, token: decodeURIComponent(browser.cookies.get("session") ?? "").split(".")[0] ?? "" }
}

test("a session ends thirty days after it began, however often it is used meanwhile", async () => {
  app.clock.now = new Date() // The library dates sessions by the system's clock.
  const { browser } = await enter((await plantMember(app)).email)
  const [began] = await db.select().from(sessions)
  expect((Number(began?.expiresAt) - Number(began?.createdAt)) / DAY).toBeCloseTo(SESSION_DAYS, 3)
  for (const [days, status] of [
    [10, 200],
    [29.9, 200],
    [30.1, 303],
    [400, 303],
  ] as const) {
    app.clock.now = new Date(Number(began?.createdAt) + days * DAY)
    expect([days, (await browser.get("/mon-espace")).status]).toEqual([days, status])
  }
  expect(await db.select().from(sessions)).toEqual([began])
})

test("tokens are of 32 letters and digits by chance, never twice the same, and a changed one opens nothing", async () => {
  app.clock.now = new Date()
  const { email } = await plantMember(app)
  const [one, other] = [await enter(email), await enter(email)]
  for (const { token } of [one, other]) expect(token).toMatch(/^[A-Za-z0-9]{32}$/)
  expect(one.token).not.toBe(other.token)
  const kept = one.browser.cookies.get("session") ?? ""
  for (const forged of [kept.replace(one.token, other.token), one.token, `${kept.slice(0, -6)}AAAA%3D`, ""]) {
    one.browser.cookies.set("session", forged)
    expect([forged, (await one.browser.get("/mon-espace")).status]).toEqual([forged, 303])
  }
})
