// What someone is shown stays with them: only pages that are the same for everyone may be kept, here or on the way.
import { expect, test } from "vitest"
import { allRoutes } from "../../src/app.ts"
import { createBrowser, createTestApp } from "../support/app.ts"
import { testDatabase } from "../support/database.ts"
import { signInStaff } from "../support/members.ts"

const app = createTestApp(await testDatabase())
const { browser } = await signInStaff(app, "administrator")
const PAGES = allRoutes(async () => 0).filter((route) => route.method === "GET")
const addressOf = (path: string) => path.replace(/:(\w+)/g, "01a20423-0000-7000-8000-000000000000")

test("a page that asks who comes is stored by nobody, whatever it answers, nor is its address told elsewhere", async () => {
  const own = PAGES.filter(({ remembered }) => !remembered)
  expect(own.filter(({ policy }) => policy !== "anyone").length).toBeGreaterThan(40)
  for (const { path } of own) {
    const { headers } = await browser.get(addressOf(path))
    expect([path, headers.get("cache-control"), headers.get("etag")]).toEqual([path, "private, no-store", null])
    expect([path, headers.get("referrer-policy")]).toEqual([path, expect.stringMatching(/^(same-origin|strict-origin)$/)])
  }
})

test("a page that is kept in memory is the same for who is signed in and for who is not", async () => {
  const remembered = PAGES.filter((route) => route.remembered)
  expect(remembered.length).toBeGreaterThan(5)
  for (const { path } of remembered)
    expect(await (await browser.get(path)).text(), path).toBe(await (await createBrowser(app).get(path)).text())
})
