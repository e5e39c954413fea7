// All reads of the feature. Who asks comes first, so that no look-up is unscoped; answers are read in one place, by the lock's rule.
import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm"
import type { Database } from "../../core/db/database.ts"
import { prepared } from "../../core/db/prepared.ts"
import { NotFound } from "../../core/http/problems.ts"
import { type Answer, type Rating, readLevel, readRating } from "./answer.ts"
import type { Assessment, Participant } from "./assessment.ts"
import type { ImprovementAction } from "./improvement-action.ts"
import type { Side } from "./instrument.ts"
import type { PlacedLevel, Placing } from "./joint-placing.ts"
import type { LinkHolder } from "./link-holder.ts"
import type { SingleAnswer } from "./side-reading.ts"
import { answers, assessments, improvementActions, participants, placingConfirmations, placings, sideClosures } from "./tables.ts"

/** Someone's part in an assessment, as they may see it. */
export type Participation = {
  me: Participant & { email: string | null }
  assessment: Assessment
  /** The other places in this assessment whose links this browser holds as well (a device handed around). */
  alsoHere: Participant[]
}

const participantsOf = sql<ParticipantRow[]>`(
  select json_agg(json_build_object(
    'id', p.id, 'personId', p.person_id, 'side', p.side, 'name', p.name, 'language', p.language, 'device', p.device, 'starter', p.starter,
    'claimedAt', p.claimed_at, 'finishedAt', p.finished_at, 'withdrawnAt', p.withdrawn_at, 'revokedAt', p.revoked_at,
    'sealed', p.sealed, 'sharesAnswers', p.shares_answers, 'reachable', p.email is not null and p.claimed_at is not null,
    'here', coalesce(p.link_hash = any(${sql.placeholder("links")}), false)
  ) order by p.id)
  from ${participants} p where p.assessment_id = ${assessments.id})`
const closedSides = sql<Side[]>`(select coalesce(json_agg(s.side), '[]') from ${sideClosures} s where s.assessment_id = ${assessments.id})`
const present = and(isNull(participants.withdrawnAt), isNull(participants.revokedAt), isNotNull(participants.claimedAt))

const selectParticipation = (db: Database) =>
  db
    .select({ me: { id: participants.id, email: participants.email }, assessment: assessments, participants: participantsOf, closedSides })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
const byLink = prepared((db) =>
  selectParticipation(db)
    .where(and(eq(participants.id, sql.placeholder("id")), sql`${participants.linkHash} = any(${sql.placeholder("links")})`, present))
    .prepare("participation_by_link"),
)
const byPerson = prepared((db) =>
  selectParticipation(db)
    .where(and(eq(participants.id, sql.placeholder("id")), eq(participants.personId, sql.placeholder("person")), eq(assessments.threadId, sql.placeholder("thread")), present))
    .prepare("participation_by_person"),
)

/** Someone's participation, if the holder has its link. Throws NotFound: unknown, revoked and not yours are the same. */
export async function findParticipation(db: Database, holder: LinkHolder, id: string): Promise<Participation> {
  if (holder.links.length === 0 || !isKey(id)) throw new NotFound()
  const [row] = await byLink(db).execute({ id, links: holder.links })
  if (!row) throw new NotFound()
  return readParticipation(row)
}

/** The same person's part in another assessment of the thread. Throws NotFound when it is none of theirs. */
export async function findInThread(db: Database, { me, assessment }: Participation, id: string): Promise<Participation> {
  const [row] = await byPerson(db).execute({ id, person: me.personId, thread: assessment.threadId, links: [] })
  if (!row) throw new NotFound()
  return readParticipation(row)
}

/** An assessment as it stands, for the writes that have authorised already. */
export async function findAssessment(db: Database, id: string): Promise<Assessment> {
  const query = db.select({ assessment: assessments, participants: participantsOf, closedSides }).from(assessments).where(eq(assessments.id, id))
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
  return { me: { ...me, email: row.me.email }, assessment, alsoHere: assessment.participants.filter((one) => here.has(one.id) && one.id !== me.id) }
}

