import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { sql } from "drizzle-orm"
import { afterAll, beforeEach, expect, test } from "vitest"
import { testDatabase } from "../../../tests/support/database.ts"
import { dump } from "./dump.ts"
import { emptyDatabase } from "./reset.ts"
import { restore, UnfitDump } from "./restore.ts"

const here = (await testDatabase()).db
const there = (await testDatabase()).db
const folder = await mkdtemp(join(tmpdir(), "dump-"))
const file = join(folder, "all.ndjson.gz")
afterAll(() => rm(folder, { recursive: true }))

const TABLES = `
  create table members (
    id int generated always as identity primary key, name text not null, "Code Name" text, mentor int references members(id), seen timestamptz,
    score numeric, big bigint, near double precision, picture bytea, tags text[], notes jsonb, raw json,
    shout text generated always as (upper(name)) stored);
  create table teams (id int primary key, lead int not null references members(id), "table" text);
  alter table members add team int references teams(id);
  create function refuse() returns trigger language plpgsql as $$ begin raise 'append only'; end $$;
  create trigger guard before delete or update or truncate on teams execute function refuse()`

const ROWS = `
  insert into members (name, "Code Name", mentor, seen, score, big, near, picture, tags, notes, raw)
  select 'Zoé ' || n || E'\\n"\\\\', 'n°' || n, case when n < 1000 then n + 1 end, '2026-01-01T00:00:00.123456Z'::timestamptz + n * interval '1 s',
    n / 3.0, 9007199254740993, 0.1 + 0.2, decode('00ff0a', 'hex'), array['a,b', 'c"d', null], '{"é": [1, null, "x"]}', E'{\\n "a" : 1}'
  from generate_series(1, 1000) n;
  insert into teams values (1, 7, '["end",0]');
  update members set team = 1`

beforeEach(async () => {
  for (const db of [here, there]) {
    await emptyDatabase(db)
    await db.execute(sql.raw(TABLES))
  }
  await here.execute(sql.raw(ROWS))
})

test("every row comes back to the bit, through cycles of references, triggers and computed columns", async () => {
  await there.execute(sql.raw("insert into members (name) values ('will be replaced')"))
  expect(await dump(here, file)).toBe(1001)
  expect(await restore(there, file)).toBe(1001)
  expect(await contents(there)).toEqual(await contents(here))
  expect((await there.execute(sql`insert into members (name) values ('next') returning id, shout`)).rows).toEqual([
    { id: 1001, shout: "NEXT" },
  ])
})

test("after a restoration references and triggers hold as before", async () => {
  await dump(here, file)
  await restore(there, file)
  await expect(there.execute(sql`insert into teams values (2, 5000)`)).rejects.toMatchObject({ cause: { code: "23503" } })
  await expect(there.execute(sql`delete from teams`)).rejects.toMatchObject({ cause: { message: "append only" } })
})

test("the file is for its owner only, and nothing half-written stays", async () => {
  await dump(here, file)
  expect((await stat(file)).mode & 0o077).toBe(0)
  await expect(dump(here, join(folder, "no/such/folder"))).rejects.toThrow()
  expect(await readdir(folder)).toEqual(["all.ndjson.gz"])
})

test("what does not fit is refused, and what was there stays", async () => {
  await dump(here, file)
  const whole = await readFile(file)
  const lines = gunzipSync(whole).toString().split("\n")
  const before = await contents(there)
  const unfit: [string, Buffer][] = [
    ["même version", gzipSync(lines.with(0, '["de-concert",5]').join("\n"))],
    ["n'est pas une sauvegarde", gzipSync('{"a":1}\n')],
    ["incomplet", gzipSync(lines.slice(0, 500).join("\n"))],
    ["incomplet ou abîmé", whole.subarray(0, 2000)],
    ["incomplet ou abîmé", Buffer.from("plain text")],
    ["n'existe pas ici", gzipSync(lines.join("\n").replace('["table","teams"]', '["table","clubs"]'))],
  ]
  for (const [reason, bytes] of unfit) {
    await writeFile(file, bytes)
    const error = await restore(there, file).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(UnfitDump)
    expect(error.message).toContain(reason)
  }
  await expect(restore(there, join(folder, "nowhere"))).rejects.toThrow("le fichier n'existe pas")
  expect(await contents(there)).toEqual(before)
})

async function contents(db: typeof here) {
  const members = await db.execute(
    sql`select md5(string_agg(to_jsonb(m)::text, '|' order by id)) as sum, count(*)::int as rows from members m`,
  )
  const teams = await db.execute(sql`select t::text as row from teams t`)
  return [members.rows, teams.rows]
}
