// Plays the demonstration's scenarios through the feature's own actions, in the past.
import { eq, inArray, sql } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { readRating } from "../answer.ts"
import { finishAnswers, saveAnswer } from "../answering/actions.ts"
import type { Means } from "../change.ts"
import type { Instrument, Side } from "../instrument.ts"
import { latestInstrument } from "../instruments.ts"
import { invitationToken, personalToken } from "../links.ts"
import { enterPaper } from "../paper/actions.ts"
import { claimInvitation, closeSide, invite, startAssessment } from "../people/actions.ts"
import { isKey } from "../queries.ts"
import { addAction, changeAction, confirmPlacing, place } from "../result/actions.ts"
import { assessments, improvementActions, participants } from "../tables.ts"
import { assessAgain } from "../thread/actions.ts"
import { findDemonstration, isDemonstration } from "./queries.ts"
import { type Planned, type Round, SCENARIOS, type Scenario, type Sheet } from "./scenarios.ts"

/** Adds the demonstration, unless it is there. Returns whether it was added. `secret` makes the links; see renewLink. */
export function addDemonstration(db: Database, secret: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Two processes may start at once.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('assessment demonstration'))`)
    if ((await findDemonstration(tx)).length > 0) return false
    for (const scenario of SCENARIOS) await play(tx, scenario, secret, now)
    const threads = SCENARIOS.map((scenario) => scenario.thread)
    await tx.update(assessments).set({ touchedAt: now, noticedAt: null }).where(inArray(assessments.threadId, threads))
    return true
  })
}

/** Makes the link of a fictional participant open with this instance's secret, whichever secret it was made with. Returns its token. */
export async function renewLink(db: Database, secret: string, participantId: string): Promise<string> {
  if (!isKey(participantId)) throw new NotFound()
  const [found] = await db
    .select({ serial: participants.linkSerial, claimedAt: participants.claimedAt })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .where(isDemonstration(participantId))
  if (!found) throw new NotFound()
  const token = (found.claimedAt === null ? invitationToken : personalToken)(secret, participantId, found.serial)
  await db.update(participants).set({ linkHash: hashToken(token) }).where(eq(participants.id, participantId))
  return token
}

/** Someone of a scenario in one of its rounds. */
type Actor = { id: string; token: string; side: Side }

async function play(tx: Database, scenario: Scenario, secret: string, now: Date): Promise<void> {
  const instrument = latestInstrument(scenario.field)
  let starter: Actor | undefined
  for (const round of scenario.rounds) {
    const at = (day: number): Means => ({ secret, jobs: SILENT, now: new Date(now.getTime() + (day - round.daysAgo) * DAY) })
    const actors = scenario.kind === "paper" ? await playPaper(tx, scenario, round, instrument, at(0)) : await gather(tx, scenario, round, starter, at)
    if (scenario.kind !== "paper") await answerAll(tx, instrument, actors, round, at(1))
    await talk(tx, actors, round, now, at(2))
    starter = actors[0]
  }
}

const DAY = 86_400_000
/** Nobody is written to. */
const SILENT: Means["jobs"] = { add: async () => {} }
const by = (...actors: Actor[]) => ({ links: actors.map((actor) => hashToken(actor.token)) })

/** Begins a round, or the next one of the thread, and lets the others come. */
async function gather(tx: Database, scenario: Scenario, round: Round, before: Actor | undefined, at: (day: number) => Means): Promise<(Actor | undefined)[]> {
  const [first, ...others] = scenario.people
  if (!first) return []
  const starter = { ...(before ? await begunAgain(tx, before, at(0)) : await begun(tx, scenario, first, at(0))), side: first.side }
  const actors: (Actor | undefined)[] = [starter]
  for (const [index, other] of others.entries()) {
    const invitation = { ...other, email: undefined, device: "own", language: "fr" } as const
    const id = before ? await invitedAgain(tx, starter.id, other.name) : await invite(tx, by(starter), starter.id, invitation, at(0))
    const comes = round.sheets[index + 1] !== undefined
    const claimed = comes && (await claimInvitation(tx, invitationToken(at(0).secret, id, 1), { ...other, email: undefined, language: "fr" }, at(1)))
    actors.push(claimed ? { ...claimed, side: other.side } : undefined)
  }
  return actors
}

async function begun(tx: Database, { field, subject, kind, thread }: Scenario, first: Scenario["people"][number], means: Means) {
  const mode = kind === "alone" ? "alone" : "together"
  const started = await startAssessment(tx, { ...first, field, subject, mode, email: undefined, language: "fr" }, means)
  await nameThread(tx, started.id, thread)
  return started
}

async function begunAgain(tx: Database, before: Actor, means: Means) {
  const again = await assessAgain(tx, by(before), before.id, means)
  if (!again.begun) throw new Error("the next assessment had begun already")
  return again.begun
}

async function invitedAgain(tx: Database, starterId: string, name: string): Promise<string> {
  const rows = await tx.select({ id: participants.id, name: participants.name }).from(participants).where(sql`${participants.assessmentId} = ${assessmentOf(starterId)}`)
  const invited = rows.find((row) => row.name === name)
  if (!invited) throw new Error(`nobody is called "${name}"`)
  return invited.id
}

async function nameThread(tx: Database, participantId: string, thread: string): Promise<void> {
  await tx.update(assessments).set({ threadId: thread }).where(sql`${assessments.id} = ${assessmentOf(participantId)}`)
}

const assessmentOf = (participantId: string) => sql`(select ${participants.assessmentId} from ${participants} where ${participants.id} = ${participantId})`

async function answerAll(tx: Database, instrument: Instrument, actors: (Actor | undefined)[], round: Round, means: Means): Promise<void> {
  for (const [index, actor] of actors.entries()) {
    const sheet = round.sheets[index]
    if (!actor || !sheet) continue
    for (const answer of answersOf(instrument, sheet)) await saveAnswer(tx, by(actor), actor.id, instrument, answer, means.now)
    if (round.finished) await finishAnswers(tx, by(actor), actor.id, means)
  }
  const [starter] = actors
  if (starter && round.closed) await closeSide(tx, by(starter), starter.id, round.closed, means)
}

function answersOf(instrument: Instrument, { levels, remarks }: Sheet) {
  return instrument.criteria.flatMap(({ key }, index) => {
    const rating = readRating(levels[index] === "?" ? "cannot_say" : levels[index])
    return rating === undefined ? [] : [{ criterion: key, rating, remark: remarks?.[key] ?? "" }]
  })
}

/** What the two sides place and decide once they have talked. */
async function talk(tx: Database, actors: (Actor | undefined)[], round: Round, now: Date, means: Means): Promise<void> {
  const speaker = (side: Side) => {
    const found = actors.find((actor) => actor?.side === side)
    if (!found) throw new Error(`nobody speaks for the side "${side}"`)
    return found
  }
  for (const { criterion, level, note = "", by: side, confirmed } of round.placings ?? []) {
    const [one, other] = [speaker(side), speaker(side === "partner" ? "professional" : "partner")]
    if (actors.length > 0 && (await isPlaced(tx, one, criterion))) continue
    await place(tx, by(one), one.id, { criterion, level, note, seen: 0, forBoth: false }, means)
    if (confirmed) await confirmPlacing(tx, by(other), other.id, { criterion, version: 1, forBoth: false }, means)
  }
  for (const planned of round.actions ?? []) await plan(tx, speaker("professional"), planned, now, means)
}
