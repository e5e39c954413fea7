import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { answerAndFinish, FIRST, twoSides } from "../../../tests/support/journey.ts"
import { plantMember, signIn } from "../../../tests/support/members.ts"
import { personalData } from "./personal-data.ts"
import { answers, assessments, improvementActions, participants, placings } from "./tables.ts"

const database = await testDatabase()
const app = createTestApp(database)
const { db } = app.services

/** A revealed assessment with a joint placing; the mediator joined his place to an account. */
async function revealed() {
  const { nurse, mediator } = await twoSides(app)
  const person = await plantMember(app, { displayName: "Ali", email: `${mediator.id}@exemple.fr` })
  const account = await signIn(app, person)
  mediator.browser.cookies.set("session", account.cookies.get("session") ?? "")
  await mediator.browser.post(`${mediator.path}/rattachement`, { compte: "oui" })
  await db.update(participants).set({ name: "Ali", email: person.email }).where(eq(participants.id, mediator.id))
  await answerAndFinish(nurse, () => ({ rating: 3, remark: "Remarque de la soignante" }))
  await answerAndFinish(mediator, () => ({ rating: 2, remark: "Remarque du médiateur" }))
  await nurse.browser.post(`${nurse.path}/placement/${FIRST}`, { level: "3", note: "Note commune" })
  await nurse.browser.post(`${nurse.path}/actions`, { what: "Relire la fiche", partnerOwner: "ali" })
  return { nurse, mediator, person, account }
}

test("the download holds one's own answers, and the result once it is revealed", async () => {
  const { person } = await revealed()
  const files = await personalData.exportFor(app.services, person.id)
  expect(files.map((file) => file.name.replace(/\d{4}-\d\d-\d\d/, "date"))).toEqual([
    "auto-evaluations/01-date.json",
    "auto-evaluations/01-date-resultat.json",
    "auto-evaluations/01-date-resultat.csv",
  ])
  expect(files[0]?.content).toContain("Remarque du médiateur")
  expect(files[0]?.content).not.toContain("Remarque de la soignante")
  expect(files[1]?.content).toContain("Remarque de la soignante")
})

test("before the reveal the download holds nothing of the other side", async () => {
  const { nurse, mediator } = await twoSides(app)
  const person = await plantMember(app)
  const account = await signIn(app, person)
  mediator.browser.cookies.set("session", account.cookies.get("session") ?? "")
  await mediator.browser.post(`${mediator.path}/rattachement`, { compte: "oui" })
  await answerAndFinish(nurse, () => ({ rating: 4, remark: "Pas encore" }))
  const files = await personalData.exportFor(app.services, person.id)
  expect(files).toHaveLength(1)
  expect(files[0]?.content).not.toContain("Pas encore")
})

test("an erased member leaves what was placed together, without a name, an address or an answer", async () => {
  const { mediator, person, account } = await revealed()
  await db.transaction((tx) => personalData.eraseMember(tx, person, app.services))
  const [place] = await db.select().from(participants).where(eq(participants.id, mediator.id))
  expect(place).toMatchObject({ name: null, email: null, memberId: null, linkHash: null })
  expect(await db.select().from(answers).where(eq(answers.participantId, mediator.id))).toEqual([])
  const about = place?.assessmentId ?? ""
  const kept = await db.select().from(placings).where(eq(placings.assessmentId, about))
  expect(kept.map((one) => one.note)).toEqual(["Note commune"])
  const [action] = await db.select().from(improvementActions).where(eq(improvementActions.assessmentId, about))
  expect(action).toMatchObject({ what: "Relire la fiche", partnerOwner: "…" })
  expect((await account.get(mediator.path)).status).toBe(404)
})

test("the limits notice what nobody opens, then erase it", async () => {
  const { mediator } = await revealed()
  const [place] = await db.select().from(participants).where(eq(participants.id, mediator.id))
  const about = eq(assessments.id, place?.assessmentId ?? "")
  await db
    .update(assessments)
    .set({ touchedAt: new Date("2025-10-20T10:00:00Z") })
    .where(about)
  expect(await personalData.applyLimits?.(app.services)).toEqual({ "assessments noticed": 1, assessments: 0 })
  app.clock.now = new Date("2026-12-05T10:00:00Z")
  expect((await personalData.applyLimits?.(app.services))?.assessments).toBe(1)
  expect(await db.select().from(assessments).where(about)).toEqual([])
})
