// Plays a scenario in the past, through the feature's own actions: what it leaves behind is what people would.
import { and, eq } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { readRating } from "../answer.ts"
import { finishAnswers, saveAnswer } from "../answering/actions.ts"
import type { Means } from "../change-actions.ts"
import { type Instrument, otherSide, type Side } from "../instrument.ts"
import { latestInstrument } from "../instruments.ts"
import { invitationToken } from "../links.ts"
import { enterPaper } from "../paper/actions.ts"
import { closeSide, invite } from "../people/invitation-actions.ts"
import { claimInvitation } from "../people/link-actions.ts"
import { startAssessment } from "../people/start-actions.ts"
import { addAction, changeAction, confirmPlacing, place } from "../result/actions.ts"
import { assessments, improvementActions, participants } from "../tables.ts"
import { assessAgain } from "../thread/actions.ts"
import type { Person, Planned, Round, Scenario, Sheet } from "./scenarios.ts"

export async function playScenario(tx: Database, scenario: Scenario, secret: string, now: Date): Promise<void> {
  const instrument = latestInstrument(scenario.field)
  let before: Actor | undefined
  for (const round of scenario.rounds) {
    const on = (day: number): Means => ({ secret, jobs: SILENT, now: dayFrom(now, day - round.daysAgo) })
    if (scenario.kind === "paper") await playPaper(tx, scenario, round, instrument, on(0))
    else {
      const starter = await start(tx, scenario, before, on(0))
      const actors = [starter, ...(await gather(tx, scenario, round, starter, before !== undefined, on))]
      await answer(tx, instrument, actors, round, on(1))
      await placeTogether(tx, actors, round, on(2))
      for (const planned of round.actions ?? []) await plan(tx, starter, planned, now, on(2))
      before = starter
    }
  }
}

/** Someone of a scenario who has come, with the link that is theirs. */
type Actor = { id: string; token: string; side: Side }

/** Nobody is written to. */
const SILENT: Means["jobs"] = { add: async () => {} }

function dayFrom(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 86_400_000)
}

function by(actor: Actor) {
  return { links: [hashToken(actor.token)] }
}

/** Begins the scenario, or the next assessment of its thread. */
async function start(
  tx: Database,
  { people, kind, field, subject, thread }: Scenario,
  before: Actor | undefined,
  means: Means,
): Promise<Actor> {
  const [first] = people
  if (before) {
    const again = await assessAgain(tx, by(before), before.id, means)
    if (!again.begun) throw new Error("the next assessment had begun already")
    return { ...again.begun, side: first.side }
  }
  const mode = kind === "alone" ? "alone" : "together"
  const begun = await startAssessment(tx, { ...first, field, subject, mode, email: undefined, language: "fr" }, means)
  await nameThread(tx, begun.id, thread)
  return { ...begun, side: first.side }
}

async function gather(
  tx: Database,
  { people }: Scenario,
  round: Round,
  starter: Actor,
  again: boolean,
  on: (day: number) => Means,
): Promise<Actor[]> {
  const actors: Actor[] = []
  for (const [index, person] of people.slice(1).entries()) {
    const given = { name: person.name, email: undefined, language: "fr" } as const
    const id = again
      ? await findInvited(tx, starter, person)
      : await invite(tx, by(starter), starter.id, { ...given, side: person.side, device: "own" }, on(0))
    if (round.sheets[index + 1] === undefined) continue
    const { secret } = on(0)
    actors.push({ ...(await claimInvitation(tx, invitationToken(secret, id, 1), given, on(1))), side: person.side })
  }
  return actors
}

async function findInvited(tx: Database, starter: Actor, { name }: Person): Promise<string> {
  const invited = and(eq(participants.assessmentId, await assessmentOf(tx, starter.id)), eq(participants.name, name))
  const [found] = await tx.select({ id: participants.id }).from(participants).where(invited)
  if (!found) throw new Error(`nobody is called "${name}"`)
  return found.id
}

