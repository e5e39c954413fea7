import { eq } from "drizzle-orm"
import { beforeEach, expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember } from "../../../../tests/support/members.ts"
import { NOTIFICATION_KINDS, plantNotification } from "../../../../tests/support/notifications.ts"
import { members, suspensions } from "../../../core/auth/tables.ts"
import type { Frequency } from "../../../core/notifications/kind.ts"
import { MAIL_JOB, notify } from "../../../core/notifications/notify.ts"
import { notificationPreferences, notifications } from "../../../core/notifications/tables.ts"
import { profiles } from "../tables.ts"
import { DIGEST_JOB, planDigests } from "./digest-actions.ts"
import { jobs } from "./jobs.ts"
import { muteAll, unsubscribe } from "./preference-actions.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database, { notificationKinds: NOTIFICATION_KINDS })
const { services, added, mailer, clock } = app

beforeEach(async () => {
  await db.delete(members)
  added.length = 0
  mailer.mails.length = 0
})

/** At an hour of Paris in the winter of 2026: 2 November is a Monday. */
const at = (moment: string) => {
  clock.now = new Date(`${moment}:00+01:00`)
  return clock.now
}
const live = (memberId: string, timeZone: string) => db.insert(profiles).values({ memberId, timeZone, updatedAt: clock.now })
const prefer = (memberId: string, kind: string, frequency: Frequency) =>
  db.insert(notificationPreferences).values({ memberId, kind, frequency, chosenAt: clock.now })

/** What the queue holds is done, as workers do it. */
async function work(): Promise<void> {
  for (const { name, data } of added.splice(0)) await jobs.find((job) => job.name === name)?.run(services, data)
}
async function digests(digest: "daily" | "weekly"): Promise<number> {
  const count = await planDigests(services, digest)
  await work()
  return count
}

test.each([
  ["Europe/Paris", "2026-11-03T07:09", "2026-11-03T07:10"],
  ["Indian/Reunion", "2026-11-03T04:09", "2026-11-03T04:10"],
  ["America/Martinique", "2026-11-03T12:09", "2026-11-03T12:10"],
  ["Pacific/Noumea", "2026-11-02T21:09", "2026-11-02T21:10"],
])("in %s the day's digest leaves in the morning there, and not before", async (timeZone, early, due) => {
  const amina = await plantMember(app)
  await live(amina.id, timeZone)
  await plantNotification(db, amina.id, { createdAt: at("2026-11-02T18:00") })
  at(early)
  expect(await digests("daily")).toBe(0)
  at(due)
  expect(await digests("daily")).toBe(1)
  expect(mailer.mails.map(({ to }) => to)).toEqual([amina.email])
})

test("the week's digest leaves on Monday morning", async () => {
  const amina = await plantMember(app)
  await plantNotification(db, amina.id, { kind: "meeting.new", createdAt: at("2026-11-03T18:00") })
  for (const moment of ["2026-11-04T07:20", "2026-11-08T23:59", "2026-11-09T07:19"]) {
    at(moment)
    expect([moment, await digests("weekly")]).toEqual([moment, 0])
  }
  at("2026-11-09T07:20")
  expect(await digests("weekly")).toBe(1)
})

test("each digest leaves exactly once, however often and by however many processes it is planned", async () => {
  for (let i = 0; i < 5; i++) await plantNotification(db, (await plantMember(app)).id, { createdAt: at("2026-11-02T18:00") })
  at("2026-11-03T07:10")
  const counts = await Promise.all([1, 2, 3, 4].map(() => planDigests(services, "daily")))
  expect(counts.reduce((sum, one) => sum + one)).toBe(5)
  expect(new Set(added.map(({ data }) => data.member)).size).toBe(added.length)
  await work()
  expect([await digests("daily"), mailer.mails.length]).toEqual([0, 5])
  at("2026-11-04T07:10")
  expect(await digests("daily")).toBe(0)
})

