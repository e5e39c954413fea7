import { brotliCompressSync } from "node:zlib"
import { expect, test } from "vitest"
import { createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { readConfig } from "../../core/config.ts"

const open = await testDatabase()
const production = readConfig({
  NODE_ENV: "production",
  APP_URL: "https://exemple.fr",
  APP_SECRET: "a secret for tests, long enough to be one",
})
const { app } = createTestApp(open, { config: production })
const read = async (path: string) => (await app.request(`https://exemple.fr${path}`)).text()

test.each([
  ["/", "fr", "Soigner ensemble, décider ensemble."],
  ["/en", "en", "Caring together, deciding together."],
])("the home page %s says in its language what this is for", async (path, language, heading) => {
  const html = await read(path)
  expect(html).toContain(`<html lang="${language}"`)
  expect(html).toContain(`<h1>${heading}</h1>`)
})

test.each(["/", "/en"])("every link of %s leads to a page", async (path) => {
  const links = [...(await read(path)).matchAll(/<a [^>]*?href="(\/[^"#]*)"/g)].map(([, href]) => href ?? "")
  expect(links.length).toBeGreaterThan(8)
  for (const link of new Set(links)) {
    const response = await app.request(`https://exemple.fr${link}`)
    // One's own space asks who one is first.
    const own = link.endsWith("/mon-espace")
    expect([link, response.status]).toEqual([link, own ? 303 : 200])
    if (own) expect(response.headers.get("location")).toMatch(/^(\/en)?\/connexion\?/)
  }
})

test("the home page is light: 12 kB compressed, 4 kB of them the target", async () => {
  const html = await read("/")
  const target = /<svg class="target.*?<\/svg>/s.exec(html)?.[0] ?? ""
  expect(target).not.toBe("")
  expect(brotliCompressSync(target).length).toBeLessThan(4 * 1024)
  expect(brotliCompressSync(html).length).toBeLessThan(12 * 1024)
})

test("the example says that it is one, and what it shows in words", async () => {
  const html = await read("/")
  expect(html).toContain("Exemple fictif.")
  expect(html).toContain("un désaccord est reconnu")
})

test("the demonstration is shown to developers only", async () => {
  expect(await read("/")).not.toContain("/demonstration")
  const developing = createTestApp(open)
  expect(await (await developing.app.request("http://localhost/")).text()).toContain('href="/demonstration"')
})
