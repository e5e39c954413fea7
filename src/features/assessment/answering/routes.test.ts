import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import * as journey from "../../../../tests/support/journey.ts"
import { answers, assessments, participants } from "../tables.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const { FIRST, SECOND, CRITERIA } = journey
const LAST = CRITERIA.at(-1) ?? ""
const JSON_ANSWER = { accept: "application/json" }

const savedOf = (id: string) => db.select().from(answers).where(eq(answers.participantId, id))
const finishedAt = async (id: string) => (await db.select().from(participants).where(eq(participants.id, id)))[0]?.finishedAt

test("answering begins at the first criterion without an answer, and ends at the review", async () => {
  const nurse = await journey.start(app)
  const next = async () => (await nurse.browser.get(`${nurse.path}/reponses`)).headers.get("location")
  expect(await next()).toBe(`${nurse.path}/reponses/${FIRST}`)
  const saved = await nurse.browser.post(`${nurse.path}/reponses/${FIRST}`, {
    [FIRST]: "3",
    [`remark_${FIRST}`]: "On nous explique bien.",
  })
  expect([saved.status, saved.headers.get("location")]).toEqual([303, `${nurse.path}/reponses/${SECOND}`])
  expect(await next()).toBe(`${nurse.path}/reponses/${SECOND}`)
  const page = await (await nurse.browser.get(`${nurse.path}/reponses/${FIRST}`)).text()
  expect(page).toContain("On nous explique bien.")
  expect(page).toMatch(/<input(?=[^>]*value="3")(?=[^>]*checked)/)
  await journey.answer(nurse)
  expect(await next()).toBe(`${nurse.path}/relecture`)
  const back = await nurse.browser.post(`${nurse.path}/reponses/${SECOND}`, { [SECOND]: "1", go: "previous" })
  expect(back.headers.get("location")).toBe(`${nurse.path}/reponses/${FIRST}`)
  const end = await nurse.browser.post(`${nurse.path}/reponses/${LAST}`, { [LAST]: "1" })
  expect(end.headers.get("location")).toBe(`${nurse.path}/relecture`)
  const before = await nurse.browser.post(`/en${nurse.path}/reponses/${FIRST}`, { [FIRST]: "1", go: "previous" })
  expect(before.headers.get("location")).toBe(`/en${nurse.path}/relecture`)
})

test("an answer that is given again takes the place of the first, and nothing given saves nothing", async () => {
  const nurse = await journey.start(app)
  const save = (form: Record<string, string>) => nurse.browser.post(`${nurse.path}/reponses/${FIRST}`, form, JSON_ANSWER)
  expect(await (await save({ [FIRST]: "1", [`remark_${FIRST}`]: "d’abord" })).json()).toEqual({ saved: true })
  expect(await (await save({ [FIRST]: "cannot_say" })).json()).toEqual({ saved: true })
  expect(await (await save({})).json()).toEqual({ saved: false })
  expect(await savedOf(nurse.id)).toMatchObject([{ criterion: FIRST, rating: "cannot_say", remark: "" }])
})

test.each(["5", "-1", "04", "3.5", " 3", "élevé", "null"])(
  "the level %o is refused with a message, on every way of answering",
  async (level) => {
    const nurse = await journey.start(app)
    const form = { [FIRST]: level, [`remark_${FIRST}`]: "gardée" }
    const message = "Ce niveau n’existe pas."
    for (const path of [`${nurse.path}/reponses/${FIRST}`, `${nurse.path}/reponses/toutes`]) {
      const refused = await nurse.browser.post(path, form)
      const html = await refused.text()
      expect([refused.status, html.includes(message), html.includes("gardée")]).toEqual([422, true, true])
    }
    const refused = await nurse.browser.post(`${nurse.path}/reponses/${FIRST}`, form, JSON_ANSWER)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ saved: false, faults: { [FIRST]: expect.stringContaining(message) } })
    expect(await savedOf(nurse.id)).toEqual([])
  },
)

test("a remark waits for its level, and one that is too long comes back whole with its length", async () => {
  const nurse = await journey.start(app)
  const send = (form: Record<string, string>) => nurse.browser.post(`${nurse.path}/reponses/${FIRST}`, form)
  const alone = await send({ [`remark_${FIRST}`]: "sans niveau" })
  expect([alone.status, (await alone.text()).includes("sans niveau")]).toEqual([422, true])
  const long = `${"é".repeat(600)}!`
  const refused = await send({ [FIRST]: "3", [`remark_${FIRST}`]: long })
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toContain(long)
  expect(html).toMatch(/Votre remarque compte 601 signes\s; 600 au plus sont possibles\./)
  expect(html).toMatch(/<input(?=[^>]*value="3")(?=[^>]*checked)/)
  // Letters are counted, not the units or bytes that they take.
  expect((await send({ [FIRST]: "3", [`remark_${FIRST}`]: "🙂".repeat(600) })).status).toBe(303)
})

