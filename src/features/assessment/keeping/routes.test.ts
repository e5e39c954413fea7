import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import * as journey from "../../../../tests/support/journey.ts"
import { answers, assessments, participants } from "../tables.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)

const erase = ({ browser, path }: journey.Person, what: string) => browser.post(`${path}/effacement`, { what })
const rowOf = async (id: string) => (await db.select().from(participants).where(eq(participants.id, id)))[0]
const assessmentOf = async (id: string) => {
  const rows = await db
    .select({ assessment: assessments })
    .from(assessments)
    .innerJoin(participants, eq(participants.assessmentId, assessments.id))
    .where(eq(participants.id, id))
  return rows[0]?.assessment
}

test.each([
  ["/auto-evaluation/confidentialite", "Ce que deviennent vos réponses"],
  ["/en/auto-evaluation/confidentialite", "What becomes of your answers"],
  ["/auto-evaluation/effacee", "C’est effacé"],
])("%s says it to everyone", async (path, title) => {
  const response = await journey.newBrowser(app).get(path)
  expect([response.status, (await response.text()).includes(`<h1>${title}</h1>`)]).toEqual([200, true])
})

test("whoever withdraws leaves no answer, remark, name or address behind, and their link opens nothing", async () => {
  const nurse = await journey.start(app)
  const { link } = await journey.invite(nurse)
  const mediator = await journey.claim(app, link, { name: "zq-name", email: "zq@example.org" })
  await journey.answerAndFinish(mediator, () => ({ rating: 4, remark: "zq-remark" }))
  const own = await journey.ownLink(mediator)
  const before = await mediator.browser.get(`${mediator.path}/effacement`)
  expect([before.status, (await before.text()).includes('value="all"')]).toEqual([200, false])
  const response = await erase(mediator, "mine")
  expect([response.status, response.headers.get("location")]).toEqual([303, "/auto-evaluation/effacee"])
  expect((await mediator.browser.get(mediator.path)).status).toBe(404)
  expect((await journey.newBrowser(app).get(own)).status).toBe(404)
  expect((await erase(mediator, "mine")).status).toBe(404)
  expect(await rowOf(mediator.id)).toMatchObject({
    name: null,
    email: null,
    linkHash: null,
    nextLinkHash: null,
    withdrawnAt: app.clock.now,
  })
  expect(await db.select().from(answers).where(eq(answers.participantId, mediator.id))).toEqual([])
  expect(await (await nurse.browser.get(`${nurse.path}/participants`)).text()).toContain("A retiré ses réponses")
})

test("one who leaves is not waited for: their going may be what the reveal was waiting for, and tells nothing of them", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  const relative = await journey.claim(app, (await journey.invite(nurse)).link)
  await journey.answer(relative, () => ({ rating: 0, remark: "zq-relative" }))
  await journey.answerAndFinish(mediator)
  await journey.answerAndFinish(nurse)
  expect((await assessmentOf(nurse.id))?.revealedAt).toBeNull()
  await erase(relative, "mine")
  expect((await assessmentOf(nurse.id))?.revealedAt).toEqual(app.clock.now)
  expect(await (await nurse.browser.get(`${nurse.path}/restitution`)).text()).not.toContain("zq-relative")
})

test("only the starter erases for everyone; then nothing is left, and nobody's link opens anything", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  await journey.answerAndFinish(mediator)
  expect((await erase(mediator, "all")).status).toBe(403)
  expect(await assessmentOf(nurse.id)).toBeDefined()
  const page = await (await nurse.browser.get(`${nurse.path}/effacement`)).text()
  expect([page.includes('value="mine"'), page.includes('value="all"')]).toEqual([true, true])
  expect((await erase(nurse, "all")).status).toBe(303)
  for (const person of [nurse, mediator]) {
    expect((await person.browser.get(person.path)).status).toBe(404)
    expect(await rowOf(person.id)).toBeUndefined()
  }
  expect(await db.select().from(answers).where(eq(answers.participantId, mediator.id))).toEqual([])
})

test("the last one to leave takes the whole assessment along", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  await erase(mediator, "mine")
  await erase(nurse, "mine")
  expect(await rowOf(mediator.id)).toBeUndefined()
})

test("whoever stays when the starter leaves can go on in the starter's place", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  expect((await mediator.browser.get(`${mediator.path}/participants`)).status).toBe(403)
  await erase(nurse, "mine")
  expect((await mediator.browser.get(`${mediator.path}/participants`)).status).toBe(200)
  expect((await journey.invite(mediator, { side: "professional" })).link).toMatch(/lien/)
})

test.each(["", "everything", "mine,all", "__proto__"])("asking to erase %o erases nothing", async (what) => {
  const nurse = await journey.start(app)
  const response = await erase(nurse, what)
  expect([response.status, (await response.text()).includes("Cette demande est incomplète")]).toEqual([400, true])
  expect((await nurse.browser.get(nurse.path)).status).toBe(200)
})

test("nobody erases another's place, nor from another site", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  const path = `${mediator.path}/effacement`
  for (const browser of [nurse.browser, (await journey.start(app)).browser, journey.newBrowser(app)]) {
    expect((await browser.get(path)).status).toBe(404)
    expect((await browser.post(path, { what: "mine" })).status).toBe(404)
  }
  expect((await mediator.browser.post(path, { what: "mine" }, { "sec-fetch-site": "cross-site" })).status).toBe(403)
  expect((await mediator.browser.get(mediator.path)).status).toBe(200)
})
