import { sql } from "drizzle-orm"
import { boolean, check, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { members } from "../../core/auth/tables.ts"

const texts = (name: string) => text(name).array().notNull().default(sql`'{}'::text[]`)

/**
 * What a member tells of themselves once, so that it need not be asked again. Whom they let see their access needs stands among their
 * consents, where withdrawing takes effect at once.
 */
export const profiles = pgTable(
  "profiles",
  {
    memberId: uuid("member_id")
      .primaryKey()
      .references(() => members.id, { onDelete: "cascade" }),
    pronoun: text("pronoun").notNull().default(""),
    /** Spoken or signed, as BCP 47 tags: "fr", "fsl"; those we have no box for, as they name them. */
    languages: texts("languages"),
    otherLanguages: text("other_languages").notNull().default(""),
    accessNeeds: texts("access_needs"),
    accessNote: text("access_note").notNull().default(""),
    hoursAMonth: integer("hours_a_month"),
    /** Gives no time for now, and need not say why. */
    paused: boolean("paused").notNull().default(false),
    timeZone: text("time_zone").notNull().default("Europe/Paris"),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull(),
  },
  (t) => [check("profiles_hours", sql`${t.hoursAMonth} between 0 and 160`)],
)
