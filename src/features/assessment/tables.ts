import { sql } from "drizzle-orm"
import {
  type AnyPgColumn,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { members } from "../../core/auth/tables.ts"

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" })
const moment = (name: string) => timestamp(name, { withTimezone: true })

export const assessments = pgTable(
  "assessments",
  {
    id: uuid("id").primaryKey(),
    field: text("field").notNull(),
    instrumentVersion: integer("instrument_version").notNull(),
    subject: text("subject").notNull(),
    mode: text("mode", { enum: ["together", "alone"] }).notNull(),
    origin: text("origin", { enum: ["online", "paper"] })
      .notNull()
      .default("online"),
    createdAt: moment("created_at").notNull(),
    /** The last time someone wrote or opened it by a link: retention counts from here. */
    touchedAt: moment("touched_at").notNull(),
    /** When the addresses given were told that it will be erased. */
    noticedAt: moment("noticed_at"),
    revealedAt: moment("revealed_at"),
    threadId: uuid("thread_id").notNull(),
    previousId: uuid("previous_id").references((): AnyPgColumn => assessments.id, { onDelete: "set null" }),
  },
  (t) => [
    check("assessments_field", sql`${t.field} in ('care', 'clinical_education', 'organisation', 'training')`),
    check("assessments_mode", sql`${t.mode} in ('together', 'alone')`),
    check("assessments_origin", sql`${t.origin} in ('online', 'paper')`),
    index("assessments_thread").on(t.threadId),
    index("assessments_previous").on(t.previousId),
    index("assessments_touched").on(t.touchedAt),
  ],
)

export const participants = pgTable(
  "participants",
  {
    id: uuid("id").primaryKey(),
    assessmentId: uuid("assessment_id")
      .notNull()
      .references(() => assessments.id, { onDelete: "cascade" }),
    personId: uuid("person_id").notNull(),
    /** The account that this place was joined to. */
    memberId: uuid("member_id").references(() => members.id, { onDelete: "set null" }),
    side: text("side", { enum: ["partner", "professional"] }).notNull(),
    name: text("name"),
    /** Given by whoever invites until the invitation is used, then only what the person gave themselves. */
    email: text("email"),
    language: text("language", { enum: ["fr", "en"] }).notNull(),
    device: text("device", { enum: ["own", "shared"] })
      .notNull()
      .default("own"),
    starter: boolean("starter").notNull().default(false),
    /** Which link is theirs now: each replacement counts one more, and only the newest opens. */
    linkSerial: integer("link_serial").notNull().default(1),
    /** SHA-256 of the link's token: the invitation's until it is claimed, then the personal one's. */
    linkHash: bytea("link_hash"),
    /** A new personal link on its way by mail; it takes the place of the old one when it is first opened. */
    nextLinkHash: bytea("next_link_hash"),
    /** Of the invitation's token and the page that used it: the same form sent twice has used it once. */
    claimHash: bytea("claim_hash"),
    invitedAt: moment("invited_at").notNull(),
    claimedAt: moment("claimed_at"),
    finishedAt: moment("finished_at"),
    withdrawnAt: moment("withdrawn_at"),
    revokedAt: moment("revoked_at"),
    sealed: boolean("sealed").notNull().default(false),
    sharesAnswers: boolean("shares_answers").notNull().default(false),
  },
  (t) => [
    check("participants_side", sql`${t.side} in ('partner', 'professional')`),
    check("participants_device", sql`${t.device} in ('own', 'shared')`),
    check("participants_language", sql`${t.language} in ('fr', 'en')`),
    index("participants_assessment").on(t.assessmentId),
    index("participants_person").on(t.personId),
    // Nobody answers twice in an assessment through one account.
    uniqueIndex("participants_member").on(t.memberId, t.assessmentId),
    index("participants_email").on(t.email),
    uniqueIndex("participants_link").on(t.linkHash),
    uniqueIndex("participants_next_link").on(t.nextLinkHash),
    uniqueIndex("participants_claim").on(t.claimHash),
  ],
)

export const sideClosures = pgTable(
  "side_closures",
  {
    assessmentId: uuid("assessment_id")
      .notNull()
      .references(() => assessments.id, { onDelete: "cascade" }),
    side: text("side", { enum: ["partner", "professional"] }).notNull(),
    closedAt: moment("closed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.assessmentId, t.side] }),
    check("side_closures_side", sql`${t.side} in ('partner', 'professional')`),
  ],
)

export const answers = pgTable(
  "answers",
  {
    participantId: uuid("participant_id")
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    criterion: text("criterion").notNull(),
    rating: text("rating").notNull(),
    remark: text("remark").notNull().default(""),
    savedAt: moment("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.participantId, t.criterion] }),
    check("answers_rating", sql`${t.rating} in ('0', '1', '2', '3', '4', 'cannot_say')`),
  ],
)

/** Every placing ever made stays: a later one is a new version, so that nobody's words are lost. */
export const placings = pgTable(
  "placings",
  {
    id: uuid("id").primaryKey(),
    assessmentId: uuid("assessment_id")
      .notNull()
      .references(() => assessments.id, { onDelete: "cascade" }),
    criterion: text("criterion").notNull(),
    version: integer("version").notNull(),
    level: text("level").notNull(),
    note: text("note").notNull().default(""),
    placedBySide: text("placed_by_side", { enum: ["partner", "professional"] }).notNull(),
    placedAt: moment("placed_at").notNull(),
  },
  (t) => [
    unique("placings_version").on(t.assessmentId, t.criterion, t.version),
    check("placings_level", sql`${t.level} in ('0', '1', '2', '3', '4', 'no_agreement')`),
    check("placings_side", sql`${t.placedBySide} in ('partner', 'professional')`),
  ],
)

export const placingConfirmations = pgTable(
  "placing_confirmations",
  {
    placingId: uuid("placing_id")
      .notNull()
      .references(() => placings.id, { onDelete: "cascade" }),
    side: text("side", { enum: ["partner", "professional"] }).notNull(),
    confirmedAt: moment("confirmed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.placingId, t.side] }),
    check("placing_confirmations_side", sql`${t.side} in ('partner', 'professional')`),
  ],
)

export const improvementActions = pgTable(
  "improvement_actions",
  {
    id: uuid("id").primaryKey(),
    assessmentId: uuid("assessment_id")
      .notNull()
      .references(() => assessments.id, { onDelete: "cascade" }),
    version: integer("version").notNull().default(1),
    criterion: text("criterion"),
    what: text("what").notNull(),
    partnerOwner: text("partner_owner").notNull().default(""),
    professionalOwner: text("professional_owner").notNull().default(""),
    dueOn: date("due_on", { mode: "string" }),
    createdAt: moment("created_at").notNull(),
    doneAt: moment("done_at"),
  },
  (t) => [
    index("improvement_actions_assessment").on(t.assessmentId),
    check("improvement_actions_owner", sql`${t.partnerOwner} <> '' or ${t.professionalOwner} <> ''`),
  ],
)
