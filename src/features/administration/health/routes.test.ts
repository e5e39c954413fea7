import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { signInStaff } from "../../../../tests/support/members.ts"
import { findFacts } from "./health-queries.ts"
import { sayBytes } from "./health-words.ts"

const database = await testDatabase()
const app = createTestApp(database)

test("the page tells the state of every part in a sentence", async () => {
  const { browser } = await signInStaff(app, "administrator")
  const answer = await browser.get("/administration/sante")
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(html).toContain("Les tables sont à jour")
  expect(html).toContain("Aucun travail n’attend.")
  for (const language of ["", "/en"]) expect((await browser.get(`${language}/administration/sante`)).status).toBe(200)
})

test("facts are those of the database at hand", async () => {
  const facts = await findFacts(app.services)
  expect(facts.database.version).toMatch(/^1[5-9]|^[2-9]\d/)
  expect(facts.migrations).toEqual({ applied: expect.any(Number), missing: 0 })
  expect(facts.migrations.applied).toBeGreaterThan(1)
  expect(facts.version).toMatch(/^\d+\.\d+\.\d+/)
})

test.each([
  [0, "0 o", "0 byte"],
  [2_500_000, "2 Mo", "2 MB"],
  [1_610_612_736, "1,5 Go", "1.5 GB"],
])("%i bytes", (bytes, fr, en) => {
  const plain = (text: string) => text.replace(/\s/g, " ")
  expect([plain(sayBytes("fr", bytes)), plain(sayBytes("en", bytes))]).toEqual([fr, en])
})
