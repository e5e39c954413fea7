import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createBrowser, createTestApp, type TestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { findReadableAnswersOf } from "../answer-queries.ts"
import { finishAnswers, saveAnswer } from "../answering/actions.ts"
import type { Level, Side } from "../instrument.ts"
import { latestInstrument } from "../instruments.ts"
import { invitationToken } from "../links.ts"
import { findParticipation } from "../participation-queries.ts"
import { invite } from "../people/invitation-actions.ts"
import { claimInvitation } from "../people/link-actions.ts"
import { startAssessment } from "../people/start-actions.ts"
import { confirmPlacing, place } from "../result/actions.ts"
import { assessments, participants } from "../tables.ts"

const database = await testDatabase()
const { db } = database
const care = latestInstrument("care")
const SUBJECT = "Préparer le retour à la maison"

type Place = { id: string; token: string }

function world() {
  const program = createTestApp(database)
  const means = () => ({ secret: program.services.secret, jobs: program.services.jobs, now: program.clock.now })
  const holder = (...places: Place[]) => ({ links: places.map((one) => hashToken(one.token)) })
  const claim = (id: string, email?: string) =>
    claimInvitation(db, invitationToken(program.services.secret, id, 1), { name: "", email, language: "fr" }, means())
  const inviteAndClaim = async (by: Place, side: Side, name: string, email?: string) =>
    claim(await invite(db, holder(by), by.id, { side, name, email: undefined, device: "own", language: "fr" }, means()), email)
  const answer = async (who: Place, level: Level) => {
    for (const { key } of care.criteria)
      await saveAnswer(db, holder(who), who.id, { criterion: key, rating: level, remark: "" }, program.clock.now)
    await finishAnswers(db, holder(who), who.id, means())
  }
  const start = () =>
    startAssessment(
      db,
      {
        field: "care",
        subject: SUBJECT,
        mode: "together",
        side: "professional",
        name: "une infirmière",
        email: undefined,
        language: "fr",
      },
      means(),
    )
  return { ...program, means, holder, claim, inviteAndClaim, answer, start }
}
type World = ReturnType<typeof world>

/** A nurse and a mediator, who gave an address, have finished; both looked at the result. */
async function firstRound(program: World) {
  const nurse = await program.start()
  const mediator = await program.inviteAndClaim(nurse, "partner", "une médiatrice", "mediatrice@exemple.fr")
  await program.answer(nurse, 3)
  await program.answer(mediator, 1)
  return { nurse, mediator }
}

function browserOf(program: TestApp, ...places: Place[]) {
  const browser = createBrowser(program)
  browser.cookies.set("links", places.map((one) => one.token).join("."))
  return browser
}

/** The place that an address after a redirect names. */
function placeIn(response: Response): string {
  return /auto-evaluation\/([0-9a-f-]{36})/.exec(response.headers.get("location") ?? "")?.[1] ?? ""
}

async function roundOf(placeId: string) {
  const [row] = await db
    .select({ round: assessments })
    .from(assessments)
    .innerJoin(participants, eq(participants.assessmentId, assessments.id))
    .where(eq(participants.id, placeId))
  if (!row) throw new Error("no such place")
  return row.round
}

const peopleOf = (assessmentId: string) =>
  db.select().from(participants).where(eq(participants.assessmentId, assessmentId)).orderBy(participants.id)
const linksIn = (browser: ReturnType<typeof createBrowser>) => (browser.cookies.get("links") ?? "").split(".")