function readAssessment({ assessment, participants, closedSides }: AssessmentRow): Assessment {
  const { id, instrumentVersion, subject, mode, origin, createdAt, revealedAt, threadId, previousId } = assessment
  const field = assessment.field as Assessment["field"]
  return { id, field, instrumentVersion, subject, mode, origin, createdAt, revealedAt, threadId, previousId, closedSides, participants: participants.map(readParticipant) }
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
  const reader = db.$with("reader").as(db.select().from(participants).where(eq(participants.id, sql.placeholder("reader"))))
  const own = and(
    eq(participants.id, reader.id),
    or(
      isNotNull(assessments.revealedAt),
      and(eq(reader.sealed, false), or(eq(reader.device, "own"), isNull(reader.finishedAt))),
    ),
  )
  const revealed = and(isNotNull(assessments.revealedAt), isNotNull(participants.finishedAt), isNull(participants.revokedAt))
  return db
    .with(reader)
    .select({ participant: answers.participantId, criterion: answers.criterion, rating: answers.rating, remark: answers.remark })
    .from(reader)
    .innerJoin(assessments, eq(assessments.id, reader.assessmentId))
    .innerJoin(participants, eq(participants.assessmentId, assessments.id))
    .innerJoin(answers, eq(answers.participantId, participants.id))
    .where(and(isNull(reader.withdrawnAt), isNull(reader.revokedAt), or(own, revealed)))
    .prepare("readable_answers")
})

/** Every answer that this participant may read now. The only way to answers, for pages, sheets and exports alike. */
export async function findReadableAnswers(db: Database, reader: Participant): Promise<SingleAnswer[]> {
  const rows = await readable(db).execute({ reader: reader.id })
  return rows.map((row) => ({ ...row, rating: readRating(row.rating) as Rating }))
}

/** A participant's own answers, where they may be shown. */
export async function findOwnAnswers(db: Database, reader: Participant): Promise<Answer[]> {
  const all = await findReadableAnswers(db, reader)
  return all.filter((answer) => answer.participant === reader.id)
}

const confirmations = sql<Side[]>`(select coalesce(json_agg(c.side), '[]') from ${placingConfirmations} c where c.placing_id = ${placings.id})`
const currentPlacings = prepared((db) =>
  db
    .selectDistinctOn([placings.criterion], {
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
    .where(eq(placings.assessmentId, sql.placeholder("assessment")))
    .orderBy(placings.criterion, desc(placings.version))
    .prepare("current_placings"),
)

/** What stands for each criterion, with who confirmed it. Placings exist only after the reveal. */
export async function findPlacings(db: Database, { assessment }: Participation): Promise<Placing[]> {
  const rows = await currentPlacings(db).execute({ assessment: assessment.id })
  return rows.map((row) => ({ ...row, level: readPlacedLevel(row.level) as PlacedLevel }))
}

export function readPlacedLevel(value: string | undefined): PlacedLevel | undefined {
  return value === "no_agreement" ? value : readLevel(value)
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

/** Addresses given for the other participants: shown only to the starter, who gave them. */
export async function findAddresses(db: Database, { me, assessment }: Participation): Promise<Map<string, { email: string | null; linkSerial: number }>> {
  if (!me.starter) return new Map()
  const rows = await db
    .select({ id: participants.id, email: participants.email, linkSerial: participants.linkSerial })
    .from(participants)
    .where(eq(participants.assessmentId, assessment.id))
  return new Map(rows.map((row) => [row.id, { email: row.email, linkSerial: row.linkSerial }]))
}

/** This person's participations in the same thread, the present one included. */
export async function findThread(db: Database, { me, assessment }: Participation): Promise<string[]> {
  const rows = await db
    .select({ id: participants.id })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .where(
      and(
        eq(participants.personId, me.personId),
        eq(assessments.threadId, assessment.threadId),
        isNull(participants.withdrawnAt),
        isNull(participants.revokedAt),
        isNotNull(participants.claimedAt),
      ),
    )
    .orderBy(assessments.createdAt)
  return rows.map((row) => row.id)
}

/** The participations whose links a browser holds, newest first: the way back for someone who returns without their link. */
export async function findHeldParticipations(db: Database, holder: LinkHolder) {
  if (holder.links.length === 0) return []
  return db
    .select({ id: participants.id, subject: assessments.subject, field: assessments.field, side: participants.side, finishedAt: participants.finishedAt, revealedAt: assessments.revealedAt })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
    .where(and(inArray(participants.linkHash, holder.links), isNotNull(participants.claimedAt), isNull(participants.withdrawnAt), isNull(participants.revokedAt)))
    .orderBy(desc(assessments.touchedAt))
    .limit(20)
}

const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a part of an address can be a key at all; the database would answer a malformed one with an error. */
export function isKey(text: string): boolean {
  return KEY.test(text)
}