async function assessmentOf(tx: Database, participantId: string): Promise<string> {
  const [found] = await tx.select({ id: participants.assessmentId }).from(participants).where(eq(participants.id, participantId))
  if (!found) throw new Error("no such participant")
  return found.id
}

async function nameThread(tx: Database, participantId: string, threadId: string): Promise<void> {
  await tx
    .update(assessments)
    .set({ threadId })
    .where(eq(assessments.id, await assessmentOf(tx, participantId)))
}

/** Those who have come are in the order of their sheets. */
async function answer(tx: Database, instrument: Instrument, actors: Actor[], round: Round, means: Means): Promise<void> {
  const sheets = round.sheets.filter((sheet) => sheet !== undefined)
  for (const [index, actor] of actors.entries()) {
    const sheet = sheets[index]
    if (!sheet) continue
    for (const one of answersOf(instrument, sheet)) await saveAnswer(tx, by(actor), actor.id, one, means.now)
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

async function placeTogether(tx: Database, actors: Actor[], round: Round, means: Means): Promise<void> {
  for (const { criterion, level, note = "", by: side, confirmed } of round.placings ?? []) {
    const [one, other] = [speaker(actors, side), speaker(actors, otherSide(side))]
    await place(tx, by(one), one.id, { criterion, level, note, seen: 0, forBoth: false }, means)
    if (confirmed) await confirmPlacing(tx, by(other), other.id, { criterion, version: 1, forBoth: false }, means)
  }
}

function speaker(actors: Actor[], side: Side): Actor {
  const found = actors.find((actor) => actor.side === side)
  if (!found) throw new Error(`nobody speaks for the side "${side}"`)
  return found
}

async function plan(
  tx: Database,
  actor: Actor,
  { what, criterion, partner, professional, dueInDays, done }: Planned,
  now: Date,
  means: Means,
): Promise<void> {
  const dueOn = dayFrom(now, dueInDays).toISOString().slice(0, 10)
  await addAction(tx, by(actor), actor.id, { what, criterion, owners: { partner, professional }, dueOn }, means)
  if (!done) return
  const planned = and(eq(improvementActions.assessmentId, await assessmentOf(tx, actor.id)), eq(improvementActions.what, what))
  const [added] = await tx.select({ id: improvementActions.id }).from(improvementActions).where(planned)
  if (added) await changeAction(tx, by(actor), actor.id, { id: added.id, version: 1 }, "done", means)
}

async function playPaper(
  tx: Database,
  { people, subject, thread }: Scenario,
  { sheets, placings = [] }: Round,
  instrument: Instrument,
  means: Means,
): Promise<void> {
  const sheetOf = (side: Side) => sheets[people.findIndex((person) => person.side === side)]
  const nameOf = (side: Side) => people.find((person) => person.side === side)?.name ?? ""
  const given = {
    partner: answersBy(instrument, sheetOf("partner")),
    professional: answersBy(instrument, sheetOf("professional")),
  }
  const criteria = instrument.criteria.map(({ key }) => {
    const placed = placings.find((one) => one.criterion === key)
    const [partner, professional] = [given.partner.get(key), given.professional.get(key)]
    return {
      criterion: key,
      ratings: { partner: partner?.rating ?? "cannot_say", professional: professional?.rating ?? "cannot_say" },
      remarks: { partner: partner?.remark ?? "", professional: professional?.remark ?? "" },
      joint: placed?.level,
      note: placed?.note ?? "",
    } as const
  })
  const names = { partner: nameOf("partner"), professional: nameOf("professional") }
  const date = means.now.toISOString().slice(0, 10)
  const entry = { subject, date, side: people[0].side, names, email: undefined, criteria }
  const { id } = await enterPaper(tx, instrument, entry, "fr", means)
  await nameThread(tx, id, thread)
}

function answersBy(instrument: Instrument, sheet: Sheet | undefined) {
  return new Map(sheet ? answersOf(instrument, sheet).map((one) => [one.criterion, one] as const) : [])
}
