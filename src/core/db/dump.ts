// A copy of all rows in one file: gzipped lines of JSON. A row is an object, as PostgreSQL writes it; an array says what
// follows: ["de-concert", version of the tables], ["table", name], ["end", number of rows]. Schema `public` only: the jobs
// under way are not part of it.
import { createWriteStream } from "node:fs"
import { rename, rm } from "node:fs/promises"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import { sql } from "drizzle-orm"
import type { Database } from "./database.ts"
import { latestMigration } from "./migrate.ts"

/** Writes all rows to a new file, as they stand at one moment; others may go on writing. Gives the number of rows. */
export async function dump(db: Database, file: string): Promise<number> {
  const unfinished = `${file}.partial`
  const count = { rows: 0 }
  try {
    await db.transaction(
      async (tx) => {
        await takeTime(tx)
        await pipeline(
          Readable.from(linesOf(tx, count)),
          createGzip(),
          createWriteStream(unfinished, { mode: 0o600, flush: true }),
        )
      },
      { isolationLevel: "repeatable read" },
    )
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return count.rows
}

/** Lifts the limits that keep a page's queries short, for this transaction. */
export async function takeTime(tx: Database): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`)
  await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`)
}

/** The names of our tables, in a fixed order. */
export async function tableNames(db: Database): Promise<string[]> {
  const { rows } = await db.execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`)
  return rows.map(({ name }) => name)
}

async function* linesOf(tx: Database, count: { rows: number }): AsyncGenerator<string> {
  yield line(["de-concert", await latestMigration(tx)])
  for (const table of await tableNames(tx)) {
    yield line(["table", table])
    await tx.execute(
      sql`declare dumped no scroll cursor for select row_to_json(the_row)::text as json from ${sql.identifier(table)} the_row`,
    )
    for (let more = true; more; ) {
      const { rows } = await tx.execute<{ json: string }>(sql`fetch 200 from dumped`)
      more = rows.length > 0
      count.rows += rows.length
      // A column of type json keeps its line breaks; they mean nothing there.
      if (more) yield rows.map(({ json }) => `${json.replaceAll("\n", " ")}\n`).join("")
    }
    await tx.execute(sql`close dumped`)
  }
  yield line(["end", count.rows])
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`
