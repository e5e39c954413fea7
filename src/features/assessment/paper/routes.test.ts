import { desc, eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { findReadableAnswers } from "../answer-queries.ts"
import { FIELDS } from "../instrument.ts"
import { latestInstrument } from "../instruments.ts"
import { isJoint } from "../joint-placing.ts"
import { findPlacings } from "../placing-queries.ts"
import { answers, assessments, participants } from "../tables.ts"
import { partName } from "./paper-entry.ts"
import { SLUGS } from "./slug.ts"

const database = await testDatabase()
const { db } = database
const care = latestInstrument("care")
const ENTRY = "/auto-evaluation/papier/saisie?instrument=soin"

function filled(more: Record<string, string> = {}): Record<string, string> {
  const levels = care.criteria.flatMap(({ key }) => [
    [partName("partner", key), "2"],
    [partName("professional", key), "3"],
  ])
  return {
    subject: "Préparer le retour à la maison",
    date: "2026-10-30",
    side: "professional",
    ...Object.fromEntries(levels),
    ...more,
  }
}

const countAssessments = async () => (await db.select().from(assessments)).length

test("the page on paper leads to four sheets, each a PDF that anyone may keep", async () => {
  const browser = createBrowser(createTestApp(database))
  const page = await browser.get("/auto-evaluation/papier")
  expect(page.status).toBe(200)
  const text = await page.text()
  for (const field of FIELDS) {
    expect(text).toContain(`href="/auto-evaluation/papier/${SLUGS[field]}.pdf"`)
    for (const prefix of ["", "/en"]) {
      const sheet = await browser.get(`${prefix}/auto-evaluation/papier/${SLUGS[field]}.pdf`)
      expect([sheet.status, sheet.headers.get("content-type"), sheet.headers.get("cache-control")]).toEqual([
        200,
        "application/pdf",
        "public, max-age=86400",
      ])
      expect((await sheet.text()).slice(0, 5)).toBe("%PDF-")
    }
  }
})

test.each(["inconnu.pdf", "soin", "soin.PDF", "soin.pdf.exe", "%2e%2e%2fsoin.pdf"])("there is no sheet %s", async (file) => {
  expect((await createBrowser(createTestApp(database)).get(`/auto-evaluation/papier/${file}`)).status).toBe(404)
})

test("two filled sheets become an assessment that both sides can read and change from this browser", async () => {
  const program = createTestApp(database)
  const browser = createBrowser(program)
  const [first, second] = care.criteria.map((one) => one.key) as [string, string]
  const answered = await browser.post(
    ENTRY,
    filled({
      professional_name: "une infirmière",
      [partName("partner", first)]: "cannot_say",
      [partName("partner_remark", first)]: "Je n’étais pas là.",
      [partName("joint", first)]: "no_agreement",
      [partName("note", first)]: "À reprendre au printemps",
      [partName("joint", second)]: "4",
      [partName("partner", "unknown")]: "4",
    }),
  )
  expect(answered.status).toBe(303)
  const [, id = ""] = /^\/auto-evaluation\/([0-9a-f-]{36})\/resultat$/.exec(answered.headers.get("location") ?? "") ?? []
  const [assessment] = await db.select().from(assessments).orderBy(desc(assessments.touchedAt)).limit(1)
  expect(assessment).toMatchObject({
    field: "care",
    instrumentVersion: care.version,
    origin: "paper",
    mode: "together",
    previousId: null,
  })
  expect(assessment).toMatchObject({
    createdAt: new Date("2026-10-30T12:00:00Z"),
    touchedAt: program.clock.now,
    revealedAt: program.clock.now,
  })
  expect(assessment?.threadId).toBe(assessment?.id)

  const people = await db
    .select()
    .from(participants)
    .where(eq(participants.assessmentId, assessment?.id ?? ""))
    .orderBy(desc(participants.starter))
  expect(people.map((one) => [one.side, one.name, one.starter, one.device, one.finishedAt])).toEqual([
    ["professional", "une infirmière", true, "shared", program.clock.now],
    ["partner", null, false, "shared", program.clock.now],
  ])
  expect(people[0]?.id).toBe(id)
  const read = await findReadableAnswers(db, people[0] as never)
  expect(read).toHaveLength(2 * care.criteria.length)
  expect(read.find((one) => one.participant === people[1]?.id && one.criterion === first)).toMatchObject({
    rating: "cannot_say",
    remark: "Je n’étais pas là.",
  })
  const placed = await findPlacings(db, { assessment: assessment as never })
  expect(placed.map((one) => [one.criterion, one.level, one.note, isJoint(one)]).toSorted()).toEqual(
    [
      [first, "no_agreement", "À reprendre au printemps", true],
      [second, 4, "", true],
    ].toSorted(),
  )
  for (const { id: place } of people) expect((await browser.get(`/auto-evaluation/${place}`)).status).toBe(200)
})

test("what is missing is named, nothing is saved, and everything typed is there again", async () => {
  const browser = createBrowser(createTestApp(database))
  const before = await countAssessments()
  const [first, second] = care.criteria as [(typeof care.criteria)[number], (typeof care.criteria)[number]]
  const typed = filled({ [partName("note", second.key)]: "<b>Une note</b>", date: "2026-11-03" })
  delete typed[partName("partner", first.key)]
  const refused = await browser.post(ENTRY, typed)
  expect(refused.status).toBe(422)
  const text = await refused.text()
  expect(text).toContain(`href="#field-partner-${first.key}"`)
  expect(text).toContain("1. ")
  expect(text).toContain('href="#field-date"')
  expect(text).toContain(`href="#field-joint-${second.key}"`)
  expect(text).toContain("&lt;b>Une note&lt;/b>")
  expect(text).toContain('value="Préparer le retour à la maison"')
  expect(text).toMatch(/name="side" value="professional" checked/)
  expect(text.match(/name="partner-\w+" value="2"[^>]* checked/g)).toHaveLength(10)
  expect(text.match(/name="professional-\w+" value="3"[^>]* checked/g)).toHaveLength(11)
  expect(await countAssessments()).toBe(before)
})

test("control characters are taken out, and what no form of ours sends is refused", async () => {
  const browser = createBrowser(createTestApp(database))
  const answered = await browser.post(ENTRY, filled({ subject: "Le\u0000 retour\u202E à la maison" }))
  expect(answered.status).toBe(303)
  expect((await db.select().from(assessments).orderBy(desc(assessments.id)).limit(1))[0]?.subject).toBe("Le retour à la maison")

  const before = await countAssessments()
  expect((await browser.post(ENTRY, filled({ subject: "a".repeat(1_000_000) }))).status).toBe(413)
  expect((await browser.post(ENTRY, filled({ [partName("partner", care.criteria[0]?.key ?? "")]: "7" }))).status).toBe(422)
  for (const query of ["", "?instrument=inconnu", "?instrument=soin&version=99", "?instrument=soin&version=x"])
    expect((await browser.post(`/auto-evaluation/papier/saisie${query}`, filled())).status).toBe(422)
  expect(await countAssessments()).toBe(before)
  expect(await db.select().from(answers).where(eq(answers.criterion, "unknown"))).toEqual([])
})

test("entering begins with which sheets they are", async () => {
  const browser = createBrowser(createTestApp(database))
  const text = await (await browser.get("/en/auto-evaluation/papier/saisie")).text()
  for (const field of FIELDS) expect(text).toContain(`href="/en/auto-evaluation/papier/saisie?instrument=${SLUGS[field]}"`)
  for (const field of FIELDS)
    expect((await browser.get(`/auto-evaluation/papier/saisie?instrument=${SLUGS[field]}`)).status).toBe(200)
})

test("whoever enters the sheets may have their link sent to them, and nobody else's", async () => {
  const app = createTestApp(database)
  const browser = createBrowser(app)
  expect((await browser.post(ENTRY, filled({ email: "pas une adresse" }))).status).toBe(422)
  const answered = await browser.post(ENTRY, filled({ email: "Claire@exemple.fr" }))
  const [, id = ""] = /auto-evaluation\/([0-9a-f-]{36})/.exec(answered.headers.get("location") ?? "") ?? []
  expect(app.added).toEqual([{ name: "assessment-personal-link", data: { participant: id } }])
  const told = await db.select({ id: participants.id, email: participants.email }).from(participants)
  expect(told.filter((one) => one.email === "claire@exemple.fr")).toEqual([{ id, email: "claire@exemple.fr" }])
})