test("the partner starts the next round: same thread, subject and persons, and each has a place of their own", async () => {
  const program = world()
  const { nurse, mediator } = await firstRound(program)
  program.clock.now = new Date("2027-03-02T10:00:00Z")
  program.added.length = 0
  const browser = browserOf(program, mediator)

  const explained = await (await browser.get(`/auto-evaluation/${mediator.id}/nouvelle`)).text()
  expect(explained).toContain(SUBJECT)
  expect(explained).toContain("une infirmière")
  const answered = await browser.post(`/auto-evaluation/${mediator.id}/nouvelle`)
  expect(answered.status).toBe(303)
  expect(answered.headers.get("location")).toMatch(/\/participants$/)
  const mine = placeIn(answered)

  const before = await roundOf(nurse.id)
  const round = await roundOf(mine)
  expect(round).toMatchObject({
    field: "care",
    subject: SUBJECT,
    mode: "together",
    origin: "online",
    threadId: before.threadId,
    previousId: before.id,
  })
  expect(round).toMatchObject({ instrumentVersion: care.version, revealedAt: null, createdAt: program.clock.now })
  const [oldNurse, oldMediator] = await peopleOf(before.id)
  const [newMediator, newNurse] = await peopleOf(round.id)
  expect(newMediator).toMatchObject({
    id: mine,
    personId: oldMediator?.personId,
    side: "partner",
    starter: true,
    email: "mediatrice@exemple.fr",
    finishedAt: null,
  })
  expect(newNurse).toMatchObject({
    personId: oldNurse?.personId,
    side: "professional",
    starter: false,
    name: "une infirmière",
    email: null,
    claimedAt: null,
  })
  expect((await browser.get(`/auto-evaluation/${mine}/participants`)).status).toBe(200)
  expect(program.added).toEqual([{ name: "assessment-personal-link", data: { participant: mine } }])
})

test("who gave an address is written to, and the starter does not see that address", async () => {
  const program = world()
  const { nurse } = await firstRound(program)
  program.added.length = 0
  const browser = browserOf(program, nurse)
  const mine = placeIn(await browser.post(`/auto-evaluation/${nurse.id}/nouvelle`))
  const [, invited] = await peopleOf((await roundOf(mine)).id)
  expect(invited).toMatchObject({ email: "mediatrice@exemple.fr", claimedAt: null })
  expect(program.added).toEqual([{ name: "assessment-invitation", data: { participant: invited?.id } }])
  const shown = await browser.get(`/auto-evaluation/${mine}/participants`)
  expect(shown.status).toBe(200)
  expect(await shown.text()).not.toContain("mediatrice@")
})

test("two people who click at once start one round; the second is told who started it", async () => {
  const program = world()
  const { nurse, mediator } = await firstRound(program)
  const browsers = [browserOf(program, nurse), browserOf(program, mediator)] as const
  const answers = await Promise.all([
    browsers[0].post(`/auto-evaluation/${nurse.id}/nouvelle`),
    browsers[1].post(`/auto-evaluation/${mediator.id}/nouvelle`),
  ])
  expect(answers.map((one) => one.status)).toEqual([303, 303])
  const rounds = await db
    .select()
    .from(assessments)
    .where(eq(assessments.previousId, (await roundOf(nurse.id)).id))
  expect(rounds).toHaveLength(1)
  const second = answers.findIndex((one) => one.headers.get("location")?.endsWith("/nouvelle"))
  expect(answers[1 - second]?.headers.get("location")).toMatch(/\/participants$/)
  const told = await browsers[second as 0 | 1].get(answers[second]?.headers.get("location") ?? "")
  expect(told.status).toBe(200)
  expect(await told.text()).toContain("déjà commencée")
})

test("someone who clicks twice gets one round, and its link with either answer", async () => {
  const program = world()
  const { nurse } = await firstRound(program)
  const browsers = [browserOf(program, nurse), browserOf(program, nurse)] as const
  const [first, second] = await Promise.all([
    browsers[0].post(`/auto-evaluation/${nurse.id}/nouvelle`),
    browsers[1].post(`/auto-evaluation/${nurse.id}/nouvelle`),
  ])
  expect(second.headers.get("location")).toBe(first.headers.get("location"))
  expect(linksIn(browsers[1])).toEqual(linksIn(browsers[0]))
  expect((await browsers[1].get(second.headers.get("location") ?? "")).status).toBe(200)
})

