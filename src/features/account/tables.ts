import { sql } from "drizzle-orm"
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { members } from "../../core/auth/tables.ts"

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Members who lost their second factor and ask the team to take it away, once it has made sure who they are. */
export const secondFactorResets = pgTable(
  "second_factor_resets",
  {
    id: uuid("id").primaryKey(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    askedAt: moment("asked_at").notNull(),
    decidedAt: moment("decided_at"),
    /** Withdrawn: the member came in with the factor after all. */
    decision: text("decision", { enum: ["accepted", "refused", "withdrawn"] }),
    decidedBy: uuid("decided_by").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    // One that waits, whatever two tabs do.
    uniqueIndex("second_factor_resets_open").on(t.memberId).where(sql`${t.decidedAt} is null`),
    index("second_factor_resets_member").on(t.memberId, t.askedAt),
    index("second_factor_resets_decided_by").on(t.decidedBy),
    check("second_factor_resets_decision", sql`${t.decision} in ('accepted', 'refused', 'withdrawn')`),
    check("second_factor_resets_decided", sql`(${t.decision} is null) = (${t.decidedAt} is null)`),
  ],
)
