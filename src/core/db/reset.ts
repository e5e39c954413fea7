import { sql } from "drizzle-orm"
import type { Database } from "./database.ts"
import { takeTime } from "./dump.ts"

/** Drops everything that the database holds, whoever made it (tables, jobs, the record of migrations). `migrate` makes it anew. */
export function emptyDatabase(db: Database): Promise<void> {
  return db.transaction(async (tx) => {
    await takeTime(tx)
    const { rows } = await tx.execute<{ name: string }>(
      sql`select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    )
    for (const { name } of rows) await tx.execute(sql`drop schema ${sql.identifier(name)} cascade`)
    await tx.execute(sql`create schema public`)
  })
}
