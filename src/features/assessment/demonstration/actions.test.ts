import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { testDatabase } from "../../../../tests/support/database.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { isJoint } from "../joint-placing.ts"
import { findParticipation } from "../participation-queries.ts"
import { openLink } from "../people/link-actions.ts"
import { startAssessment } from "../people/start-actions.ts"
import { findActions, findPlacings } from "../placing-queries.ts"
import { assessments, participants } from "../tables.ts"
import { addDemonstration, renewLink } from "./actions.ts"
import { findDemonstration } from "./queries.ts"
import { SCENARIOS } from "./scenarios.ts"

const { db } = await testDatabase()
const secret = "a secret for tests, long enough to be one"
const now = new Date("2026-11-02T10:00:00Z")
const own = await startAssessment(
  db,
  { field: "care", subject: "Le nôtre", mode: "alone", side: "partner", name: "", email: undefined, language: "fr" },
  { secret, jobs: { add: async () => {} }, now },
)
const added = await addDemonstration(db, secret, now)
const found = await findDemonstration(db)

const places = (thread: number) => found.filter((one) => one.threadId === SCENARIOS[thread]?.thread)
async function opened(place: { id: string } | undefined) {
  const token = await renewLink(db, secret, place?.id ?? "")
  return findParticipation(db, { links: [hashToken(token)] }, place?.id ?? "")
}

test("the demonstration is added once", async () => {
  expect(added).toBe(true)
  expect(await addDemonstration(db, secret, now)).toBe(false)
  expect(await findDemonstration(db)).toHaveLength(found.length)
})

test("it holds the four fields and no participant of anybody's own", () => {
  expect(new Set(found.map((one) => one.field))).toEqual(new Set(["care", "clinical_education", "organisation", "training"]))
  expect(found.map((one) => one.id)).not.toContain(own.id)
})

test("one has just begun, with people on two sides and nothing revealed", () => {
  expect(places(0).map(({ side, finishedAt, revealedAt }) => [side, finishedAt, revealedAt])).toEqual([
    ["professional", null, null],
    ["partner", null, null],
  ])
})

test("one is revealed: several partners, a joint level, a joint disagreement, one that waits, and actions", async () => {
  const participation = await opened(places(1)[0])
  expect(participation.assessment.revealedAt).not.toBeNull()
  expect(places(1).filter((one) => one.side === "partner")).toHaveLength(3)
  const placings = await findPlacings(db, participation)
  expect(placings.filter(isJoint).map((one) => one.level)).toEqual(expect.arrayContaining([3, "no_agreement"]))
  expect(placings.filter((one) => !isJoint(one)).map((one) => one.criterion)).toEqual(["joint_evaluation"])
  expect((await findActions(db, participation)).map((one) => one.doneAt !== null)).toEqual([false, false, true])
})

test("one thread has three dates over eighteen months, with the same two persons", async () => {
  const dates = [...new Set(places(2).map((one) => one.createdAt.getTime()))]
  expect(dates).toHaveLength(3)
  expect((Math.max(...dates) - Math.min(...dates)) / 86_400_000).toBeGreaterThan(500)
  const people = await db
    .select({ person: participants.personId })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .where(eq(assessments.threadId, SCENARIOS[2]?.thread ?? ""))
  expect(new Set(people.map((one) => one.person)).size).toBe(2)
})

test("one is alone, one has a closed side, one comes from paper", async () => {
  const [alone, closed, paper] = [await opened(places(3)[0]), await opened(places(4)[0]), await opened(places(5)[0])]
  expect([alone.assessment.mode, alone.me.finishedAt !== null]).toEqual(["alone", true])
  expect([closed.assessment.closedSides, closed.assessment.revealedAt !== null]).toEqual([["partner"], true])
  expect([paper.assessment.origin, (await findPlacings(db, paper)).length]).toEqual(["paper", 3])
})

test("none of it is old enough to be erased, and none of it holds an address", async () => {
  const rows = await db
    .select({ email: participants.email, touchedAt: assessments.touchedAt })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
  expect(new Set(rows.map((row) => row.email))).toEqual(new Set([null]))
  expect(new Set(rows.map((row) => row.touchedAt.getTime()))).toEqual(new Set([now.getTime()]))
})

test("a link opens with the secret of whoever asks, whichever secret made it", async () => {
  const place = places(1)[1]
  const token = await renewLink(db, "another secret for tests, as long as it must", place?.id ?? "")
  expect(await openLink(db, token, now)).toEqual({ id: place?.id, invitation: false })
})

test("someone's own assessment cannot be opened that way", async () => {
  await expect(renewLink(db, secret, own.id)).rejects.toThrow(NotFound)
  await expect(renewLink(db, secret, "no key")).rejects.toThrow(NotFound)
  expect(await openLink(db, own.token, now)).toEqual({ id: own.id, invitation: false })
})
