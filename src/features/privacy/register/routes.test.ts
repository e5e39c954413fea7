import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { FEATURES } from "../../../app.ts"
import { tableName } from "./register-queries.ts"

const app = createTestApp(await testDatabase())
const browser = createBrowser(app)
const declared = FEATURES.flatMap(({ personalData }) => personalData ?? [])
const escaped = (text: string) => text.replaceAll("&", "&amp;")

test.each(["fr", "en"] as const)("the register says in %s all that the features declare, to everyone", async (language) => {
  const response = await browser.get(`${language === "en" ? "/en" : ""}/vie-privee/registre`)
  const html = await response.text()
  expect(response.status).toBe(200)
  for (const { processing, tables } of declared) {
    for (const { purpose, lawfulBasis, people, data, recipients, kept } of processing)
      for (const text of [purpose, lawfulBasis, people, data, recipients, kept]) expect(html).toContain(escaped(text[language]))
    for (const { table, holds, goes } of tables)
      for (const text of [`<code>${tableName(table)}</code>`, holds[language], goes[language]]) expect(html).toContain(text)
  }
})

test("the same as JSON, in both languages at once", async () => {
  const register = await (await browser.get("/vie-privee/registre.json")).json()
  expect(register.processing).toEqual(declared.flatMap((one) => one.processing))
  expect(register.tables).toHaveLength(declared.flatMap((one) => one.tables).length)
  expect(register.officer.email).toBe(app.services.instance.dataProtection.email)
})

test("every entry is complete and has a name of its own", () => {
  const entries = declared.flatMap((one) => one.processing)
  expect(new Set(entries.map((one) => one.key)).size).toBe(entries.length)
  const texts = entries.flatMap(({ key: _, ...facts }) => Object.values(facts).flatMap(({ fr, en }) => [fr, en]))
  expect(texts.filter((text) => text.trim().length < 3)).toEqual([])
})

test("the privacy notice leads to it", async () => {
  expect(await (await browser.get("/vie-privee")).text()).toContain('href="/vie-privee/registre"')
})
