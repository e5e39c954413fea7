import { bigint, integer, pgTable, varchar } from "drizzle-orm/pg-core"

/** Counts of tries, shared by all processes; written by rate-limiter-flexible, which fixes the columns' names. Keys are keyed hashes. */
export const tries = pgTable("tries", {
  key: varchar("key", { length: 255 }).primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
})
