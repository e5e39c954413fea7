import { sql } from "drizzle-orm"
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core"

const moment = (name: string) => timestamp(name, { withTimezone: true })

/**
 * Every mail that was to be sent, and what became of it: neither its text nor its address, which are made again from keys when it
 * is sent. `key` says what it is about, so that the same mail is never sent twice.
 */
export const mails = pgTable(
  "mails",
  {
    id: uuid("id").primaryKey(),
    key: text("key").notNull().unique("mails_key"),
    template: text("template").notNull(),
    state: text("state", { enum: ["waiting", "sending", "sent", "refused", "failed", "dropped"] }).notNull(),
    tries: integer("tries").notNull().default(0),
    /** The server's code when it refused or failed: "550". */
    code: text("code"),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [
    index("mails_state").on(t.state, t.changedAt),
    index("mails_created").on(t.createdAt),
    check("mails_state_known", sql`${t.state} in ('waiting', 'sending', 'sent', 'refused', 'failed', 'dropped')`),
  ],
)

/** Addresses that a server refused for good, as keyed hashes: nothing more is sent to them. */
export const refusedAddresses = pgTable("refused_addresses", {
  addressHash: text("address_hash").primaryKey(),
  code: text("code").notNull(),
  refusedAt: moment("refused_at").notNull(),
})