test("on the page of all criteria, what is right is kept when something else is refused", async () => {
  const nurse = await journey.start(app)
  const form = { [FIRST]: "2", [SECOND]: "9", [`remark_${SECOND}`]: "zq-typed" }
  const refused = await nurse.browser.post(`${nurse.path}/reponses/toutes`, form)
  expect([refused.status, (await refused.text()).includes("zq-typed")]).toEqual([422, true])
  expect(await savedOf(nurse.id)).toMatchObject([{ criterion: FIRST, rating: "2" }])
})

test("a criterion of another version or of nowhere is refused, and other fields of the form are nobody's", async () => {
  const nurse = await journey.start(app)
  for (const criterion of ["a_criterion_of_version_2", "toString", "__proto__", "%00", "..%2Ffin"]) {
    expect((await nurse.browser.get(`${nurse.path}/reponses/${criterion}`)).status, criterion).toBe(404)
    expect((await nurse.browser.post(`${nurse.path}/reponses/${criterion}`, { [criterion]: "3" })).status, criterion).toBe(422)
  }
  const form = { [FIRST]: "3", [SECOND]: "4", a_criterion_of_version_2: "4", __proto__: "4", participant: "x" }
  expect((await nurse.browser.post(`${nurse.path}/reponses/${FIRST}`, form)).status).toBe(303)
  expect(await savedOf(nurse.id)).toMatchObject([{ criterion: FIRST, rating: "3" }])
})

test("what is typed is cleaned: no controls, no marks that turn its direction, no half letters; and shown as text", async () => {
  const nurse = await journey.start(app)
  const remark = "a\u0000b\u001bc\u202Ed\u2067e\r\nf\u0085 <script>alert(1)</script> \ud83d"
  const response = await nurse.browser.send(`${nurse.path}/reponses/${FIRST}`, {
    method: "POST",
    body: JSON.stringify({ [FIRST]: "3", [`remark_${FIRST}`]: remark }),
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
  })
  expect(response.status).toBe(303)
  expect(await savedOf(nurse.id)).toMatchObject([{ remark: "abcde\nf <script>alert(1)</script> \uFFFD" }])
  for (const page of ["relecture", `reponses/${FIRST}`, "reponses/toutes"]) {
    const html = await (await nurse.browser.get(`${nurse.path}/${page}`)).text()
    expect(html).toContain("&lt;script>alert(1)&lt;/script>")
    expect(html).not.toContain("<script>alert")
  }
})

test("a body of a megabyte, of another kind or from another site is refused, and nothing is saved", async () => {
  const nurse = await journey.start(app)
  const path = `${nurse.path}/reponses/${FIRST}`
  const form = { [FIRST]: "3" }
  expect((await nurse.browser.post(path, { ...form, [`remark_${FIRST}`]: "x".repeat(1_000_000) })).status).toBe(413)
  expect((await nurse.browser.post(path, form, { "content-type": "text/plain" })).status).toBe(415)
  expect((await nurse.browser.post(path, form, { "sec-fetch-site": "cross-site" })).status).toBe(403)
  expect((await nurse.browser.post(path, form, { "sec-fetch-site": "same-site" })).status).toBe(403)
  const problem = await nurse.browser.post(path, form, { ...JSON_ANSWER, "content-type": "text/plain" })
  expect(problem.headers.get("content-type")).toBe("application/problem+json")
  expect(await problem.json()).toEqual({ type: "about:blank", title: "Ce format n’est pas accepté", status: 415 })
  expect(await savedOf(nurse.id)).toEqual([])
})

test("one finishes once all is answered: what is missing is named, and nothing is finished by halves", async () => {
  const nurse = await journey.start(app)
  await nurse.browser.post(`${nurse.path}/reponses/${FIRST}`, { [FIRST]: "3" })
  const refused = await nurse.browser.post(`${nurse.path}/fin`)
  const html = await refused.text()
  expect([refused.status, html.includes(`Il manque ${CRITERIA.length - 1} réponses`)]).toEqual([422, true])
  expect([html.includes(`href="#field-${SECOND}"`), html.includes(`href="#field-${FIRST}"`)]).toEqual([true, false])
  expect(await finishedAt(nurse.id)).toBeNull()
})

test("who finishes twice has finished once, at the first time, also when both come at the same moment", async () => {
  const nurse = await journey.start(app)
  await journey.answer(nurse)
  const both = await Promise.all([nurse.browser.post(`${nurse.path}/fin`), nurse.browser.post(`${nurse.path}/fin`)])
  expect(both.map((one) => [one.status, one.headers.get("location")])).toEqual([
    [303, nurse.path],
    [303, nurse.path],
  ])
  const first = app.clock.now
  app.clock.now = new Date(first.getTime() + 60_000)
  expect((await nurse.browser.post(`${nurse.path}/fin`)).headers.get("location")).toBe(nurse.path)
  expect(await finishedAt(nurse.id)).toEqual(first)
})

