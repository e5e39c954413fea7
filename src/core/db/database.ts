import { drizzle, type NodePgQueryResultHKT } from "drizzle-orm/node-postgres"
import type { PgDatabase } from "drizzle-orm/pg-core"
import { Pool } from "pg"

/** The database, or a transaction in it: whoever takes a Database runs in either. */
export type Database = PgDatabase<NodePgQueryResultHKT>

export type OpenDatabase = {
  db: Database
  pool: Pool
  /** Waits for the running queries, then closes every connection. */
  close(): Promise<void>
}

/** Opens a pool of at most ten connections. Connects on first use, so it succeeds where the server is not there yet. */
export function openDatabase(url: string): OpenDatabase {
  const pool = new Pool({
    connectionString: url,
    application_name: APPLICATION_NAME,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    // A server that falls silent would otherwise hold its caller for ever.
    query_timeout: 12_000,
    idle_in_transaction_session_timeout: 10_000,
    // Our statements look rows up by key. Left to itself PostgreSQL plans those with arrays anew each time: seven times their cost.
    options: "-c plan_cache_mode=force_generic_plan",
  })
  // A connection that breaks fails its query, where it is dealt with; unheard, the event would end the process. The pool hears
  // only its idle connections, not those that are lent out.
  pool.on("error", () => undefined)
  pool.on("connect", (client) => client.on("error", () => undefined))
  return { db: drizzle(pool), pool, close: () => pool.end() }
}

/** How our connections are known in pg_stat_activity. */
export const APPLICATION_NAME = "de-concert"

/** Whether the error says that the database could not be reached, or went away: worth a 503 and another try, not a bug. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code && (NETWORK.has(code) || SQL_STATES.test(code))) return true
  // The socket's file, not any file.
  if ((code === "ENOENT" || code === "EACCES") && syscall === "connect") return true
  if (!code && MESSAGES.test(error.message)) return true
  return error instanceof AggregateError ? error.errors.some(isUnreachable) : isUnreachable(error.cause)
}

const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
])
// Connection exceptions, too many connections, and a server that shuts down, crashes or starts.
const SQL_STATES = /^(08...|53300|57P0[1-5])$/
// What `pg` and its pool say without a code.
const MESSAGES =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed and is not queryable)/
