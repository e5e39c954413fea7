import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createBrowser, createTestApp, ORIGIN } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { NOTIFICATION_KINDS, plantNotification } from "../../../../tests/support/notifications.ts"
import { members } from "../../../core/auth/tables.ts"
import { notificationPreferences, notifications } from "../../../core/notifications/tables.ts"
import { makeUnsubscribeToken } from "./unsubscription.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database, { notificationKinds: NOTIFICATION_KINDS })

const linkOf = (memberId: string, scope: string) =>
  `/desinscription/${makeUnsubscribeToken(app.services.secret, { memberId, scope })}`
const chosen = async (memberId: string) =>
  (await db.select().from(notificationPreferences).where(eq(notificationPreferences.memberId, memberId)))
    .map(({ kind, frequency }) => `${kind} ${frequency}`)
    .toSorted()

/** As a mail provider's server posts: no cookie, no Origin, no Sec-Fetch header. */
const postOneClick = (path: string, init: RequestInit = {}) =>
  app.app.request(ORIGIN + path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
    ...init,
  })

test("a mail program's one post stops that kind and nothing else, and is not redirected", async () => {
  const amina = await plantMember(app)
  const other = await plantMember(app)
  const response = await postOneClick(linkOf(amina.id, "project.invited"))
  expect([response.status, response.headers.get("location")]).toEqual([200, null])
  expect(await chosen(amina.id)).toEqual(["project.invited never"])
  expect(await chosen(other.id)).toEqual([])
})

test("so does one that sends its word as multipart, or nothing at all", async () => {
  const amina = await plantMember(app)
  const body = new FormData()
  body.set("List-Unsubscribe", "One-Click")
  expect((await app.app.request(ORIGIN + linkOf(amina.id, "project.news"), { method: "POST", body })).status).toBe(200)
  expect((await app.app.request(ORIGIN + linkOf(amina.id, "meeting.new"), { method: "POST" })).status).toBe(200)
  expect(await chosen(amina.id)).toEqual(["meeting.new never", "project.news never"])
})

test("a digest's link stops all that the digest holds; posted twice it has stopped once", async () => {
  const amina = await plantMember(app)
  const waiting = await plantNotification(db, amina.id, { kind: "project.news" })
  for (const _ of [1, 2]) expect((await postOneClick(linkOf(amina.id, "daily"))).status).toBe(200)
  expect(await chosen(amina.id)).toEqual(["meeting.minutes never", "project.news never"])
  const [row] = await db.select().from(notifications).where(eq(notifications.id, waiting))
  expect(row).toMatchObject({ readAt: null, mailedAt: app.clock.now })
})

test("opening the link stops nothing: it says what would stop, and asks", async () => {
  const amina = await plantMember(app, { displayName: "zq-name" })
  const stranger = createBrowser(app)
  const response = await stranger.get(linkOf(amina.id, "project.invited"))
  const html = await response.text()
  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "private, no-store"])
  expect([html.includes("Une invitation"), html.includes('content="noindex"')]).toEqual([true, true])
  for (const secret of ["zq-name", amina.email]) expect(html).not.toContain(secret)
  expect(await chosen(amina.id)).toEqual([])
})

test("pressing the page's button stops it and leads to a page without the link", async () => {
  const amina = await plantMember(app)
  const stranger = createBrowser(app)
  const response = await stranger.post(`/en${linkOf(amina.id, "weekly")}`, { page: "yes" })
  expect([response.status, response.headers.get("location")]).toEqual([303, "/en/desinscription"])
  expect(await chosen(amina.id)).toEqual(["meeting.new never"])
  expect((await stranger.get("/en/desinscription")).status).toBe(200)
})

test("the link tells nobody whether an account is still there", async () => {
  const amina = await plantMember(app)
  const link = linkOf(amina.id, "daily")
  const before = await (await createBrowser(app).get(link)).text()
  await db.delete(members).where(eq(members.id, amina.id))
  const [page, posted] = [await createBrowser(app).get(link), await postOneClick(link)]
  expect([page.status, await page.text(), posted.status]).toEqual([200, before, 200])
  expect(await chosen(amina.id)).toEqual([])
})

test("the link opens nothing: no session, no name, nothing of the member's space", async () => {
  const amina = await plantMember(app)
  const browser = createBrowser(app)
  await browser.post(linkOf(amina.id, "daily"), { page: "yes" })
  expect([...browser.cookies]).toEqual([])
  expect((await browser.get("/mon-espace/notifications/reglages")).status).toBe(303)
})

test("whoever is signed in stops the mails of whom the link is of, not their own", async () => {
  const [amina, other] = [await plantMember(app), await plantMember(app)]
  const browser = await signIn(app, other)
  await browser.post(linkOf(amina.id, "weekly"), { page: "yes" })
  expect([await chosen(amina.id), await chosen(other.id)]).toEqual([["meeting.new never"], []])
})

test("a forged link is absent, changes nothing, and cannot be guessed at for long", async () => {
  const amina = await plantMember(app)
  const forged = linkOf(amina.id, "daily").replace(/.$/, (last) => (last === "x" ? "y" : "x"))
  const guesser = (path: string, init?: RequestInit) =>
    app.app.request(ORIGIN + path, { ...init, headers: { "x-forwarded-for": "198.51.100.7" } })
  expect([(await guesser(forged)).status, (await guesser(forged, { method: "POST" })).status]).toEqual([404, 404])
  expect(await chosen(amina.id)).toEqual([])
  const tries: number[] = []
  for (let i = 0; i < 30; i++) tries.push((await guesser(forged)).status)
  expect(tries.at(-1)).toBe(429)
  // One who holds a link is not held off by those who do not.
  expect((await guesser(linkOf(amina.id, "daily"), { method: "POST" })).status).toBe(200)
})

test("only this route takes a post from elsewhere", async () => {
  const amina = await plantMember(app)
  for (const path of ["/mon-espace/notifications/reglages/silence", "/desinscription", "/auto-evaluation/nouvelle", "/confort"])
    expect([path, (await postOneClick(path)).status]).toEqual([path, 403])
  const elsewhere = { "sec-fetch-site": "cross-site", origin: "https://mail.example" }
  expect((await postOneClick(linkOf(amina.id, "daily"), { headers: elsewhere })).status).toBe(200)
})

test("neither the link nor the member is in the log", async () => {
  const amina = await plantMember(app)
  app.lines.length = 0
  await postOneClick(linkOf(amina.id, "daily"))
  await createBrowser(app).get(linkOf(amina.id, "daily"))
  expect(app.lines.join()).toContain("/desinscription/:token")
  expect(app.lines.join()).not.toContain(amina.id)
})
