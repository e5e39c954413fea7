import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createBrowser, createTestApp, type TestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { runJob, runJobs } from "../../../../tests/support/jobs.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { members, sessions } from "../../../core/auth/tables.ts"
import { MailNotSent } from "../../../core/mail/mail.ts"
import type { Services } from "../../../core/services.ts"
import { erasures } from "../tables.ts"

const database = await testDatabase()
const { db } = database
const HERE = "/mon-espace/compte/effacement"
const WORD = { word: "effacer" }

async function arrive(wanted: Parameters<typeof plantMember>[1] = {}) {
  const app = createTestApp(database)
  const member = await plantMember(app, wanted)
  return { app, member, browser: await signIn(app, member) }
}

const plannedOf = async (id: string) => (await db.select().from(erasures).where(eq(erasures.memberId, id)))[0]
const exists = async (id: string) => (await db.$count(members, eq(members.id, id))) === 1
const later = (app: TestApp, days: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + days * 86_400_000)
}
const linkIn = (text = "") => /http:\/\/localhost(\/\S*effacement\/[\w-]{32})/.exec(text)?.[1] ?? ""
const actsOn = async (id: string) =>
  (await db.select().from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(auditLog.at)).map(({ act, actorId }) => [
    act,
    actorId,
  ])

test("what goes and what stays is read before anything is asked, as the features say it", async () => {
  const { app, browser } = await arrive()
  const html = await (await browser.get(HERE)).text()
  for (const { data } of app.services.personalData)
    for (const text of [...(data.erasure?.goes ?? []), ...(data.erasure?.stays ?? [])]) expect(html).toContain(text.fr)
  expect(html.indexOf("Ce qui reste")).toBeLessThan(html.indexOf('name="word"'))
})

test("without the word nothing is planned, and what was typed comes back", async () => {
  const { member, browser } = await arrive()
  for (const word of ["", "oui <b>"]) {
    const response = await browser.post(HERE, { word })
    const html = await response.text()
    expect([response.status, html.includes("<error-summary"), html.includes('value="oui &lt;b>"')]).toEqual([
      422,
      true,
      word !== "",
    ])
  }
  expect(await plannedOf(member.id)).toBeUndefined()
})

test("asked, then called off in one click: told by two mails, and nothing is erased", async () => {
  const { app, member, browser } = await arrive()
  expect((await browser.post(HERE, WORD)).headers.get("location")).toBe(HERE)
  expect((await plannedOf(member.id))?.dueAt).toEqual(new Date("2026-11-09T10:00:00Z"))
  expect(await (await browser.get(HERE)).text()).toContain("9 novembre 2026")
  later(app, 3)
  await browser.post(HERE, WORD)
  expect((await plannedOf(member.id))?.dueAt, "asked twice, it keeps its date").toEqual(new Date("2026-11-09T10:00:00Z"))

  const kept = await browser.post(`${HERE}/annulation`)
  expect(kept.headers.get("location")).toBe("/effacement/annule")
  expect((await browser.post(`${HERE}/annulation`)).headers.get("location")).toBe(HERE)
  expect(await runJobs(app)).toEqual(["privacy-erasure-asked-mail", "privacy-erasure-cancelled-mail"])
  expect(app.mailer.mails.map((mail) => mail.subject)).toEqual(["Votre compte reste ouvert – De concert"])
  later(app, 30)
  await runJob(app, "privacy-erasures")
  await runJob(app, "privacy-erase", { member: member.id })
  expect([await exists(member.id), app.added.length]).toEqual([true, 0])
  expect(await actsOn(member.id)).toEqual([
    ["erasure.asked", member.id],
    ["erasure.cancelled", member.id],
  ])
})

test("Mon espace says that the account goes, as long as it is going", async () => {
  const { app, browser } = await arrive()
  const [card] = app.services.dashboard.filter((one) => one.key === "erasure")
  expect(card).toBeDefined()
  expect(await (await browser.get("/mon-espace")).text()).not.toContain("s’effacera le")
  await browser.post(HERE, WORD)
  const html = await (await browser.get("/mon-espace")).text()
  expect(html).toContain("Votre compte s’effacera le 9 novembre 2026")
  expect(html).toContain(`action="${HERE}/annulation"`)
})

test("the mail's link keeps the account without signing in, names nobody, and opens nothing else", async () => {
  const { app, member, browser } = await arrive({ displayName: "Marguerite" })
  await browser.post(HERE, WORD)
  await runJobs(app)
  const link = linkIn(app.mailer.mails[0]?.text)
  const stranger = createBrowser(app)
  const html = await (await stranger.get(link)).text()
  expect([html.includes(member.displayName), html.includes(member.email), stranger.cookies.size]).toEqual([false, false, 0])
  expect((await stranger.get(link.replace(/.$/, (end) => (end === "a" ? "b" : "a")))).status).toBe(404)
  expect((await plannedOf(member.id))?.cause, "looking changes nothing").toBe("asked")
  expect((await stranger.post(link)).headers.get("location")).toBe("/effacement/annule")
  expect(await plannedOf(member.id)).toBeUndefined()
  expect([(await stranger.get(link)).status, (await stranger.post(link)).status]).toEqual([404, 404])
  expect((await stranger.get("/mon-espace")).status).toBe(303)
  later(app, 0.01)
  await browser.post(HERE, WORD)
  expect((await stranger.get(link)).status, "a later demand has a link of its own").toBe(404)
})