test("more members than a batch holds all get theirs", async () => {
  const people = Array.from({ length: 405 }, (_, i) => ({
    id: `019b0000-0000-7000-8000-${String(i).padStart(12, "0")}`,
    email: `p${i}@exemple.fr`,
    displayName: "P",
    createdAt: clock.now,
    updatedAt: clock.now,
  }))
  await db.insert(members).values(people)
  const createdAt = at("2026-11-02T18:00")
  await db
    .insert(notifications)
    .values(people.map(({ id }) => ({ id, memberId: id, kind: "project.news", subject: "a", path: "/", createdAt })))
  at("2026-11-03T07:10")
  expect([await planDigests(services, "daily"), new Set(added.map(({ data }) => data.member)).size]).toEqual([405, 405])
})

test("where the hour was missed the digest leaves late, once, with all that waits", async () => {
  const amina = await plantMember(app)
  await plantNotification(db, amina.id, { title: "hier", createdAt: at("2026-11-02T18:00") })
  await plantNotification(db, amina.id, { title: "tantot", createdAt: at("2026-11-03T09:00") })
  at("2026-11-03T10:10")
  expect(await digests("daily")).toBe(1)
  expect(mailer.mails[0]?.text).toMatch(/tantot[\s\S]*hier/)
  at("2026-11-03T11:10")
  expect(await digests("daily")).toBe(0)
})

test("what comes after the morning waits for the next", async () => {
  const amina = await plantMember(app)
  await plantNotification(db, amina.id, { createdAt: at("2026-11-03T08:00") })
  at("2026-11-03T09:10")
  expect(await digests("daily")).toBe(0)
  at("2026-11-04T07:10")
  expect(await digests("daily")).toBe(1)
})

test("a digest holds what the member chose for it: grouped, newest first, in their language, with the ways out", async () => {
  const amina = await plantMember(app, { language: "en" })
  await prefer(amina.id, "meeting.new", "daily")
  await prefer(amina.id, "meeting.minutes", "weekly")
  const tell = (kind: string, title: string, moment: string) =>
    plantNotification(db, amina.id, { kind, title, createdAt: at(moment) })
  await tell("project.news", "first", "2026-11-02T08:00")
  await tell("meeting.new", "second", "2026-11-02T09:00")
  await tell("project.news", "third", "2026-11-02T10:00")
  await tell("meeting.minutes", "weekly-only", "2026-11-02T11:00")
  await tell("meeting.noise", "never", "2026-11-02T12:00")
  const readAlready = await tell("project.news", "read", "2026-11-02T13:00")
  await db.update(notifications).set({ readAt: clock.now }).where(eq(notifications.id, readAlready))
  at("2026-11-03T07:10")
  await digests("daily")
  const [mail] = mailer.mails
  expect(mail?.subject).toBe("De concert: your daily summary")
  expect(mail?.text).toMatch(
    /^3 pieces of news in your space\n[\s\S]*Projects\n[\s\S]*third[\s\S]*first[\s\S]*Meetings\n[\s\S]*second/,
  )
  for (const left of ["weekly-only", "never", "read"]) expect(mail?.text).not.toContain(`: ${left}`)
  expect(mail?.text).toContain("http://localhost/en/mon-espace/notifications/reglages")
  expect(mail?.text).toContain(mail?.unsubscribe)
  expect(mail?.unsubscribe).toMatch(/^http:\/\/localhost\/en\/desinscription\/[\w-]+\.daily\.[\w-]{22}$/)
})

test("whoever turned everything off gets no digest of what comes after; what they asked for again they get", async () => {
  const amina = await plantMember(app)
  await muteAll(db, amina.id, NOTIFICATION_KINDS, clock.now)
  await prefer(amina.id, "meeting.new", "daily")
  await plantNotification(db, amina.id, { title: "muted", createdAt: at("2026-11-02T18:00") })
  at("2026-11-03T07:10")
  expect(await digests("daily")).toBe(0)
  await plantNotification(db, amina.id, { kind: "meeting.new", title: "asked", createdAt: at("2026-11-03T18:00") })
  at("2026-11-04T07:10")
  expect(await digests("daily")).toBe(1)
  expect([mailer.mails[0]?.text.includes("asked"), mailer.mails[0]?.text.includes("muted")]).toEqual([true, false])
})

