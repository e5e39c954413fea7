// All reads of the feature. Who asks comes first, so that no look-up is unscoped; answers are read in one place, by the lock's rule.
import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { Database } from "../../core/db/database.ts"
import { prepared } from "../../core/db/prepared.ts"
import { NotFound } from "../../core/http/problems.ts"
import type { Language } from "../../core/i18n.ts"
import { type Answer, type Rating, readRating } from "./answer.ts"
import { type Assessment, isInvited, type Participant } from "./assessment.ts"
import type { ImprovementAction } from "./improvement-action.ts"
import type { Field, Side } from "./instrument.ts"
import { findInstrument } from "./instruments.ts"
import type { InvitationFacts } from "./invitation.ts"
import { type PlacedLevel, type Placing, readPlacedLevel } from "./joint-placing.ts"
import type { LinkHolder } from "./link-holder.ts"
import type { SingleAnswer } from "./side-reading.ts"
import { answers, assessments, improvementActions, participants, placingConfirmations, placings, sideClosures } from "./tables.ts"
import { placeOf, reachedFrom } from "./thread.ts"

/** Someone's part in an assessment, as they may see it. */
export type Participation = {
  me: Participant & { email: string | null }
  assessment: Assessment
  /** The other places in this assessment whose links this browser holds as well (a device handed around). */
  alsoHere: Participant[]
}

// Written out: in a query of one table Drizzle leaves a column's table away, and the subquery would take it for its own.
const outer = sql.raw('"assessments"."id"')
const participantsOf = sql<ParticipantRow[]>`(
  select json_agg(json_build_object(
    'id', p.id, 'personId', p.person_id, 'side', p.side, 'name', p.name, 'language', p.language, 'device', p.device, 'starter', p.starter,
    'claimedAt', p.claimed_at, 'finishedAt', p.finished_at, 'withdrawnAt', p.withdrawn_at, 'revokedAt', p.revoked_at,
    'sealed', p.sealed, 'sharesAnswers', p.shares_answers, 'reachable', p.email is not null and p.claimed_at is not null,
    'here', coalesce(p.link_hash = any(${sql.placeholder("links")}), false)
  ) order by p.id)
  from ${participants} p where p.assessment_id = ${outer})`
const closedSides = sql<Side[]>`(select coalesce(json_agg(s.side), '[]') from ${sideClosures} s where s.assessment_id = ${outer})`
const present = and(isNull(participants.withdrawnAt), isNull(participants.revokedAt), isNotNull(participants.claimedAt))

const selectParticipation = (db: Database) =>
  db
    .select({
      me: { id: participants.id, email: participants.email },
      assessment: assessments,
      participants: participantsOf,
      closedSides,
    })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
const byLink = prepared((db) =>
  selectParticipation(db)
    .where(
      and(eq(participants.id, sql.placeholder("id")), sql`${participants.linkHash} = any(${sql.placeholder("links")})`, present),
    )
    .prepare("participation_by_link"),
)
/** Someone's participation, if the holder has its link. Throws NotFound: unknown, revoked and not yours are the same. */
export async function findParticipation(db: Database, holder: LinkHolder, id: string): Promise<Participation> {
  if (holder.links.length === 0 || !isKey(id)) throw new NotFound()
  const [row] = await byLink(db).execute({ id, links: holder.links })
  if (!row) throw new NotFound()
  return readParticipation(row)
}

/** An assessment as it stands, for the writes that have authorised already. */
export async function findAssessment(db: Database, id: string): Promise<Assessment> {
  const query = db
    .select({ assessment: assessments, participants: participantsOf, closedSides })
    .from(assessments)
    .where(eq(assessments.id, id))
  const [row] = await query.prepare("assessment").execute({ links: [] })
  if (!row) throw new NotFound()
  return readAssessment(row)
}

type AssessmentRow = { assessment: typeof assessments.$inferSelect; participants: ParticipantRow[]; closedSides: Side[] }

function readParticipation(row: AssessmentRow & { me: { id: string; email: string | null } }): Participation {
  const assessment = readAssessment(row)
  const me = assessment.participants.find((one) => one.id === row.me.id)
  if (!me) throw new NotFound()
  const here = new Set(row.participants.filter((one) => one.here).map((one) => one.id))
  return {
    me: { ...me, email: row.me.email },
    assessment,
    alsoHere: assessment.participants.filter((one) => here.has(one.id) && one.id !== me.id),
  }
}

function readAssessment({ assessment, participants, closedSides }: AssessmentRow): Assessment {
  const { id, instrumentVersion, subject, mode, origin, createdAt, revealedAt, threadId, previousId } = assessment
  const field = assessment.field as Assessment["field"]
  return {
    id,
    field,
    instrumentVersion,
    subject,
    mode,
    origin,
    createdAt,
    revealedAt,
    threadId,
    previousId,
    closedSides,
    participants: participants.map(readParticipant),
  }
}