test("later, an old link alone does not bring the new round's; with it, the person is led there", async () => {
  const program = world()
  const { nurse } = await firstRound(program)
  const browser = browserOf(program, nurse)
  const mine = placeIn(await browser.post(`/auto-evaluation/${nurse.id}/nouvelle`))
  program.clock.now = new Date(program.clock.now.getTime() + 3_600_000)
  const elsewhere = browserOf(program, nurse)
  const told = await elsewhere.post(`/auto-evaluation/${nurse.id}/nouvelle`)
  expect(told.headers.get("location")).toBe(`/auto-evaluation/${nurse.id}/nouvelle`)
  expect(linksIn(elsewhere)).toEqual([nurse.token])
  const led = await browser.post(`/auto-evaluation/${nurse.id}/nouvelle`)
  expect(led.headers.get("location")).toBe(`/auto-evaluation/${mine}`)
})

test("who withdrew is not invited again, and a shared device stays shared", async () => {
  const program = world()
  const nurse = await program.start()
  const mediator = await program.inviteAndClaim(nurse, "partner", "une médiatrice")
  const son = await program.inviteAndClaim(nurse, "partner", "un fils")
  for (const who of [nurse, mediator, son]) await program.answer(who, 2)
  await db.update(participants).set({ withdrawnAt: program.clock.now, linkHash: null }).where(eq(participants.id, son.id))
  await db.update(participants).set({ device: "shared" }).where(eq(participants.id, nurse.id))
  await db.update(participants).set({ device: "shared", email: "mediatrice@exemple.fr" }).where(eq(participants.id, mediator.id))
  program.added.length = 0
  const mine = placeIn(await browserOf(program, nurse).post(`/auto-evaluation/${nurse.id}/nouvelle`))
  const people = await peopleOf((await roundOf(mine)).id)
  expect(people.map((one) => [one.name, one.device, one.linkHash !== null])).toEqual([
    ["une infirmière", "shared", true],
    ["une médiatrice", "shared", false],
  ])
  expect(program.added).toEqual([])
})

test("nobody starts the next round before the result is there, and strangers find nothing", async () => {
  const program = world()
  const nurse = await program.start()
  const mediator = await program.inviteAndClaim(nurse, "partner", "une médiatrice")
  await program.answer(nurse, 2)
  for (const [who, status] of [
    [browserOf(program, nurse), 403],
    [browserOf(program, mediator), 404],
    [createBrowser(program), 404],
  ] as const) {
    expect((await who.get(`/auto-evaluation/${nurse.id}/nouvelle`)).status).toBe(status)
    expect((await who.post(`/auto-evaluation/${nurse.id}/nouvelle`)).status).toBe(status)
  }
  expect(
    await db
      .select()
      .from(assessments)
      .where(eq(assessments.previousId, (await roundOf(nurse.id)).id)),
  ).toEqual([])
})

/** Three rounds; a doctor joins at the second. Returns the places of each round. */
async function threeRounds(program: World) {
  const first = await firstRound(program)
  await placeTogether(program, first, 1)
  program.clock.now = new Date("2027-03-02T10:00:00Z")
  const second = await nextRound(program, first.nurse)
  const doctor = await program.inviteAndClaim(second.nurse, "professional", "un médecin")
  await program.answer(second.nurse, 3)
  await program.answer(second.mediator, 2)
  await program.answer(doctor, 3)
  return { first, second: { ...second, doctor } }
}

async function nextRound(program: World, by: Place) {
  const browser = browserOf(program, by)
  const mine = placeIn(await browser.post(`/auto-evaluation/${by.id}/nouvelle`))
  const people = await peopleOf((await roundOf(mine)).id)
  const other = people.find((one) => one.id !== mine && one.side === "partner")
  return { nurse: { id: mine, token: linksIn(browser)[0] ?? "" }, mediator: await program.claim(other?.id ?? "") }
}

