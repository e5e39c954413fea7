// What being signed in costs a page: one query, on every page that a member may open.
import { expect, test } from "vitest"
import { allRoutes } from "../../src/app.ts"
import { createTestApp } from "../support/app.ts"
import { testDatabase } from "../support/database.ts"
import { signInStaff } from "../support/members.ts"

const database = await testDatabase()
const app = createTestApp(database)
const asked: string[] = []
const query = database.pool.query.bind(database.pool) as (...args: unknown[]) => unknown
database.pool.query = ((...args: unknown[]) => {
  asked.push(String((args[0] as { name?: string }).name))
  return query(...args)
}) as typeof database.pool.query

const PAGES = allRoutes(async () => 0)
  .filter((route) => route.method === "GET" && !route.path.includes(":") && route.policy !== "developer")
  .map((route) => route.path)

test.each(PAGES)("%s asks once at most who is signed in", async (path) => {
  const { browser } = await signInStaff(app, "administrator")
  asked.length = 0
  await browser.get(path)
  const sessions = asked.filter((name) => name === "actor_by_session")
  expect(sessions.length).toBeLessThanOrEqual(1)
})

test("Mon espace asks it indeed", async () => {
  const { browser } = await signInStaff(app, "administrator")
  asked.length = 0
  await browser.get("/mon-espace")
  expect(asked).toContain("actor_by_session")
})
