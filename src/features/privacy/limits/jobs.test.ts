import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createBrowser, createTestApp, type TestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { runJob, runJobs } from "../../../../tests/support/jobs.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { members } from "../../../core/auth/tables.ts"
import { notifications } from "../../../core/notifications/tables.ts"
import type { Services } from "../../../core/services.ts"
import { erasures } from "../tables.ts"

const database = await testDatabase()
const { db } = database

async function arrive(lastSeenOn: string | null, wanted: Parameters<typeof plantMember>[1] = {}) {
  await db.delete(members)
  const app = createTestApp(database)
  const member = await plantMember(app, wanted)
  const createdAt = new Date("2020-01-01T00:00:00Z")
  await db.update(members).set({ lastSeenOn, createdAt }).where(eq(members.id, member.id))
  return { app, member }
}

/** Nights go by; gives the subjects of the mails that left, in their order. */
async function nights(app: TestApp, count: number): Promise<string[]> {
  const before = app.mailer.mails.length
  for (let night = 0; night < count; night++) {
    await runJob(app, "privacy-limits")
    await runJob(app, "privacy-erasures")
    await runJobs(app)
    app.clock.now = new Date(app.clock.now.getTime() + 86_400_000)
  }
  return app.mailer.mails
    .slice(0, app.mailer.mails.length - before)
    .map((mail) => mail.subject)
    .reverse()
}

const isThere = async (id: string) => (await db.$count(members, eq(members.id, id))) === 1

test("an account that nobody used for two years is warned twice, two weeks apart, and goes two weeks later", async () => {
  const { app, member } = await arrive("2024-11-02")
  expect(await nights(app, 14)).toEqual(["Garder votre compte\u202f? – De concert"])
  expect(await nights(app, 14)).toEqual(["Dernier rappel\u00a0: garder votre compte\u202f? – De concert"])
  expect(await isThere(member.id)).toBe(true)
  expect(await nights(app, 1)).toEqual(["Votre compte s’efface – De concert"])
  expect(await isThere(member.id)).toBe(false)
})

test("a day less than two years is not two years", async () => {
  const { app } = await arrive("2024-11-03")
  expect(await nights(app, 1)).toEqual([])
})

test("coming by, at whatever moment, ends it", async () => {
  const { app, member } = await arrive(null)
  await nights(app, 15)
  expect((await db.select().from(erasures))[0]).toMatchObject({ cause: "inactive", warnings: 2 })
  await db.update(members).set({ lastSeenOn: "2026-11-17" }).where(eq(members.id, member.id))
  expect(await nights(app, 30)).toEqual([])
  expect([await isThere(member.id), await db.$count(erasures)]).toEqual([true, 0])
})

test("coming by in the last minute counts, before any night noticed it", async () => {
  const { app, member } = await arrive("2024-01-01")
  await nights(app, 28)
  await db.update(members).set({ lastSeenOn: "2026-11-30" }).where(eq(members.id, member.id))
  await runJob(app, "privacy-erasures")
  expect(await runJobs(app)).toEqual(["privacy-erase"])
  expect([await isThere(member.id), await db.$count(erasures), app.mailer.mails.length]).toEqual([true, 0, 2])
})

test("the warning's link keeps the account without signing in, for two years more", async () => {
  const { app, member } = await arrive("2024-01-01")
  await nights(app, 1)
  const link = /http:\/\/localhost(\/effacement\/[\w-]{32})/.exec(app.mailer.mails[0]?.text ?? "")?.[1] ?? ""
  expect((await createBrowser(app).post(link)).status).toBe(303)
  expect(await nights(app, 60)).toEqual([])
  expect(await isThere(member.id)).toBe(true)
})

test("someone who comes back and asks to leave has their seven days, not what was left of the warnings", async () => {
  const { app, member } = await arrive("2024-01-01")
  await nights(app, 1)
  const browser = await signIn(app, member)
  expect(await (await browser.get("/mon-espace/compte/effacement")).text()).toContain("Ce qui s’efface")
  await browser.post("/mon-espace/compte/effacement", { word: "effacer" })
  const [planned] = await db.select().from(erasures)
  expect([planned?.cause, planned?.dueAt]).toEqual(["asked", new Date(app.clock.now.getTime() + 7 * 86_400_000)])
})

test("accounts of the team are never erased by themselves, but reported to who administers", async () => {
  const { app, member } = await arrive("2020-01-01", { roles: ["adviser"] })
  const administrator = await plantMember(app, { roles: ["administrator"] })
  expect(await nights(app, 40)).toEqual([])
  expect(await isThere(member.id)).toBe(true)
  await runJob(app, "privacy-inactive-team")
  const told = await db.select().from(notifications)
  expect(told.map((one) => [one.memberId, one.kind, one.parts])).toEqual([
    [administrator.id, "privacy.inactive-team", { count: "1" }],
  ])
})

test("a role that is given between the warnings and the end keeps the account", async () => {
  const { app, member } = await arrive("2024-01-01")
  await nights(app, 20)
  await db.execute(`insert into member_roles (member_id, role, given_at) values ('${member.id}', 'adviser', now())`)
  await nights(app, 20)
  expect(await isThere(member.id)).toBe(true)
})

test("a feature whose limits fail keeps none of the others from theirs; counts are logged, names are not", async () => {
  const { app, member } = await arrive("2024-01-01", { displayName: "Marguerite" })
  const fails = { feature: "first", data: { applyLimits: () => Promise.reject(new Error("Marguerite")) } }
  const broken = { ...app.services, personalData: [fails, ...app.services.personalData] } as unknown as Services
  await expect(runJob({ ...app, services: broken }, "privacy-limits")).rejects.toThrow()
  expect(await db.$count(erasures)).toBe(1)
  const lines = app.lines.join("")
  expect(lines).toContain('"feature":"privacy","went":{')
  expect(lines).toContain('"inactive_warned":1')
  for (const secret of [member.displayName, member.email]) expect(lines).not.toContain(secret)
})
