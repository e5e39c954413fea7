import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { NOTIFICATION_KINDS, plantNotification } from "../../../../tests/support/notifications.ts"
import type { StaffRole } from "../../../core/auth/actor.ts"
import type { NotificationKind } from "../../../core/notifications/kind.ts"
import { notificationPreferences, notifications } from "../../../core/notifications/tables.ts"
import { PAGE_SIZE } from "./queries.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database, { notificationKinds: NOTIFICATION_KINDS })
const LIST = "/mon-espace/notifications"
const SETTINGS = "/mon-espace/notifications/reglages"

async function someone(wanted: Parameters<typeof plantMember>[1] = {}) {
  const person = await plantMember(app, wanted)
  return { person, browser: await signIn(app, person) }
}
const rowOf = async (id: string) => (await db.select().from(notifications).where(eq(notifications.id, id)))[0]
const preferences = async (memberId: string) =>
  Object.fromEntries(
    (await db.select().from(notificationPreferences).where(eq(notificationPreferences.memberId, memberId))).map((one) => [
      one.kind,
      one.frequency,
    ]),
  )
const titles = (html: string) => [...html.matchAll(/Une nouvelle : (\w+)/g)].map((found) => found[1])

test("one reads one's own, unread first, then the newest; another's are nowhere", async () => {
  const { person, browser } = await someone()
  const other = await plantMember(app)
  await plantNotification(db, person.id, { title: "old" })
  await plantNotification(db, person.id, { title: "read", readAt: app.clock.now })
  await plantNotification(db, person.id, { title: "new" })
  await plantNotification(db, other.id, { title: "theirs" })
  const html = await (await browser.get(LIST)).text()
  expect(titles(html)).toEqual(["new", "old", "read"])
  expect(html).toContain("2 notifications non lues.")
  expect(html.match(/>Non lue</g)).toHaveLength(2)
})

test("what people wrote stands there as text, in its own direction", async () => {
  const { person, browser } = await someone()
  await plantNotification(db, person.id, { title: "<script>x</script>" })
  const html = await (await browser.get(LIST)).text()
  expect(html).not.toContain("<script>x")
  expect(html).toMatch(/class="notification__open"[^>]*dir="auto"/)
})

test("with nothing yet one reads what will be there", async () => {
  const { browser } = await someone()
  const html = await (await browser.get(LIST)).text()
  expect([html.includes("Rien pour l’instant"), html.includes("Tout marquer")]).toEqual([true, false])
})

test("following one reads it, ends its wait for a mail, and leads on in the reader's language", async () => {
  const { person, browser } = await someone()
  const id = await plantNotification(db, person.id, { path: "/projets/7" })
  const kept = await plantNotification(db, person.id, {})
  const response = await browser.post(`/en${LIST}/${id}/lecture`)
  expect([response.status, response.headers.get("location")]).toEqual([303, "/en/projets/7"])
  expect(await rowOf(id)).toMatchObject({ readAt: app.clock.now, mailedAt: app.clock.now })
  expect(await rowOf(kept)).toMatchObject({ readAt: null, mailedAt: null })
})

test("looking at the list reads nothing", async () => {
  const { person, browser } = await someone()
  const id = await plantNotification(db, person.id, {})
  await browser.get(LIST)
  expect((await rowOf(id))?.readAt).toBeNull()
})

test("another's notification cannot be followed nor read, and does not exist", async () => {
  const { browser } = await someone()
  const id = await plantNotification(db, (await plantMember(app)).id, { path: "/projets/secret" })
  const response = await browser.post(`${LIST}/${id}/lecture`)
  expect([response.status, response.headers.get("location")]).toEqual([404, null])
  expect((await rowOf(id))?.readAt).toBeNull()
  for (const wrong of ["x", "0".repeat(36), "019b0000-0000-7000-8000-000000000000"])
    expect((await browser.post(`${LIST}/${wrong}/lecture`)).status).toBe(404)
})

test("all that one saw is read in one press; what came meanwhile, and another's, is not", async () => {
  const { person, browser } = await someone()
  const other = await plantNotification(db, (await plantMember(app)).id, {})
  await plantNotification(db, person.id, {})
  await plantNotification(db, person.id, {})
  const upTo = /name="upTo" value="([^"]+)"/.exec(await (await browser.get(LIST)).text())?.[1] ?? ""
  const late = await plantNotification(db, person.id, { title: "late" })
  const response = await browser.post(`${LIST}/lecture`, { upTo })
  expect([response.status, response.headers.get("location")]).toEqual([303, `${LIST}?fait=lu`])
  expect(await (await browser.get(LIST)).text()).toContain("Une notification non lue.")
  for (const id of [late, other]) expect((await rowOf(id))?.readAt).toBeNull()
  expect((await browser.post(`${LIST}/lecture`, { upTo: "all" })).status).toBe(400)
})

