import { existsSync } from "node:fs"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { readMigrationFiles } from "drizzle-orm/migrator"
import type { NodePgDatabase } from "drizzle-orm/node-postgres"
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator"
import type { Database } from "./database.ts"
import { CREATE_EXTENSIONS } from "./extensions.ts"

/**
 * Brings the tables up to date and gives the number of migrations that were applied. All in one transaction under a lock, so processes that start
 * together wait for the first. `migrationsFolder` is what drizzle-kit writes; it may be empty or missing.
 */
export function migrate(db: Database, migrationsFolder: string): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await tx.execute(sql.raw(CREATE_EXTENSIONS))
    const pending = await pendingMigrations(tx, migrationsFolder)
    // A transaction is all that the migrator asks of a database; its type asks for more.
    if (pending > 0) await applyMigrations(tx as unknown as NodePgDatabase, { migrationsFolder })
    return pending
  })
}

/** How many migrations of the folder the database has not had. */
export async function pendingMigrations(db: Database, migrationsFolder: string): Promise<number> {
  const latest = await latestMigration(db)
  return migrationsIn(migrationsFolder).filter((moment) => moment > latest).length
}

/** The moment (ms) of the last migration that the database has had, which is its version; 0 for none. */
export async function latestMigration(db: Database): Promise<number> {
  const known = await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as known`)
  if (!known.rows[0]?.known) return 0
  const { rows } = await db.execute(sql`select coalesce(max(created_at), 0) as latest from drizzle.__drizzle_migrations`)
  return Number(rows[0]?.latest)
}

function migrationsIn(migrationsFolder: string): number[] {
  if (!existsSync(join(migrationsFolder, "meta", "_journal.json"))) return []
  return readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis)
}

// Any number will do, as long as nothing else in this database locks it.
const MIGRATION_LOCK = 7_265_001