test("after seven days the account goes, its sessions with it, and a last mail left before the address was gone", async () => {
  const { app, member, browser } = await arrive({ language: "en" })
  await browser.post(HERE, WORD)
  await runJobs(app)
  later(app, 6.99)
  await runJob(app, "privacy-erasures")
  expect([await exists(member.id), app.added.length]).toEqual([true, 0])
  later(app, 0.01)
  const link = linkIn(app.mailer.mails[0]?.text)
  expect((await createBrowser(app).post(link)).status, "too late to change one's mind").toBe(404)
  expect(await (await browser.get(HERE)).text()).toContain("ne peut plus être annulé")
  await runJob(app, "privacy-erasures")
  await runJobs(app)
  expect([await exists(member.id), await db.$count(sessions, eq(sessions.memberId, member.id))]).toEqual([false, 0])
  expect(app.mailer.mails.map(({ to, subject }) => [to, subject])[0]).toEqual([
    member.email,
    "Your account is being erased – De concert",
  ])
  expect((await browser.get(HERE)).status).toBe(303)
  expect((await actsOn(member.id)).at(-1)).toEqual(["member.erased", null])
  const mailsBefore = app.mailer.mails.length
  await runJob(app, "privacy-erase", { member: member.id })
  expect(app.mailer.mails).toHaveLength(mailsBefore)
})

test("killed on the way, it has changed nothing, and is done when it is taken up again: with one last mail", async () => {
  const { app, member, browser } = await arrive()
  await browser.post("/mon-espace/donnees")
  await browser.post(HERE, WORD)
  await runJobs(app)
  later(app, 7)
  const { personalData } = app.services
  const fails = { feature: "last", data: { ...personalData[0]?.data, eraseMember: () => Promise.reject(new Error("killed")) } }
  const broken = { ...app, services: { ...app.services, personalData: [...personalData, fails] } as Services }
  const before = app.mailer.mails.length
  await expect(runJob(broken, "privacy-erase", { member: member.id })).rejects.toThrow("killed")
  expect([await exists(member.id), (await plannedOf(member.id))?.cause]).toEqual([true, "asked"])
  await Promise.allSettled([
    runJob(app, "privacy-erase", { member: member.id }),
    runJob(app, "privacy-erase", { member: member.id }),
  ])
  await runJobs(app)
  expect([await exists(member.id), app.mailer.mails.length - before]).toEqual([false, 1])
  expect((await actsOn(member.id)).filter(([act]) => act === "member.erased")).toHaveLength(1)
})

test("a mail server that is down holds the last mail back for a day, not the erasure for ever", async () => {
  const { app, member, browser } = await arrive()
  await browser.post(HERE, WORD)
  app.added.length = 0
  later(app, 7)
  const mailer = { delivers: true, send: () => Promise.reject(new MailNotSent("ECONNREFUSED")) }
  const down = { ...app, services: { ...app.services, mailer } }
  await expect(runJob(down, "privacy-erase", { member: member.id })).rejects.toThrow(MailNotSent)
  expect(await exists(member.id)).toBe(true)
  later(app, 1)
  await runJob(down, "privacy-erase", { member: member.id })
  expect(await exists(member.id)).toBe(false)
})

test("nobody asks in another's place: not without signing in, not long after it, not from another site", async () => {
  const { app, member, browser } = await arrive()
  expect((await createBrowser(app).post(HERE, WORD)).status).toBe(401)
  const before = await signIn(app, member, { minutesAgo: 20 })
  expect((await before.post(HERE, WORD)).status).toBe(401)
  expect(await (await before.get(HERE)).text()).toContain("/connexion?retour=%2Fmon-espace%2Fcompte%2Feffacement&amp;encore=oui")
  expect((await browser.post(HERE, WORD, { "sec-fetch-site": "cross-site" })).status).toBe(403)
  expect(await plannedOf(member.id)).toBeUndefined()
})

test("whoever administers alone first hands it over; someone who is suspended may go", async () => {
  await db.delete(members)
  const { app, member, browser } = await arrive({ roles: ["administrator"] })
  const refused = await browser.post(HERE, WORD)
  expect([refused.status, (await refused.text()).includes("la seule personne à administrer")]).toEqual([422, true])
  await plantMember(app, { roles: ["administrator"] })
  expect((await browser.post(HERE, WORD)).status).toBe(303)
  expect((await plannedOf(member.id))?.cause).toBe("asked")
  const suspended = await arrive({ suspended: true })
  expect((await suspended.browser.post(HERE, WORD)).status).toBe(303)
})
