import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { anyAssessment, assessmentOf } from "../../../tests/support/arbitrary-assessment.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { plantAssessments, plantedToken } from "../../../tests/support/planted-assessment.ts"
import { uuidv7 } from "../../core/db/key.ts"
import { NotFound } from "../../core/http/problems.ts"
import { hashToken } from "../../core/secret-link.ts"
import { findOwnAnswers, findReadableAnswers, findReadableAnswersOf } from "./answer-queries.ts"
import type { Assessment, Participant } from "./assessment.ts"
import { findHeldParticipations } from "./invitation-queries.ts"
import type { LinkHolder } from "./link-holder.ts"
import { mayRead } from "./lock.ts"
import { findAssessment, findParticipation } from "./participation-queries.ts"

const { db } = await testDatabase()
const SECRET = "a secret for tests, long enough to be one"
const A_DAY = new Date("2026-10-05T08:00:00Z")
const CRITERIA = ["clear_information", "shared_decision"]
const linkOf = (one: Participant) => hashToken(plantedToken(SECRET, one))
const holding = (...people: Participant[]) => ({ links: people.map(linkOf) })

const insert = (...all: Assessment[]) => plantAssessments(db, SECRET, all, CRITERIA)

const generated = fc.sample(anyAssessment, { numRuns: 400, seed: 20261105 })
beforeAll(() => insert(...generated))

test("the lock in the database is the lock of the rules, for every reader and owner of 400 assessments in any state", async () => {
  const seen = { own: 0, others: 0, locked: 0, nothing: 0 }
  for (const assessment of generated) {
    const found = await findReadableAnswersOf(db, assessment.participants)
    for (const reader of assessment.participants) {
      const owners = assessment.participants.filter((owner) => {
        const counts = owner.id === reader.id || (owner.finishedAt !== null && owner.revokedAt === null)
        return mayRead(assessment, reader, owner) && counts
      })
      const read = found.get(reader.id) ?? []
      const pairs = read.map((one) => `${one.participant} ${one.criterion}`).sort()
      expect(pairs).toEqual(owners.flatMap((owner) => CRITERIA.map((criterion) => `${owner.id} ${criterion}`)).sort())
      for (const one of read) expect(one.remark).toBe(`of ${one.participant}`)
      seen[owners.length === 0 ? "nothing" : assessment.revealedAt === null ? "locked" : owners.length > 1 ? "others" : "own"]++
    }
  }
  // The sample is worth something: each kind of case is in it.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(15)
})

test("before the reveal the database gives nobody a row of somebody else's", async () => {
  for (const assessment of generated.filter((one) => one.revealedAt === null)) {
    const found = await findReadableAnswersOf(db, assessment.participants)
    for (const [reader, read] of found) expect(read.filter((one) => one.participant !== reader)).toEqual([])
  }
})

test("an assessment comes back from the database as it was", async () => {
  for (const assessment of generated.slice(0, 100).filter((one) => one.participants.length > 0)) {
    const found = await findAssessment(db, assessment.id)
    const expected = assessment.participants.map((one) => ({ ...one, reachable: one.reachable && one.claimedAt !== null }))
    expect(found).toEqual({ ...assessment, participants: expected })
  }
})

test("one's own answers are one's own only, and none through a replaced link, after the reveal neither", async () => {
  const assessment = assessmentOf([{ finishedAt: A_DAY }, { finishedAt: A_DAY }, { finishedAt: A_DAY, sealed: true }], {
    revealedAt: A_DAY,
  })
  await insert(assessment)
  const [one, , sealed] = assessment.participants as [Participant, Participant, Participant]
  expect((await findReadableAnswers(db, one)).length).toBe(6)
  expect((await findOwnAnswers(db, one)).map((answer) => answer.remark)).toEqual([`of ${one.id}`, `of ${one.id}`])
  expect(await findOwnAnswers(db, sealed)).toEqual([])
})

test("a place is found by whoever holds its link and has taken it; for all others it does not exist", async () => {
  const assessment = assessmentOf([
    { side: "professional", starter: true },
    {},
    { claimedAt: null },
    { revokedAt: A_DAY },
    { withdrawnAt: A_DAY },
  ])
  const elsewhere = assessmentOf([{}])
  await insert(assessment, elsewhere)
  const [nurse, mediator, unclaimed, revoked, withdrawn] = assessment.participants as [
    Participant,
    Participant,
    Participant,
    Participant,
    Participant,
  ]
  const stranger = elsewhere.participants[0] as Participant

  const found = await findParticipation(db, holding(mediator), mediator.id)
  expect([found.me.id, found.assessment.id, found.alsoHere]).toEqual([mediator.id, assessment.id, []])
  const both = await findParticipation(db, holding(stranger, nurse, mediator), mediator.id)
  expect(both.alsoHere.map((one) => one.id)).toEqual([nurse.id])

  const refused: [string, LinkHolder, string][] = [
    ["no link at all", { links: [] }, mediator.id],
    ["the starter's link", holding(nurse), mediator.id],
    ["a link of another assessment", holding(stranger), mediator.id],
    ["an unknown place", holding(mediator), uuidv7()],
    ["no key", holding(mediator), "' or true --"],
    ["a key in capitals", holding(mediator), mediator.id.toUpperCase()],
    ["an assessment's own key", holding(mediator), assessment.id],
    ["an invitation that is not used yet", holding(unclaimed), unclaimed.id],
    ["a place that was taken back", holding(revoked), revoked.id],
    ["a place that was left", holding(withdrawn), withdrawn.id],
  ]
  for (const [why, holder, id] of refused) await expect(findParticipation(db, holder, id), why).rejects.toEqual(new NotFound())
})

test("the way back shows the places that this browser holds, and no other", async () => {
  const assessment = assessmentOf([{}, { revokedAt: A_DAY }, { withdrawnAt: A_DAY }, { claimedAt: null }, {}])
  await insert(assessment)
  const [mediator, revoked, withdrawn, unclaimed] = assessment.participants as [
    Participant,
    Participant,
    Participant,
    Participant,
  ]
  const held = await findHeldParticipations(db, holding(mediator, revoked, withdrawn, unclaimed))
  expect(held.map((one) => one.id)).toEqual([mediator.id])
  expect(await findHeldParticipations(db, { links: [] })).toEqual([])
})