test("pages follow each other by key: each is there once, unread before read, however many there are", async () => {
  const { person, browser } = await someone()
  for (let i = 0; i < PAGE_SIZE + 5; i++) await plantNotification(db, person.id, { title: `unread${i}` })
  for (let i = 0; i < PAGE_SIZE; i++) await plantNotification(db, person.id, { title: `read${i}`, readAt: app.clock.now })
  const pages: (string | undefined)[][] = []
  for (let path: string | undefined = LIST; path && pages.length < 9; ) {
    const html: string = await (await browser.get(path)).text()
    pages.push(titles(html))
    path = /href="([^"]+)"[^>]*rel="next"/.exec(html)?.[1]?.replaceAll("&amp;", "&")
  }
  expect(pages.map((one) => one.length)).toEqual([PAGE_SIZE, PAGE_SIZE, 5])
  const down = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${count - 1 - i}`)
  expect(pages.flat()).toEqual([...down("unread", PAGE_SIZE + 5), ...down("read", PAGE_SIZE)])
})

test("a place in the list that is none shows the first page", async () => {
  const { person, browser } = await someone()
  await plantNotification(db, person.id, { title: "here" })
  for (const query of ["?apres=x", "?apres=%00", "?apres=", "?non-lue=oui"])
    expect(titles(await (await browser.get(LIST + query)).text())).toEqual(["here"])
})

test("only what differs from what is usual is kept, so that the rest follows its default", async () => {
  const { person, browser } = await someone()
  const form = { "project.invited": "at_once", "project.news": "weekly", "meeting.new": "never" }
  const response = await browser.post(SETTINGS, form)
  expect([response.status, response.headers.get("location")]).toEqual([303, `${SETTINGS}?fait=choix`])
  expect(await preferences(person.id)).toEqual({ "project.news": "weekly", "meeting.new": "never" })
  const html = await (await browser.get(SETTINGS)).text()
  expect(/name="project.news"[\s\S]*?<option value="weekly" selected>/.test(html)).toBe(true)
  await browser.post(SETTINGS, { "project.news": "daily" })
  expect(await preferences(person.id)).toEqual({ "meeting.new": "never" })
})

test.each([{ "project.news": "hourly" }, { "project.news": "" }])("%j is no choice", async (form) => {
  const { person, browser } = await someone()
  expect((await browser.post(SETTINGS, form)).status).toBe(400)
  expect(await preferences(person.id)).toEqual({})
})

test("a kind that does not exist is not kept", async () => {
  const { person, browser } = await someone()
  await browser.post(SETTINGS, { "project.unheard": "daily", "*": "daily", __proto__: "daily", constructor: "daily" })
  expect(await preferences(person.id)).toEqual({})
})

test("one press turns everything off, what comes later too; one kind can be had again; another press takes all back", async () => {
  const { person, browser } = await someone()
  await browser.post(SETTINGS, { "meeting.noise": "daily" })
  expect((await browser.post(`${SETTINGS}/silence`)).headers.get("location")).toBe(`${SETTINGS}?fait=silence`)
  expect(await preferences(person.id)).toEqual({ "*": "never" })
  const html = await (await browser.get(SETTINGS)).text()
  expect(html.match(/value="never" selected/g)).toHaveLength(NOTIFICATION_KINDS.length)
  await browser.post(SETTINGS, { "project.invited": "at_once", "project.news": "never" })
  expect(await preferences(person.id)).toEqual({ "*": "never", "project.invited": "at_once" })
  await browser.post(`${SETTINGS}/depart`)
  expect(await preferences(person.id)).toEqual({})
})

test("what waited for a digest that is turned off does not come back in one that is asked for later", async () => {
  const { person, browser } = await someone()
  const id = await plantNotification(db, person.id, { kind: "project.news" })
  const other = await plantNotification(db, person.id, { kind: "meeting.minutes" })
  await browser.post(SETTINGS, { "project.news": "never" })
  expect(await rowOf(id)).toMatchObject({ mailedAt: app.clock.now, readAt: null })
  expect(await rowOf(other)).toMatchObject({ mailedAt: null })
  await browser.post(SETTINGS, { "meeting.minutes": "weekly" })
  expect(await rowOf(other)).toMatchObject({ mailedAt: null })
})

test("saving what one had already chosen keeps the mail of what waits", async () => {
  const { person, browser } = await someone()
  const id = await plantNotification(db, person.id, { kind: "project.invited" })
  await browser.post(SETTINGS, { "project.invited": "at_once", "project.news": "weekly" })
  expect(await rowOf(id)).toMatchObject({ mailedAt: null })
})

test("a kind of the team's is neither shown to others nor kept for them", async () => {
  const forTeam = { ...(NOTIFICATION_KINDS[1] as NotificationKind), kind: "team.news", roles: ["adviser" as const] }
  const app = createTestApp(database, { notificationKinds: [...NOTIFICATION_KINDS, forTeam] })
  for (const [roles, shown] of [
    [[], false],
    [["editor"], false],
    [["editor", "adviser"], true],
  ] satisfies [StaffRole[], boolean][]) {
    const person = await plantMember(app, { roles })
    const browser = await signIn(app, person)
    expect((await (await browser.get(SETTINGS)).text()).includes('name="team.news"')).toBe(shown)
    await browser.post(SETTINGS, { "team.news": "never" })
    expect(await preferences(person.id)).toEqual(shown ? { "team.news": "never" } : {})
  }
})

test("where nothing is told yet, the settings say so", async () => {
  const bare = createTestApp(database, { notificationKinds: [] })
  const browser = await signIn(bare, await plantMember(bare))
  const html = await (await browser.get(SETTINGS)).text()
  expect([html.includes("Aucun e-mail à régler"), html.includes("<select")]).toEqual([true, false])
})

test("suspended, one reads one's notifications and turns mails off all the same", async () => {
  const { person, browser } = await someone({ suspended: true })
  expect((await browser.get(LIST)).status).toBe(200)
  await browser.post(`${SETTINGS}/silence`)
  expect(await preferences(person.id)).toEqual({ "*": "never" })
})

test("a list of one and a list of three ask the database as often, at most three times beside the session", async () => {
  const counts: number[] = []
  for (const length of [1, 3]) {
    const { person, browser } = await someone()
    for (let i = 0; i < length; i++) await plantNotification(db, person.id, {})
    const query = database.pool.query.bind(database.pool)
    let asked = 0
    database.pool.query = ((...args: Parameters<typeof query>) => {
      asked++
      return query(...args)
    }) as typeof query
    await browser.get(LIST)
    database.pool.query = query
    counts.push(asked)
  }
  expect(counts).toEqual([4, 4])
})