async function placeTogether(program: World, { nurse, mediator }: { nurse: Place; mediator: Place }, level: Level) {
  for (const { key } of care.criteria) {
    await place(
      db,
      program.holder(nurse),
      nurse.id,
      { criterion: key, level, note: "", seen: 0, forBoth: false },
      program.means(),
    )
    await confirmPlacing(
      db,
      program.holder(mediator),
      mediator.id,
      { criterion: key, version: 1, forBoth: false },
      program.means(),
    )
  }
}

test("the evolution shows the dates someone took part in, and someone new sees none from before", async () => {
  const program = world()
  const { second } = await threeRounds(program)
  const seenBy = async (who: Place) => await (await browserOf(program, who).get(`/auto-evaluation/${who.id}/evolution`)).text()
  const nurse = await seenBy(second.nurse)
  expect(nurse).toContain("2 novembre 2026")
  expect(nurse).toContain("les personnes qui ont répondu ne sont pas les mêmes")
  expect(nurse).not.toContain("par rapport à la date d’avant")
  expect(await seenBy(second.mediator)).toContain("2 novembre 2026")
  const doctor = await seenBy(second.doctor)
  expect(doctor).toContain("Une seule date pour l’instant")
  expect(doctor).not.toContain("2 novembre 2026")
})

test("without a break, the evolution says what moved", async () => {
  const program = world()
  const first = await firstRound(program)
  await placeTogether(program, first, 1)
  program.clock.now = new Date("2027-03-02T10:00:00Z")
  const second = await nextRound(program, first.nurse)
  await program.answer(second.nurse, 3)
  await program.answer(second.mediator, 2)
  await placeTogether(program, second, 4)
  const text = await (await browserOf(program, second.nurse).get(`/auto-evaluation/${second.nurse.id}/evolution`)).text()
  expect(text).toContain("Du 2 novembre 2026 au 2 mars 2027")
  expect(text).toContain("de 1 à 4")
  expect(text).toContain("par rapport à la date d’avant")
  expect(text).not.toContain("Sans comparaison")
})

test("a round whose answers are not revealed yet shows nothing of itself", async () => {
  const program = world()
  const first = await firstRound(program)
  program.clock.now = new Date("2027-03-02T10:00:00Z")
  const second = await nextRound(program, first.nurse)
  await program.answer(second.mediator, 4)
  const text = await (await browserOf(program, second.nurse).get(`/auto-evaluation/${second.nurse.id}/evolution`)).text()
  expect(text).not.toContain("2 mars 2027")
  expect(text).toContain("Rien à montrer pour l’instant")
})

test("the answers of several rounds at once obey the lock of each", async () => {
  const program = world()
  const first = await firstRound(program)
  const second = await nextRound(program, first.nurse)
  await program.answer(second.mediator, 4)
  await saveAnswer(
    db,
    program.holder(second.nurse),
    second.nurse.id,
    { criterion: "action_plan", rating: 0, remark: "" },
    program.clock.now,
  )
  const places = await Promise.all(
    [first.nurse, second.nurse].map(({ id, token }) => findParticipation(db, { links: [hashToken(token)] }, id)),
  )
  const readable = await findReadableAnswersOf(
    db,
    places.map((one) => one.me),
  )
  const authors = (place: Place) => new Set(readable.get(place.id)?.map((one) => one.participant))
  expect(authors(first.nurse)).toEqual(new Set([first.nurse.id, first.mediator.id]))
  expect(readable.get(second.nurse.id)).toEqual([
    { participant: second.nurse.id, criterion: "action_plan", rating: 0, remark: "" },
  ])
})

test("one date and three cost the same number of queries", async () => {
  const program = world()
  const { first, second } = await threeRounds(program)
  const counted = async (who: Place) => {
    const { pool } = database
    const ask = pool.query
    let queries = 0
    pool.query = ((...args: Parameters<typeof ask>) => {
      queries++
      return ask.apply(pool, args)
    }) as typeof ask
    await browserOf(program, who).get(`/auto-evaluation/${who.id}/evolution`)
    pool.query = ask
    return queries
  }
  expect([await counted(first.nurse), await counted(second.nurse)]).toEqual([4, 4])
})
