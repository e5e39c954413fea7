import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { members, secondFactors } from "../../../core/auth/tables.ts"
import { readConfig } from "../../../core/config.ts"
import { TEAM } from "./team.ts"
import { addKnownFactor, addTeam } from "./team-actions.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const charter = { purpose: "charter", version: "1" }
const path = "/demonstration/equipe"

test("without fictional people the page says how to add them, and shows no code", async () => {
  const html = await (await createBrowser(app).get(path)).text()
  expect([html.includes("npm run db -- seed"), html.includes('id="code"')]).toEqual([true, false])
})

test("added twice they are there once, and the administrator's code is shown", async () => {
  for (let twice = 0; twice < 2; twice++) {
    await addTeam(db, charter, app.clock.now)
    await addKnownFactor(db, app.services.auth)
  }
  expect(await db.$count(members)).toBe(TEAM.length)
  expect(await db.$count(secondFactors)).toBe(1)
  const html = await (await createBrowser(app).get(path)).text()
  expect(html).toMatch(/id="code"[^>]*>\d{6}</)
})

test("nobody of them could ever receive a link in a mailbox", () => {
  for (const { email } of TEAM) expect(email).toMatch(/^[a-z]+@[a-z]+\.example$/)
})

test("in production the page does not exist", async () => {
  const config = readConfig({ NODE_ENV: "production", APP_URL: "http://localhost", APP_SECRET: app.services.secret })
  expect((await createBrowser(createTestApp(database, { config })).get(path)).status).toBe(404)
})
