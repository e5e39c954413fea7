import { createReadStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { createGunzip } from "node:zlib"
import { sql } from "drizzle-orm"
import type { Database } from "./database.ts"
import { tableNames, takeTime } from "./dump.ts"
import { latestMigration } from "./migrate.ts"

/** The file does not fit this database; the message, in French, says why. Nothing was changed. */
export class UnfitDump extends Error {}

/** Replaces all rows by those of a file that `dump` wrote: entirely, or not at all. Gives their number. Throws UnfitDump. */
export function restore(db: Database, file: string): Promise<number> {
  return db.transaction(async (tx) => {
    await takeTime(tx)
    const tables = await tableNames(tx)
    const links = await takeLinksAway(tx)
    if (tables.length > 0)
      await tx.execute(
        sql`truncate ${sql.join(
          tables.map((name) => sql.identifier(name)),
          sql`, `,
        )}`,
      )
    const inserts = await insertsOf(tx, tables)
    const version = await latestMigration(tx)
    const rows = await pipeline(createReadStream(file), createGunzip(), (chunks) =>
      load(linesOf(chunks), version, inserts),
    ).catch(unfitIfUnreadable)
    await continueSequences(tx)
    await giveLinksBack(tx, tables, links)
    return rows
  })
}

type Link = { table: string; name: string; definition: string }

/** Without foreign keys and triggers, any order of tables and rows will do. Only this transaction sees them gone. */
async function takeLinksAway(tx: Database): Promise<Link[]> {
  const { rows } = await tx.execute<Link>(sql`
    select relname as table, conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class t on t.oid = conrelid
    where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`)
  for (const { table, name } of rows)
    await tx.execute(sql`alter table ${sql.identifier(table)} drop constraint ${sql.identifier(name)}`)
  for (const table of await tableNames(tx)) await tx.execute(sql`alter table ${sql.identifier(table)} disable trigger user`)
  return rows
}

async function giveLinksBack(tx: Database, tables: string[], links: Link[]): Promise<void> {
  for (const table of tables) await tx.execute(sql`alter table ${sql.identifier(table)} enable trigger user`)
  for (const { table, name, definition } of links)
    await tx.execute(sql`alter table ${sql.identifier(table)} add constraint ${sql.identifier(name)} ${sql.raw(definition)}`)
}

type Insert = (rows: string[]) => Promise<unknown>

/** How to insert rows of JSON into each table; columns that PostgreSQL computes are left to it. */
async function insertsOf(tx: Database, tables: string[]): Promise<Map<string, Insert>> {
  const inserts = new Map<string, Insert>()
  for (const table of tables) {
    const name = sql.identifier(table)
    const { rows } = await tx.execute<{ column: string }>(sql`
      select attname as column from pg_attribute
      where attrelid = format('public.%I', ${table}::text)::regclass and attnum > 0 and not attisdropped and attgenerated = ''`)
    const columns = sql.join(
      rows.map(({ column }) => sql.identifier(column)),
      sql`, `,
    )
    inserts.set(table, (lines) =>
      tx.execute(sql`
        insert into ${name} (${columns}) overriding system value
        select ${columns} from json_populate_recordset(null::${name}, ${`[${lines.join(",")}]`}::json)`),
    )
  }
  return inserts
}

async function load(lines: AsyncIterable<string>, version: number, inserts: Map<string, Insert>): Promise<number> {
  let count = 0
  for await (const { table, rows } of batchesOf(lines, version)) {
    const insert = inserts.get(table) ?? unfit(`la table « ${table} » n'existe pas ici`)
    await insert(rows)
    count += rows.length
  }
  return count
}

type Batch = { table: string; rows: string[] }

async function* batchesOf(lines: AsyncIterable<string>, version: number): AsyncGenerator<Batch> {
  let batch: Batch = { table: "", rows: [] }
  let size = 0
  let count = 0
  let last: string | number | undefined
  for await (const line of lines) {
    const mark = line.startsWith("[") ? (JSON.parse(line) as [string, string | number]) : undefined
    if (last === undefined) checkStart(mark, version)
    if (mark ? batch.rows.length > 0 : batch.rows.length === 200 || size > 1_000_000) {
      yield batch
      batch = { table: batch.table, rows: [] }
      size = 0
    }
    if (mark?.[0] === "table") batch.table = String(mark[1])
    if (!mark) {
      size += line.length
      count += 1
      batch.rows.push(line)
    }
    last = mark?.[1] ?? ""
  }
  if (last !== count) unfit("le fichier est incomplet")
}

function checkStart(mark: [string, string | number] | undefined, version: number): void {
  if (mark?.[0] !== "de-concert") unfit("ce n'est pas une sauvegarde de la plateforme")
  if (mark[1] !== version)
    unfit(`les tables de la sauvegarde (${moment(mark[1])}) et celles d'ici (${moment(version)}) ne sont pas de la même version`)
}

const moment = (version: string | number) => (Number(version) ? new Date(Number(version)).toISOString() : "aucune")

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ""
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n")
    rest = lines.pop() ?? ""
    yield* lines
  }
  if (rest) yield rest
}

/** Serial and identity columns go on after the highest value restored. */
async function continueSequences(tx: Database): Promise<void> {
  const { rows } = await tx.execute<{ table: string; column: string; sequence: string }>(sql`
    select relname as table, attname as column, pg_get_serial_sequence(format('public.%I', relname), attname) as sequence
    from pg_attribute join pg_class t on t.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped
      and pg_get_serial_sequence(format('public.%I', relname), attname) is not null`)
  for (const { table, column, sequence } of rows)
    await tx.execute(
      sql`select setval(${sequence}, coalesce(max(${sql.identifier(column)}), 1), max(${sql.identifier(column)}) is not null) from ${sql.identifier(table)}`,
    )
}

function unfit(reason: string): never {
  throw new UnfitDump(`Cette sauvegarde ne peut pas être restaurée : ${reason}.`)
}

function unfitIfUnreadable(error: NodeJS.ErrnoException): never {
  if (error.code === "ENOENT") unfit("le fichier n'existe pas")
  if (error.code?.startsWith("Z_")) unfit("le fichier est incomplet ou abîmé")
  throw error
}
