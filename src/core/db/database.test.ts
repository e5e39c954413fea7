import { sql } from "drizzle-orm"
import { expect, test } from "vitest"
import { testDatabase } from "../../../tests/support/database.ts"
import { type Database, isUnreachable, openDatabase } from "./database.ts"

const { db, pool, url } = await testDatabase()

test("a function that takes a database runs in a transaction too, and is rolled back with it", async () => {
  const make = (one: Database) => one.execute(sql`create table passing (id int)`)
  const exists = async (one: Database) =>
    (await one.execute<{ it: boolean }>(sql`select to_regclass('passing') is not null as it`)).rows[0]?.it
  const failing = db.transaction(async (tx) => {
    await make(tx)
    expect(await exists(tx)).toBe(true)
    throw new Error("changed my mind")
  })
  await expect(failing).rejects.toThrow("changed my mind")
  expect(await exists(db)).toBe(false)
})

test("a server that nobody listens for is unreachable, by port and by socket", async () => {
  for (const nowhere of [
    "postgresql://a:b@127.0.0.1:1/x",
    "postgresql://a@localhost/x?host=/nowhere",
    "postgresql://a@nowhere.invalid/x",
  ]) {
    const { db, close } = openDatabase(nowhere)
    const error = await db.execute(sql`select 1`).catch((reason) => reason)
    await close()
    expect([nowhere, isUnreachable(error)]).toEqual([nowhere, true])
  }
})

test("a mistake in a statement is no absence of the server", async () => {
  const mistakes = ["select * from nowhere", "select 1/0", "not sql at all"]
  for (const mistake of mistakes) {
    const error = await db.execute(sql.raw(mistake)).catch((reason) => reason)
    expect(error).toBeInstanceOf(Error)
    expect(isUnreachable(error)).toBe(false)
  }
  expect(isUnreachable(Object.assign(new Error("no such file"), { code: "ENOENT", syscall: "open" }))).toBe(false)
  expect(isUnreachable("text")).toBe(false)
})

test("a connection that is cut, idle, lent out or at work, fails its query and never the process", async () => {
  const lentOut = await pool.connect()
  const idle = await pool.connect()
  idle.release()
  const asleep = pool.query("select pg_sleep(5)").catch((reason) => reason)
  const other = openDatabase(url)
  const cut =
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
  await expect
    .poll(async () => (await other.pool.query("select from pg_stat_activity where query like '%pg_sleep(5)%'")).rowCount)
    .toBe(2)
  await other.pool.query(cut)
  expect(isUnreachable(await asleep)).toBe(true)
  await expect.poll(async () => isUnreachable(await lentOut.query("select 1").catch((reason) => reason))).toBe(true)
  lentOut.release(true)
  await other.close()
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }])
})

test("a statement may not run for ever", async () => {
  const { rows } = await pool.query(
    "select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle",
  )
  expect(rows).toEqual([{ statement: "10s", idle: "10s" }])
})
