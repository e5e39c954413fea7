import { Hono } from "hono"
import { expect, test } from "vitest"
import { createTestApp, ORIGIN } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { actorOf } from "../access/actor-of.ts"
import type { RequestContext, RequestEnvironment } from "../http/request.ts"
import { members, sessions } from "./tables.ts"
import { enterByLink, leave, makeEntryLink, peekEntryLink } from "./ways-in.ts"

const database = await testDatabase()
const { services } = createTestApp(database)
const { auth, db } = services

/** Runs something as one request of a browser that keeps its cookies. */
async function request<Value>(cookies: Map<string, string>, work: (c: RequestContext) => Promise<Value>): Promise<Value> {
  let value: Value | undefined
  const app = new Hono<RequestEnvironment>()
  app.all("*", async (c) => {
    c.set("services", services)
    value = await work(c)
    return c.body(null)
  })
  const headers = new Headers({ "user-agent": "Firefox", "x-forwarded-for": "203.0.113.7" })
  if (cookies.size > 0) headers.set("cookie", [...cookies].map(([name, one]) => `${name}=${one}`).join("; "))
  const response = await app.request(`${ORIGIN}/`, { headers })
  if (response.status !== 200) throw new Error(await response.text())
  for (const line of response.headers.getSetCookie()) {
    const [name = "", one = ""] = (line.split(";")[0] ?? "").split("=")
    if (/max-age=0/i.test(line)) cookies.delete(name)
    else cookies.set(name, one)
  }
  return value as Value
}

test("a link makes an account, lets its first click in and no other, and the session is read in one query", async () => {
  const token = await makeEntryLink(auth, { email: "Ines@exemple.fr", name: "Inès" })
  expect(await peekEntryLink(auth, token, new Date())).toMatchObject({ email: "ines@exemple.fr", name: "Inès" })
  const cookies = new Map<string, string>()
  const clicks = await Promise.all([
    request(cookies, (c) => enterByLink(auth, c, token)),
    request(new Map(), (c) => enterByLink(auth, c, token)),
  ])
  expect(clicks.map((one) => one.outcome).sort()).toEqual(["in", "refused"])
  const [member] = await db.select().from(members)
  expect(member).toMatchObject({ email: "ines@exemple.fr", displayName: "Inès", emailVerified: true })
})

test("a session is known by its cookie, keeps a hash of its token and a shortened network, and ends", async () => {
  const cookies = new Map<string, string>()
  await request(cookies, async (c) => enterByLink(auth, c, await makeEntryLink(auth, { email: "ali@exemple.fr", name: "Ali" })))
  const token = decodeURIComponent(cookies.get("session") ?? "").split(".")[0] as string
  const actor = await request(cookies, actorOf)
  expect(actor).toMatchObject({ displayName: "Ali", roles: [], suspension: undefined, session: { secondFactorAt: null } })
  const [row] = await db.select().from(sessions)
  expect(JSON.stringify(await db.select().from(sessions))).not.toContain(token)
  expect(row).toMatchObject({ network: expect.stringMatching(/^203\.0\.113\.0\/24$/), method: "/magic-link/verify" })
  await request(cookies, (c) => leave(auth, c))
  expect(cookies.has("session")).toBe(false)
  expect(await request(new Map([["session", `${token}.forged`]]), actorOf)).toBeUndefined()
})
