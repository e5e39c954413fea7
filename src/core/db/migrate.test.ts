import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { afterAll, beforeEach, expect, test } from "vitest"
import { testDatabase } from "../../../tests/support/database.ts"
import { openDatabase } from "./database.ts"
import { latestMigration, migrate, pendingMigrations } from "./migrate.ts"
import { emptyDatabase } from "./reset.ts"

const { db, url } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), "migrations-"))
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => emptyDatabase(db))

test("without any migration there is nothing to do, and search has its extensions", async () => {
  const missing = join(folder, "missing")
  expect(await pendingMigrations(db, missing)).toBe(0)
  expect(await migrate(db, missing)).toBe(0)
  const { rows } = await db.execute(sql`select unaccent('été') as plain, similarity('pair', 'pairs') > 0.5 as near`)
  expect(rows).toEqual([{ plain: "ete", near: true }])
})

test("migrations are applied once, and later ones when they come", async () => {
  await writeMigrations("create table nurses (id int)")
  expect(await pendingMigrations(db, folder)).toBe(1)
  expect(await migrate(db, folder)).toBe(1)
  expect(await migrate(db, folder)).toBe(0)
  await writeMigrations(
    "create table nurses (id int)",
    "alter table nurses add name text",
    "insert into nurses values (1, 'Inès')",
  )
  expect(await pendingMigrations(db, folder)).toBe(2)
  expect(await migrate(db, folder)).toBe(2)
  expect(await pendingMigrations(db, folder)).toBe(0)
  expect(await latestMigration(db)).toBe(3000)
  expect((await db.execute(sql`select * from nurses`)).rows).toEqual([{ id: 1, name: "Inès" }])
})

test("a migration that fails leaves nothing of itself", async () => {
  await writeMigrations("create table nurses (id int)", "create table nurses (id int)")
  await expect(migrate(db, folder)).rejects.toThrow()
  expect(await pendingMigrations(db, folder)).toBe(2)
  expect((await db.execute(sql`select to_regclass('nurses') as it`)).rows).toEqual([{ it: null }])
})

test("of processes that start together one migrates and the others wait for it", async () => {
  await writeMigrations("create table nurses (id int)", "select pg_sleep(0.2)")
  const others = [openDatabase(url), openDatabase(url), openDatabase(url)]
  const applied = await Promise.all(others.map((one) => migrate(one.db, folder)))
  await Promise.all(others.map((one) => one.close()))
  expect(applied.sort()).toEqual([0, 0, 2])
})

async function writeMigrations(...statements: string[]) {
  const entries = statements.map((_, index) => ({
    idx: index,
    version: "7",
    when: (index + 1) * 1000,
    tag: `000${index}`,
    breakpoints: true,
  }))
  await mkdir(join(folder, "meta"), { recursive: true })
  await writeFile(join(folder, "meta/_journal.json"), JSON.stringify({ version: "7", dialect: "postgresql", entries }))
  for (const [index, statement] of statements.entries()) await writeFile(join(folder, `000${index}.sql`), statement)
}
