import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { type PlantedMember, plantMember, signIn, signInStaff } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { sessions, suspensions } from "../../../core/auth/tables.ts"
import { administration } from "../index.ts"
import { findUnreadAnswers } from "./answer-queries.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const { browser, person: claire } = await signInStaff(app, "administrator")
const own = ({ id }: PlantedMember) => `/administration/membres/${id}`
const form = { duration: "week", message: "Lisez ceci, s’il vous plaît.", reason: "zq-reason de l’équipe" }
const suspensionsOf = ({ id }: PlantedMember) => db.select().from(suspensions).where(eq(suspensions.memberId, id))
const run = async ({ name, data }: { name: string; data: Record<string, string> }) =>
  administration.jobs?.find((job) => job.name === name)?.run(app.services, data)

test("a suspension keeps the sessions, refuses members' pages, and is told by a mail that does not say why", async () => {
  const lea = await plantMember(app, { displayName: "Léa" })
  const hers = await signIn(app, lea)
  expect((await hers.get("/mon-espace/profil")).status).toBe(200)
  const answer = await browser.post(`${own(lea)}/suspension`, form)
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `${own(lea)}?fait=suspension`])
  const [kept] = await suspensionsOf(lea)
  expect(kept).toMatchObject({ message: form.message, reason: form.reason, endsAt: new Date("2026-11-09T10:00:00Z") })
  expect((await db.select().from(sessions).where(eq(sessions.memberId, lea.id))).length).toBe(1)
  expect((await hers.get("/mon-espace/profil")).status).toBe(403)
  expect((await hers.get("/mon-espace/suspension")).status).toBe(200)

  const [act] = await db.select().from(auditLog).where(eq(auditLog.subjectId, lea.id))
  expect([act?.actorId, act?.act, act?.detail]).toEqual([
    claire.id,
    "member.suspended",
    { suspension: kept?.id, duration: "week" },
  ])
  const job = app.added.at(-1) ?? { name: "", data: {} }
  expect(job).toEqual({ name: "administration-suspension-mail", data: { suspension: kept?.id } })
  app.mailer.mails.length = 0
  await run(job)
  await run(job)
  const [mail] = app.mailer.mails
  expect([app.mailer.mails.length, mail?.to]).toEqual([1, lea.email])
  expect(mail?.text).toContain("jusqu’au 9 novembre 2026")
  expect(mail?.text).not.toMatch(/zq-reason|Lisez ceci|Léa/)
})

test("sent twice, a suspension is one; the second form says that it is there already", async () => {
  const lea = await plantMember(app)
  const answers = await Promise.all([1, 2].map(() => browser.post(`${own(lea)}/suspension`, form)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  expect((await suspensionsOf(lea)).length).toBe(1)
})

test.each([
  [{}, ["Choisissez une durée.", "Écrivez le motif", "Écrivez à la personne"]],
  [{ ...form, message: " \u200b " }, ["Écrivez à la personne"]],
  [{ ...form, reason: "é".repeat(1001) }, ["Ce texte a 1001 caractères"]],
  [{ ...form, duration: "century" }, ["Choisissez une durée."]],
])("a form with %j suspends nobody and keeps what was typed", async (typed, said) => {
  const paul = await plantMember(app)
  const answer = await browser.post(`${own(paul)}/suspension`, typed as Record<string, string>)
  const html = await answer.text()
  expect([answer.status, said.filter((one) => !html.includes(one))]).toEqual([422, []])
  expect(await suspensionsOf(paul)).toEqual([])
})

test("nobody suspends themselves, nor an administrator", async () => {
  const hugo = await plantMember(app, { roles: ["administrator", "editor"] })
  for (const person of [claire, hugo]) {
    expect((await browser.post(`${own(person)}/suspension`, form)).status).toBe(422)
    expect(await suspensionsOf(person)).toEqual([])
  }
})

test("someone of the team who is suspended comes into the back office no more", async () => {
  const noor = await signInStaff(app, "editor")
  expect((await noor.browser.get("/administration")).status).toBe(200)
  await browser.post(`${own(noor.person)}/suspension`, form)
  expect((await noor.browser.get("/administration")).status).toBe(403)
})

test("lifting opens the account at once, is told once, and stays written", async () => {
  const lea = await plantMember(app, { suspended: true })
  const hers = await signIn(app, lea)
  const [kept] = await suspensionsOf(lea)
  app.added.length = 0
  for (let twice = 0; twice < 2; twice++)
    expect((await browser.post(`${own(lea)}/suspensions/${kept?.id}/levee`)).status).toBe(303)
  expect((await hers.get("/mon-espace/profil")).status).toBe(200)
  expect(app.added.map(({ name }) => name)).toEqual(["administration-suspension-lifted-mail"])
  expect((await suspensionsOf(lea))[0]?.liftedAt).toEqual(app.clock.now)
})

test("another's suspension is not lifted by the address of somebody else's page", async () => {
  const [lea, paul] = [await plantMember(app, { suspended: true }), await plantMember(app)]
  const [kept] = await suspensionsOf(lea)
  expect((await browser.post(`${own(paul)}/suspensions/${kept?.id}/levee`)).status).toBe(404)
  expect((await suspensionsOf(lea))[0]?.liftedAt).toBeNull()
})

test("an answer waits for the team until it is read, or the suspension is over", async () => {
  const lea = await plantMember(app, { displayName: "Léa qui répond", suspended: true })
  const [kept] = await suspensionsOf(lea)
  const pending = () => findUnreadAnswers(db, app.clock.now)
  expect(await pending()).toEqual({ count: 0, oldest: null })
  await db
    .update(suspensions)
    .set({ answer: "zq-answer", answeredAt: app.clock.now })
    .where(eq(suspensions.id, kept?.id ?? ""))
  expect(await pending()).toEqual({ count: 1, oldest: app.clock.now })
  expect(await (await browser.get("/administration")).text()).toContain("2 novembre 2026")
  expect(await (await browser.get("/administration/membres?etat=reponses")).text()).toContain("Léa qui répond")
  expect(await (await browser.get(own(lea))).text()).toContain("zq-answer")
  expect((await browser.post(`${own(lea)}/suspensions/${kept?.id}/lecture`)).status).toBe(303)
  expect(await pending()).toEqual({ count: 0, oldest: null })
  expect(await (await browser.get(own(lea))).text()).not.toContain("J’ai lu, la suspension reste")
})