test("nothing leaves when there is nothing, nor when all was read before the job ran", async () => {
  const amina = await plantMember(app)
  await plantNotification(db, amina.id, { createdAt: at("2026-11-02T18:00"), readAt: clock.now })
  at("2026-11-03T07:10")
  expect(await digests("daily")).toBe(0)
  await plantNotification(db, amina.id, { createdAt: at("2026-11-03T18:00") })
  at("2026-11-04T07:10")
  expect(await planDigests(services, "daily")).toBe(1)
  await db.update(notifications).set({ readAt: clock.now })
  await work()
  expect(mailer.mails).toEqual([])
})

test("a job that runs again after its mail was sent, or after the account went, sends nothing more", async () => {
  const amina = await plantMember(app)
  await plantNotification(db, amina.id, { createdAt: at("2026-11-02T18:00") })
  at("2026-11-03T07:10")
  await planDigests(services, "daily")
  const [job] = added
  await db.delete(members)
  await work()
  expect([job?.name, mailer.mails.length]).toEqual([DIGEST_JOB, 0])
})

test("suspended, one is sent nothing; what waits leaves when the suspension is over", async () => {
  const amina = await plantMember(app, { suspended: true })
  await plantNotification(db, amina.id, { createdAt: at("2026-11-02T18:00") })
  at("2026-11-03T07:10")
  expect(await digests("daily")).toBe(0)
  await db.update(suspensions).set({ liftedAt: clock.now })
  expect(await digests("daily")).toBe(1)
})

test("where no feature tells anything no digest is looked for", async () => {
  const bare = createTestApp(database, { notificationKinds: [] })
  await expect(planDigests(bare.services, "daily")).resolves.toBe(0)
})

const urgent = (memberId: string) => ({
  memberId,
  kind: "project.invited",
  subject: "a",
  path: "/projets/a",
  parts: { title: "Le carnet" },
  at: clock.now,
})

test("what waits for an answer is mailed at once, with one link and the ways out", async () => {
  const amina = await plantMember(app)
  await notify(db, services, urgent(amina.id))
  await work()
  const [mail] = mailer.mails
  expect(mail).toMatchObject({ to: amina.email, language: "fr" })
  expect(mail?.subject).not.toContain("carnet")
  for (const part of [
    "Une invitation : Le carnet",
    "http://localhost/projets/a",
    "http://localhost/mon-espace/notifications/reglages",
  ])
    expect(mail?.text).toContain(part)
  expect(mail?.unsubscribe).toMatch(/\.project\.invited\.[\w-]{22}$/)
  const [row] = await db.select().from(notifications)
  expect([row?.mailedAt, row?.readAt]).toEqual([clock.now, null])
})

test("told twice before the worker comes, it is mailed once; told again later, once more", async () => {
  const amina = await plantMember(app)
  await notify(db, services, urgent(amina.id))
  await notify(db, services, urgent(amina.id))
  await work()
  expect(mailer.mails).toHaveLength(1)
  await notify(db, services, urgent(amina.id))
  await work()
  expect(mailer.mails).toHaveLength(2)
})

test.each<[string, (memberId: string) => Promise<unknown>]>([
  ["was read", () => db.update(notifications).set({ readAt: clock.now })],
  ["is not wanted any more", (id) => unsubscribe(db, id, NOTIFICATION_KINDS, "project.invited", clock.now)],
  ["is wanted in a digest", (id) => prefer(id, "project.invited", "daily")],
  ["is for someone who is gone", () => db.delete(members)],
  [
    "is for someone who was suspended",
    (memberId) => db.insert(suspensions).values({ id: memberId, memberId, reason: "x", message: "x", startedAt: clock.now }),
  ],
])("no mail leaves at once of what, meanwhile, %s", async (_, meanwhile) => {
  const amina = await plantMember(app)
  await notify(db, services, urgent(amina.id))
  expect(added.map(({ name }) => name)).toEqual([MAIL_JOB])
  await meanwhile(amina.id)
  await work()
  expect(mailer.mails).toEqual([])
})

test("no job holds an address, a name or a word of what is told", async () => {
  const amina = await plantMember(app, { displayName: "zq-name" })
  await notify(db, services, urgent(amina.id))
  await plantNotification(db, amina.id, { title: "zq-title", createdAt: at("2026-11-02T18:00") })
  at("2026-11-03T07:10")
  await planDigests(services, "daily")
  expect(added).toHaveLength(2)
  expect(JSON.stringify(added)).not.toMatch(/zq-|carnet|@/)
})
