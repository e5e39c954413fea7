// Who takes part in what, for whoever holds a link. Who asks comes first, so that no look-up is unscoped.
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm"
import type { Database } from "../../core/db/database.ts"
import { prepared } from "../../core/db/prepared.ts"
import { NotFound } from "../../core/http/problems.ts"
import type { Assessment, Participant } from "./assessment.ts"
import type { Side } from "./instrument.ts"
import { holdsNothing, type LinkHolder } from "./link-holder.ts"
import { assessments, participants, sideClosures } from "./tables.ts"

/** Someone's part in an assessment, as they may see it. */
export type Participation = {
  me: Participant & {
    email: string | null
    /** The account that this place was joined to. */
    memberId: string | null
    /** A personal link opens it; without one it opens by the account only. */
    hasLink: boolean
  }
  assessment: Assessment
  /** The other places in this assessment whose links this browser holds as well (a device handed around). */
  alsoHere: Participant[]
}

// Written out: in a query of one table Drizzle leaves a column's table away, and the subquery would take it for its own.
const outer = sql.raw('"assessments"."id"')
/** Held by whoever asks: the placeholders `links` and `member` say who that is. */
export const isHeld = sql`(${participants.linkHash} = any(${sql.placeholder("links")}) or ${participants.memberId} = ${sql.placeholder("member")}::uuid)`
/** What a prepared query is told of who asks. */
export function askedBy({
  links,
  memberId = null,
}: Partial<Omit<LinkHolder, "memberId">> & { memberId?: string | null | undefined }) {
  return { links: links ?? [], member: memberId }
}
/** The people of an assessment, in one value of its row; asks for the placeholders `links` and `member`. */
export const participantsOf = sql<ParticipantRow[]>`(
  select json_agg(json_build_object(
    'id', p.id, 'personId', p.person_id, 'side', p.side, 'name', p.name, 'language', p.language, 'device', p.device, 'starter', p.starter,
    'claimedAt', p.claimed_at, 'finishedAt', p.finished_at, 'withdrawnAt', p.withdrawn_at, 'revokedAt', p.revoked_at,
    'sealed', p.sealed, 'sharesAnswers', p.shares_answers, 'reachable', p.email is not null and p.claimed_at is not null,
    'joined', p.member_id is not null,
    'here', coalesce(p.link_hash = any(${sql.placeholder("links")}) or p.member_id = ${sql.placeholder("member")}::uuid, false)
  ) order by p.id)
  from ${participants} p where p.assessment_id = ${outer})`
export const closedSides = sql<
  Side[]
>`(select coalesce(json_agg(s.side), '[]') from ${sideClosures} s where s.assessment_id = ${outer})`
const present = and(isNull(participants.withdrawnAt), isNull(participants.revokedAt), isNotNull(participants.claimedAt))

const selectParticipation = (db: Database) =>
  db
    .select({
      me: {
        id: participants.id,
        email: participants.email,
        memberId: participants.memberId,
        hasLink: sql<boolean>`${participants.linkHash} is not null`,
      },
      assessment: assessments,
      participants: participantsOf,
      closedSides,
    })
    .from(participants)
    .innerJoin(assessments, eq(assessments.id, participants.assessmentId))
const byHolder = prepared((db) =>
  selectParticipation(db)
    .where(and(eq(participants.id, sql.placeholder("id")), isHeld, present))
    .prepare("participation"),
)
/** Someone's participation, if the holder has its link or its account. Throws NotFound: unknown, revoked and not yours are the same. */
export async function findParticipation(db: Database, holder: LinkHolder, id: string): Promise<Participation> {
  if (holdsNothing(holder) || !isKey(id)) throw new NotFound()
  const [row] = await byHolder(db).execute({ id, ...askedBy(holder) })
  if (!row) throw new NotFound()
  return readParticipation(row)
}

/** An assessment as it stands, for the writes that have authorised already. */
export async function findAssessment(db: Database, id: string): Promise<Assessment> {
  const query = db
    .select({ assessment: assessments, participants: participantsOf, closedSides })
    .from(assessments)
    .where(eq(assessments.id, id))
  const [row] = await query.prepare("assessment").execute(askedBy({}))
  if (!row) throw new NotFound()
  return readAssessment(row)
}

type AssessmentRow = { assessment: typeof assessments.$inferSelect; participants: ParticipantRow[]; closedSides: Side[] }

function readParticipation(
  row: AssessmentRow & { me: Pick<Participation["me"], "id" | "email" | "memberId" | "hasLink"> },
): Participation {
  const assessment = readAssessment(row)
  const me = assessment.participants.find((one) => one.id === row.me.id)
  if (!me) throw new NotFound()
  const here = new Set(row.participants.filter((one) => one.here).map((one) => one.id))
  return {
    me: { ...me, ...row.me },
    assessment,
    alsoHere: assessment.participants.filter((one) => here.has(one.id) && one.id !== me.id),
  }
}

/** Makes an assessment of a row with participantsOf and closedSides. */
export function readAssessment({ assessment, participants, closedSides }: AssessmentRow): Assessment {
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

const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a part of an address can be a key at all; the database would answer a malformed one with an error. */
export function isKey(text: string): boolean {
  return KEY.test(text)
}
