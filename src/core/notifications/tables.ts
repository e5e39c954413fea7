import { sql } from "drizzle-orm"
import { check, index, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { members } from "../auth/tables.ts"

const moment = (name: string) => timestamp(name, { withTimezone: true })
const ofMember = () =>
  uuid("member_id")
    .notNull()
    .references(() => members.id, { onDelete: "cascade" })

/** What a member is told. Its words are made from the kind and the keys when they are read, in the member's language. */
export const notifications = pgTable(
  "notifications",
  {
    id: uuid("id").primaryKey(),
    memberId: ofMember(),
    kind: text("kind").notNull(),
    /** What it is about: a later one of the same kind and subject takes the place of one that is still unread. */
    subject: text("subject").notNull(),
    /** Where it leads, without the language's prefix. */
    path: text("path").notNull(),
    /** What its words need: titles and numbers. */
    parts: jsonb("parts").$type<Record<string, string>>().notNull().default({}),
    createdAt: moment("created_at").notNull(),
    readAt: moment("read_at"),
    /** When a mail told it, or it was decided that none would. */
    mailedAt: moment("mailed_at"),
  },
  (t) => [
    // As they are listed: unread first, newest first.
    index("notifications_member").on(t.memberId, sql`(${t.readAt} is null)`, t.id),
    uniqueIndex("notifications_unread").on(t.memberId, t.kind, t.subject).where(sql`${t.readAt} is null`),
    index("notifications_to_mail").on(t.memberId).where(sql`${t.mailedAt} is null`),
  ],
)

/** How often a member wants to be told of a kind by mail; the kind's own default where there is no row. See frequency.ts. */
export const notificationPreferences = pgTable(
  "notification_preferences",
  {
    memberId: ofMember(),
    /** "*" for whatever has no choice of its own. */
    kind: text("kind").notNull(),
    frequency: text("frequency", { enum: ["at_once", "daily", "weekly", "never"] }).notNull(),
    chosenAt: moment("chosen_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.kind] }),
    check("notification_preferences_frequency", sql`${t.frequency} in ('at_once', 'daily', 'weekly', 'never')`),
  ],
)
