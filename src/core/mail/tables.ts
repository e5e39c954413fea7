import { sql } from "drizzle-orm"
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core"

const moment = (name: string) => timestamp(name, { withTimezone: true })

/**
 * Every mail that was to be sent, and what became of it: no text, address or id of a person. `key` is the keyed hash of what it is
 * about, so that the same mail is never sent twice; it is the local part of its Message-ID too.
 */
export const mails = pgTable(
  "mails",
  {
    id: uuid("id").primaryKey(),
    key: text("key").notNull().unique("mails_key"),
    template: text("template").notNull(),
    state: text("state", { enum: ["waiting", "sending", "sent", "refused", "failed", "dropped"] }).notNull(),
    tries: integer("tries").notNull().default(0),
    /** Why it was refused, dropped or failed, as the last try said: "EENVELOPE 550 5.1.1". */
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
