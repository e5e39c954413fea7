import { sql } from "drizzle-orm"
import { bigint, check, customType, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { members } from "../../core/auth/tables.ts"

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" })
const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Downloads of one's own data. The file lies in the file store under its key until it expires. */
export const dataExports = pgTable(
  "data_exports",
  {
    id: uuid("id").primaryKey(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    state: text("state", { enum: ["waiting", "ready", "failed"] }).notNull(),
    tokenHash: bytea("token_hash").notNull(),
    /** How long the file is; nothing when there is no file, or no more. */
    bytes: bigint("bytes", { mode: "number" }),
    askedAt: moment("asked_at").notNull(),
    readyAt: moment("ready_at"),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [
    index("data_exports_member").on(t.memberId, t.askedAt),
    uniqueIndex("data_exports_token").on(t.tokenHash),
    check("data_exports_state", sql`${t.state} in ('waiting', 'ready', 'failed')`),
  ],
)

/** Accounts that will be erased, and may still change their mind. */
export const erasures = pgTable(
  "erasures",
  {
    memberId: uuid("member_id")
      .primaryKey()
      .references(() => members.id, { onDelete: "cascade" }),
    cause: text("cause", { enum: ["asked", "inactive"] }).notNull(),
    askedAt: moment("asked_at").notNull(),
    dueAt: moment("due_at").notNull(),
    /** Warnings that were sent before an inactive account is erased. */
    warnings: integer("warnings").notNull().default(0),
    /** Of the mails' link, by which the account is kept without signing in. */
    tokenHash: bytea("token_hash").notNull(),
  },
  (t) => [
    index("erasures_due").on(t.dueAt),
    uniqueIndex("erasures_token").on(t.tokenHash),
    check("erasures_cause", sql`${t.cause} in ('asked', 'inactive')`),
  ],
)