type ParticipantRow = Omit<Participant, "claimedAt" | "finishedAt" | "withdrawnAt" | "revokedAt"> & {
  claimedAt: string | null
  finishedAt: string | null
  withdrawnAt: string | null
  revokedAt: string | null
  here: boolean
}

function readParticipant({ here: _, ...row }: ParticipantRow): Participant {
  const moment = (text: string | null) => (text === null ? null : new Date(text))
  return {
    ...row,
    claimedAt: moment(row.claimedAt),
    finishedAt: moment(row.finishedAt),
    withdrawnAt: moment(row.withdrawnAt),
    revokedAt: moment(row.revokedAt),
  }
}

// The lock in SQL, the twin of mayRead in lock.ts: own answers unless sealed; everyone's finished answers once revealed.
const readable = prepared((db) => {
  const reader = db.$with("reader").as(
    db
      .select()
      .from(participants)
      .where(sql`${participants.id} = any(${sql.placeholder("readers")})`),
  )
  const own = and(
    eq(participants.id, reader.id),
    or(isNotNull(assessments.revealedAt), and(eq(reader.sealed, false), or(eq(reader.device, "own"), isNull(reader.finishedAt)))),
  )
  const revealed = and(isNotNull(assessments.revealedAt), isNotNull(participants.finishedAt), isNull(participants.revokedAt))
  return db
    .with(reader)
    .select({
      reader: reader.id,
      participant: answers.participantId,
      criterion: answers.criterion,
      rating: answers.rating,
      remark: answers.remark,
    })
    .from(reader)
    .innerJoin(assessments, eq(assessments.id, reader.assessmentId))
    .innerJoin(participants, eq(participants.assessmentId, assessments.id))
    .innerJoin(answers, eq(answers.participantId, participants.id))
    .where(and(isNull(reader.withdrawnAt), isNull(reader.revokedAt), or(own, revealed)))
    .prepare("readable_answers")
})

/** Every answer that this participant may read now. The only way to answers, for pages, sheets and exports alike. */
export async function findReadableAnswers(db: Database, reader: Participant): Promise<SingleAnswer[]> {
  return (await findReadableAnswersOf(db, [reader])).get(reader.id) ?? []
}

/** The same for one person's places in several assessments at once: place → the answers that it may read. */
export async function findReadableAnswersOf(db: Database, readers: Participant[]): Promise<Map<string, SingleAnswer[]>> {
  const rows = await readable(db).execute({ readers: readers.map((one) => one.id) })
  const answers = rows.map(({ reader, ...row }) => ({ reader, answer: { ...row, rating: readRating(row.rating) as Rating } }))
  return new Map(readers.map(({ id }) => [id, answers.filter((one) => one.reader === id).map((one) => one.answer)]))
}

/** A participant's own answers, where they may be shown: never through a replaced link. */
export async function findOwnAnswers(db: Database, reader: Participant): Promise<Answer[]> {
  if (reader.sealed) return []
  const all = await findReadableAnswers(db, reader)
  return all.filter((answer) => answer.participant === reader.id)
}

const confirmations = sql<
  Side[]
>`(select coalesce(json_agg(c.side), '[]') from ${placingConfirmations} c where c.placing_id = "placings"."id")`
const currentPlacings = prepared((db) =>
  db
    .selectDistinctOn([placings.assessmentId, placings.criterion], {
      assessmentId: placings.assessmentId,
      id: placings.id,
      criterion: placings.criterion,
      version: placings.version,
      level: placings.level,
      note: placings.note,
      placedBySide: placings.placedBySide,
      placedAt: placings.placedAt,
      confirmedBy: confirmations,
    })
    .from(placings)
    .where(sql`${placings.assessmentId} = any(${sql.placeholder("assessments")})`)
    .orderBy(placings.assessmentId, placings.criterion, desc(placings.version))
    .prepare("current_placings"),
)

/** What stands for each criterion, with who confirmed it. Placings exist only after the reveal. */
export async function findPlacings(db: Database, participation: Pick<Participation, "assessment">): Promise<Placing[]> {
  return (await findPlacingsOf(db, [participation])).get(participation.assessment.id) ?? []
}

/** The same for several assessments at once: assessment → what stands there. */
export async function findPlacingsOf(db: Database, places: Pick<Participation, "assessment">[]): Promise<Map<string, Placing[]>> {
  const rows = await currentPlacings(db).execute({ assessments: places.map((one) => one.assessment.id) })
  const all = rows.map(({ assessmentId, ...row }) => ({
    assessmentId,
    placing: { ...row, level: readPlacedLevel(row.level) as PlacedLevel },
  }))
  return new Map(
    places.map(({ assessment: { id } }) => [id, all.filter((one) => one.assessmentId === id).map((one) => one.placing)]),
  )
}

const actionsOf = prepared((db) =>
  db
    .select()
    .from(improvementActions)
    .where(eq(improvementActions.assessmentId, sql.placeholder("assessment")))
    .orderBy(improvementActions.createdAt, improvementActions.id)
    .prepare("improvement_actions"),
)

