// Who has an account, and how they show that it is theirs. Names of columns are ours; better-auth writes most of them.
import { sql } from "drizzle-orm"
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" })
const moment = (name: string) => timestamp(name, { withTimezone: true })
const ofMember = () =>
  uuid("member_id")
    .notNull()
    .references(() => members.id, { onDelete: "cascade" })

export const members = pgTable(
  "members",
  {
    id: uuid("id").primaryKey(),
    email: text("email").notNull(),
    emailVerified: boolean("email_verified").notNull().default(false),
    displayName: text("display_name").notNull(),
    language: text("language", { enum: ["fr", "en"] })
      .notNull()
      .default("fr"),
    secondFactorEnabled: boolean("second_factor_enabled").notNull().default(false),
    /** An identity provider vouched for a professional's identity; what it said is not kept. */
    verifiedProfessionalAt: moment("verified_professional_at"),
    /** The last day on which they came by: retention counts from here. Never the hour. */
    lastSeenOn: text("last_seen_on"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("members_email").on(t.email),
    check("members_email_lowercase", sql`${t.email} = lower(${t.email})`),
    check("members_display_name", sql`${t.displayName} <> ''`),
    check("members_language", sql`${t.language} in ('fr', 'en')`),
    index("members_last_seen").on(t.lastSeenOn),
  ],
)

export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey(),
    memberId: ofMember(),
    tokenHash: text("token_hash").notNull(),
    expiresAt: moment("expires_at").notNull(),
    /** Shortened ("203.0.113.0/24"), and taken away after thirty days. */
    network: text("network"),
    userAgent: text("user_agent"),
    /** The way in, as better-auth's path: "/magic-link/verify". */
    method: text("method"),
    /** When a second factor was given in this session. */
    secondFactorAt: moment("second_factor_at"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("sessions_token").on(t.tokenHash),
    index("sessions_member").on(t.memberId),
    index("sessions_expires").on(t.expiresAt),
  ],
)

/** A password, or an account at an identity provider. */
export const identities = pgTable(
  "identities",
  {
    id: uuid("id").primaryKey(),
    memberId: ofMember(),
    provider: text("provider").notNull(),
    subject: text("subject").notNull(),
    passwordHash: text("password_hash"),
    // The library has these columns; no provider's token is ever kept.
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("identities_subject").on(t.provider, t.subject),
    index("identities_member").on(t.memberId),
    check("identities_no_tokens", sql`coalesce(${t.accessToken}, ${t.refreshToken}, ${t.idToken}) is null`),
  ],
)

/** Links, challenges and states under way; identifiers are hashes. */
export const verifications = pgTable(
  "verifications",
  {
    // Not a uuid: the library derives some of these keys from a hash.
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [index("verifications_identifier").on(t.identifier), index("verifications_expires").on(t.expiresAt)],
)

export const passkeys = pgTable(
  "passkeys",
  {
    id: uuid("id").primaryKey(),
    memberId: ofMember(),
    name: text("name"),
    publicKey: text("public_key").notNull(),
    credentialId: text("credential_id").notNull(),
    counter: bigint("counter", { mode: "number" }).notNull(),
    deviceType: text("device_type").notNull(),
    backedUp: boolean("backed_up").notNull(),
    transports: text("transports"),
    aaguid: text("aaguid"),
    createdAt: moment("created_at"),
  },
  (t) => [uniqueIndex("passkeys_credential").on(t.credentialId), index("passkeys_member").on(t.memberId)],
)

export const secondFactors = pgTable(
  "second_factors",
  {
    id: uuid("id").primaryKey(),
    memberId: ofMember(),
    /** Encrypted with the instance's secret, like the recovery codes. */
    secret: text("secret").notNull(),
    recoveryCodes: text("recovery_codes").notNull(),
    verified: boolean("verified").default(false),
    failedVerificationCount: integer("failed_verification_count").default(0),
    lockedUntil: moment("locked_until"),
  },
  (t) => [uniqueIndex("second_factors_member").on(t.memberId)],
)

/** An address that is being changed: both the old and the new one have to agree. */
export const emailChanges = pgTable(
  "email_changes",
  {
    id: uuid("id").primaryKey(),
    memberId: ofMember(),
    newEmail: text("new_email").notNull(),
    oldTokenHash: bytea("old_token_hash").notNull(),
    newTokenHash: bytea("new_token_hash").notNull(),
    oldConfirmedAt: moment("old_confirmed_at"),
    newConfirmedAt: moment("new_confirmed_at"),
    askedAt: moment("asked_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [
    uniqueIndex("email_changes_member").on(t.memberId),
    uniqueIndex("email_changes_old").on(t.oldTokenHash),
    uniqueIndex("email_changes_new").on(t.newTokenHash),
  ],
)

/** What someone does for the centre, beyond being a member. No département means the whole region. */
export const memberRoles = pgTable(
  "member_roles",
  {
    memberId: ofMember(),
    role: text("role", { enum: ["moderator", "editor", "survey_manager", "adviser", "administrator"] }).notNull(),
    departments: text("departments").array().notNull().default(sql`'{}'::text[]`),
    givenAt: moment("given_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.role] }),
    check("member_roles_role", sql`${t.role} in ('moderator', 'editor', 'survey_manager', 'adviser', 'administrator')`),
  ],
)

export const suspensions = pgTable(
  "suspensions",
  {
    id: uuid("id").primaryKey(),
    memberId: ofMember(),
    /** For the team only. */
    reason: text("reason").notNull(),
    /** What the person reads. */
    message: text("message").notNull(),
    startedAt: moment("started_at").notNull(),
    /** Until further notice when there is none. */
    endsAt: moment("ends_at"),
    liftedAt: moment("lifted_at"),
    answer: text("answer"),
    answeredAt: moment("answered_at"),
  },
  (t) => [index("suspensions_member").on(t.memberId)],
)

/** What someone agreed to, purpose by purpose: a row for each version that was given; withdrawing dates it. */
export const consents = pgTable(
  "consents",
  {
    id: uuid("id").primaryKey(),
    memberId: ofMember(),
    purpose: text("purpose").notNull(),
    version: text("version").notNull(),
    givenAt: moment("given_at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [index("consents_member").on(t.memberId, t.purpose)],
)
