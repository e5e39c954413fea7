import { index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core"

/**
 * What the centre's team and members did that matters. Only ever added to: a trigger refuses update, delete and truncate. Holds
 * keys and codes, never a name, an address or a text, so that it needs no erasing when the person goes.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    id: uuid("id").primaryKey(),
    at: timestamp("at", { withTimezone: true }).notNull(),
    /** Who did it; nobody for what the program does by itself. No foreign key: the entry outlives the account. */
    actorId: uuid("actor_id"),
    /** "role.given", "member.suspended", … */
    act: text("act").notNull(),
    /** On what: "member", "mail", … and its key. */
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    /** Codes that say more: { role: "editor" }. */
    detail: jsonb("detail").$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [
    // Keys follow time, so a list is ordered by them.
    index("audit_log_at").on(t.at),
    index("audit_log_actor").on(t.actorId, t.id),
    index("audit_log_subject").on(t.subjectId, t.subjectKind, t.id),
    index("audit_log_act").on(t.act, t.id),
  ],
)
