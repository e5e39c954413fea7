import { eq } from "drizzle-orm"
import { beforeEach, expect, test } from "vitest"
import { createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { plantMember } from "../../../tests/support/members.ts"
import { EVERY_KIND } from "./frequency.ts"
import type { Frequency, NotificationKind } from "./kind.ts"
import { MAIL_JOB, type News, notify } from "./notify.ts"
import { notificationPreferences, notifications } from "./tables.ts"

const kind = (name: string, usually: Frequency): NotificationKind => ({
  kind: name,
  usually,
  group: { fr: "Projets", en: "Projects" },
  label: { fr: name, en: name },
  sentence: (_language, { title }) => `Du nouveau : ${title}`,
})
const kinds = [kind("project.urgent", "at_once"), kind("project.news", "weekly"), kind("project.noise", "never")]

const database = await testDatabase()
const { db } = database
const app = createTestApp(database, { notificationKinds: kinds })
const { services, added, clock } = app
const amina = await plantMember(app)

beforeEach(async () => {
  added.length = 0
  await db.delete(notifications)
  await db.delete(notificationPreferences)
})

const tell = (changes: Partial<News> = {}) =>
  notify(db, services, {
    memberId: amina.id,
    kind: "project.urgent",
    subject: "a",
    path: "/projets/a",
    at: clock.now,
    ...changes,
  })
const told = () => db.select().from(notifications).where(eq(notifications.memberId, amina.id))
const prefer = (name: string, frequency: Frequency) =>
  db.insert(notificationPreferences).values({ memberId: amina.id, kind: name, frequency, chosenAt: clock.now })

test.each<[string, Frequency | undefined, Frequency | undefined, { job: boolean; settled: boolean }]>([
  ["project.urgent", undefined, undefined, { job: true, settled: false }],
  ["project.news", undefined, undefined, { job: false, settled: false }],
  ["project.noise", undefined, undefined, { job: false, settled: true }],
  ["project.urgent", "daily", undefined, { job: false, settled: false }],
  ["project.urgent", "never", undefined, { job: false, settled: true }],
  ["project.noise", "at_once", undefined, { job: true, settled: false }],
  ["project.urgent", undefined, "never", { job: false, settled: true }],
  ["project.news", "at_once", "never", { job: true, settled: false }],
])("%s, chosen %s, everything chosen %s: its mail is planned so", async (name, own, all, { job, settled }) => {
  if (own) await prefer(name, own)
  if (all) await prefer(EVERY_KIND, all)
  await tell({ kind: name })
  const [row] = await told()
  expect(added).toEqual(job ? [{ name: MAIL_JOB, data: { notification: row?.id } }] : [])
  expect(row?.mailedAt).toEqual(settled ? clock.now : null)
})

test("what is told again of the same takes the place of what is unread, on top and with its new words", async () => {
  await tell({ parts: { title: "avant" } })
  await tell({ subject: "b" })
  const later = new Date(clock.now.getTime() + 60_000)
  await tell({ parts: { title: "après" }, at: later })
  const rows = (await told()).toSorted((one, other) => (one.id < other.id ? 1 : -1))
  expect(rows.map(({ subject, parts, createdAt }) => ({ subject, parts, createdAt }))).toEqual([
    { subject: "a", parts: { title: "après" }, createdAt: later },
    { subject: "b", parts: {}, createdAt: clock.now },
  ])
  // The first job's notification is no more: its mail will not leave.
  expect(added.map(({ data }) => rows.some(({ id }) => id === data.notification))).toEqual([false, true, true])
})

test("what was read stays, and what comes then is another", async () => {
  await tell()
  await db.update(notifications).set({ readAt: clock.now })
  await tell()
  expect((await told()).map(({ readAt }) => readAt === null).toSorted()).toEqual([false, true])
})

test("told twenty times at once, it is there once", async () => {
  await Promise.all(
    Array.from({ length: 20 }, () => db.transaction((tx) => notify(tx, services, { ...NEWS(), subject: "race" }))),
  )
  expect((await told()).map(({ subject }) => subject)).toEqual(["race"])
})

test("nothing is told, nor mailed, of what did not happen", async () => {
  const failing = db.transaction(async (tx) => {
    await notify(tx, services, NEWS())
    throw new Error("it did not happen")
  })
  await expect(failing).rejects.toThrow("it did not happen")
  expect(await told()).toEqual([])
})

test("a kind that no feature declares is a fault of ours", async () => {
  await expect(tell({ kind: "project.unheard" })).rejects.toThrow(TypeError)
})

function NEWS(): News {
  return { memberId: amina.id, kind: "project.urgent", subject: "a", path: "/projets/a", at: clock.now }
}