export async function findActions(db: Database, { assessment }: Participation): Promise<ImprovementAction[]> {
  const rows = await actionsOf(db).execute({ assessment: assessment.id })
  return rows.map(({ partnerOwner, professionalOwner, id, version, criterion, what, dueOn, doneAt }) => ({
    id,
    version,
    criterion,
    what,
    owners: { partner: partnerOwner, professional: professionalOwner },
    dueOn,
    doneAt,
  }))
}

// Who is invited again keeps their person: their address is one that they had given themselves, and is nobody else's to see.
const givenByStarter = sql<
  string | null
>`case when ${participants.claimedAt} is null and ${participants.personId} = ${participants.id} then ${participants.email} end`

/** The other participants' links; the addresses given for them are shown only to the starter, who gave them. */
export async function findAddresses(
  db: Database,
  { me, assessment }: Participation,
): Promise<Map<string, { email: string | null; linkSerial: number }>> {
  if (!me.starter) return new Map()
  const rows = await db
    .select({ id: participants.id, email: givenByStarter, linkSerial: participants.linkSerial })
    .from(participants)
    .where(eq(participants.assessmentId, assessment.id))
  return new Map(rows.map((row) => [row.id, { email: row.email, linkSerial: row.linkSerial }]))
}

/** What an invitation says before it is used: no more than its holder needs to decide. */
export async function findInvitation(db: Database, id: string, language: Language): Promise<InvitationFacts> {
  const starter = alias(participants, "starter")
  const [row] = await db
    .select({
      subject: assessments.subject,
      field: assessments.field,
      version: assessments.instrumentVersion,
      side: participants.side,
      name: participants.name,
      from: starter.name,
    })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .leftJoin(starter, and(eq(starter.assessmentId, assessments.id), eq(starter.starter, true)))
    .where(eq(participants.id, id))
  if (!row) throw new NotFound()
  return { ...row, fieldTitle: findInstrument(row.field as Field, row.version)?.title[language] ?? "" }
}

/** The hash of a participant's present link, to find which of a browser's tokens it is. */
export async function findLinkHash(db: Database, id: string): Promise<Buffer | null> {
  const [row] = await db.select({ hash: participants.linkHash }).from(participants).where(eq(participants.id, id))
  return row?.hash ?? null
}

/** Someone's place in one of a thread's assessments; `held` when this browser has its link. */
export type ThreadPlace = { me: Participant; assessment: Assessment; held: boolean }

/** As many dates as can be looked at together. */
const MOST_DATES = 12

/** This person's places in the thread that the links held may reach (see reachedFrom), among its latest dates. */
export async function findReachedPlaces(
  db: Database,
  holder: LinkHolder,
  { me, assessment }: Participation,
): Promise<ThreadPlace[]> {
  const rows = await db
    .select({ assessment: assessments, participants: participantsOf, closedSides })
    .from(assessments)
    .where(eq(assessments.threadId, assessment.threadId))
    .orderBy(desc(sql`${assessments.id} = ${assessment.id}`), desc(assessments.createdAt))
    .limit(MOST_DATES)
    .prepare("thread")
    .execute({ links: holder.links })
  const thread = rows.map(readAssessment)
  const held = thread.filter((_, index) => rows[index]?.participants.some((one) => one.here && one.personId === me.personId))
  return reachedFrom(me.personId, held, thread).flatMap((one) => {
    const mine = placeOf(me.personId, one)
    return mine ? [{ me: mine, assessment: one, held: held.includes(one) }] : []
  })
}

/** The assessment that goes on from this one, if it was started already, and this person's place in it. */
export type Next = { assessment: Assessment; mine: Participant | undefined; held: boolean }

export async function findNext(db: Database, holder: LinkHolder, { me, assessment }: Participation): Promise<Next | undefined> {
  const query = db
    .select({ assessment: assessments, participants: participantsOf, closedSides })
    .from(assessments)
    .where(eq(assessments.previousId, assessment.id))
  const [row] = await query.prepare("next_assessment").execute({ links: holder.links })
  if (!row) return undefined
  const next = readAssessment(row)
  const mine = next.participants.find((one) => one.personId === me.personId && isInvited(one))
  return { assessment: next, mine, held: row.participants.some((one) => one.here && one.id === mine?.id) }
}

/** The participations whose links a browser holds, newest first: the way back for someone who returns without their link. */
export async function findHeldParticipations(db: Database, holder: LinkHolder) {
  if (holder.links.length === 0) return []
  return db
    .select({
      id: participants.id,
      subject: assessments.subject,
      field: sql<Field>`${assessments.field}`,
      side: participants.side,
      finishedAt: participants.finishedAt,
      revealedAt: assessments.revealedAt,
    })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .where(
      and(
        inArray(participants.linkHash, holder.links),
        isNotNull(participants.claimedAt),
        isNull(participants.withdrawnAt),
        isNull(participants.revokedAt),
      ),
    )
    .orderBy(desc(assessments.touchedAt))
    .limit(20)
}

const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a part of an address can be a key at all; the database would answer a malformed one with an error. */
export function isKey(text: string): boolean {
  return KEY.test(text)
}
