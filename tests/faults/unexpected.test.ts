// A fault that nobody foresaw: its reader learns that it happened, not why; the log says where; the program lives on.
import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../support/app.ts"
import { testDatabase } from "../support/database.ts"

const INSIDE = "zq-inside select * from members where email = 'ines@exemple.fr'"
const database = await testDatabase()
const plain = createTestApp(database)
const limits = { ...plain.services.limits, take: () => Promise.reject(new Error(INSIDE)) }
const app = createTestApp(database, { limits })

test.each(["text/html", "application/json"])("as %s it says nothing of the inside, and is kept by nobody", async (accept) => {
  const answer = await createBrowser(app).post("/connexion", { email: "ines@exemple.fr" }, { accept })
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([500, "private, no-store"])
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'/)
  expect(await answer.text()).not.toMatch(/zq-inside|select \*|node_modules|\.tsx?:\d|ines@/)
})

test("the log says what kind of fault and where it was thrown, and repeats nothing of it; the next request is answered", async () => {
  app.lines.length = 0
  const answer = await createBrowser(app).post("/connexion", { email: "ines@exemple.fr" })
  const fault = app.lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === "request failed")
  expect(fault).toMatchObject({ level: 50, id: answer.headers.get("x-request-id"), route: "/connexion", err: { kind: "Error" } })
  expect(fault.err.at[0]).toContain("unexpected.test.ts")
  expect(app.lines.join("")).not.toMatch(/zq-inside|exemple\.fr/)
  expect((await createBrowser(app).get("/connexion")).status).toBe(200)
})

test("no fault lets anything happen: what was asked for was not done", () => {
  expect([app.added, app.mailer.mails]).toEqual([[], []])
})