test("finished answers change no more: a page that says so, a problem for scripts, and the questions lead to the review", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  await journey.answerAndFinish(nurse, () => ({ rating: 2 }))
  for (const path of [`${nurse.path}/reponses/${FIRST}`, `${nurse.path}/reponses/toutes`]) {
    const refused = await nurse.browser.post(path, { [FIRST]: "4" })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain("Ces réponses sont terminées")
    expect((await nurse.browser.get(path)).headers.get("location")).toBe(`${nurse.path}/relecture`)
  }
  const problem = await nurse.browser.post(`${nurse.path}/reponses/${FIRST}`, { [FIRST]: "4" }, JSON_ANSWER)
  expect([problem.status, problem.headers.get("content-type")]).toEqual([403, "application/problem+json"])
  expect((await savedOf(nurse.id)).map((one) => one.rating)).toEqual(CRITERIA.map(() => "2"))

  // Taken up again while the other side has not finished; not after.
  expect((await nurse.browser.post(`${nurse.path}/fin/reprise`)).status).toBe(303)
  expect((await nurse.browser.post(`${nurse.path}/fin/reprise`)).status).toBe(403)
  expect((await nurse.browser.post(`${nurse.path}/reponses/${FIRST}`, { [FIRST]: "4" })).status).toBe(303)
  await journey.finish(nurse)
  await journey.answerAndFinish(mediator)
  for (const person of [nurse, mediator]) {
    expect((await person.browser.post(`${person.path}/fin/reprise`)).status).toBe(403)
    expect((await person.browser.post(`${person.path}/reponses/${FIRST}`, { [FIRST]: "0" })).status).toBe(403)
    expect((await person.browser.post(`${person.path}/fin`)).status).toBe(303)
  }
})

test("the last to finish reveals, once, however the ends fall together", async () => {
  for (let round = 0; round < 5; round++) {
    const { nurse, mediator } = await journey.twoSides(app)
    await journey.answer(nurse)
    await journey.answer(mediator)
    const before = app.added.length
    const ends = await Promise.all([nurse.browser.post(`${nurse.path}/fin`), mediator.browser.post(`${mediator.path}/fin`)])
    expect(ends.map((one) => one.status)).toEqual([303, 303])
    expect(app.added.slice(before).map((job) => job.name)).toEqual(["assessment-revealed"])
    const [row] = await db
      .select({ revealedAt: assessments.revealedAt })
      .from(assessments)
      .innerJoin(participants, eq(participants.assessmentId, assessments.id))
      .where(eq(participants.id, nurse.id))
    expect(row?.revealedAt).toEqual(app.clock.now)
  }
})

test("answers that are on their way while one finishes are saved or refused, never lost in a fault", async () => {
  for (let round = 0; round < 6; round++) {
    const { nurse, mediator } = await journey.twoSides(app)
    await journey.answer(nurse, () => ({ rating: 0 }))
    await journey.answerAndFinish(mediator)
    const saves = CRITERIA.map((criterion) =>
      nurse.browser.post(`${nurse.path}/reponses/${criterion}`, { [criterion]: "4" }, JSON_ANSWER),
    )
    const [end, ...answered] = await Promise.all([nurse.browser.post(`${nurse.path}/fin`), ...saves])
    expect(end?.status).toBe(303)
    expect(answered.filter((one) => ![200, 403].includes(one.status)).map((one) => one.status)).toEqual([])
    const saved = new Map((await savedOf(nurse.id)).map((one) => [one.criterion, one.rating]))
    for (const [index, criterion] of CRITERIA.entries())
      expect(saved.get(criterion)).toBe(answered[index]?.status === 200 ? "4" : "0")
  }
})

test("nobody else's place answers: not another participant's, not a stranger's, not one that does not exist", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  const stranger = await journey.start(app)
  for (const browser of [nurse.browser, stranger.browser, journey.newBrowser(app)]) {
    for (const page of ["", "/reponses", "/reponses/toutes", `/reponses/${FIRST}`, "/relecture"])
      expect((await browser.get(mediator.path + page)).status, page).toBe(404)
    for (const act of ["/reponses/toutes", `/reponses/${FIRST}`, "/fin", "/fin/reprise"])
      expect((await browser.post(mediator.path + act, { [FIRST]: "0" })).status, act).toBe(404)
  }
  expect(await savedOf(mediator.id)).toEqual([])
  expect((await nurse.browser.get("/auto-evaluation/not-a-key/reponses")).status).toBe(404)
})
