// What erasing means, for every table there is: a person is put into each column that can hold something of them, then goes. What
// a new table holds is filled by its columns' types; where its rules want something else, it is said in ODD_COLUMNS.
import { readdirSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { buffer } from "node:stream/consumers"
import { gunzipSync } from "node:zlib"
import { eq, getTableColumns, sql } from "drizzle-orm"
import type { PgColumn, PgTable } from "drizzle-orm/pg-core"
import { expect, test } from "vitest"
import { createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../tests/support/members.ts"
import { allTables, inOrder, nameOf, referencesOf } from "../../../tests/support/schema.ts"
import { unzip } from "../../../tests/support/unzip.ts"
import { FEATURES } from "../../app.ts"
import { auditLog } from "../../core/audit/tables.ts"
import { members } from "../../core/auth/tables.ts"
import { dump, tableNames } from "../../core/db/dump.ts"
import { uuidv7 } from "../../core/db/key.ts"
import { startJobs } from "../../core/jobs/jobs.ts"
import { noteRefusal } from "../../core/mail/refused-addresses.ts"
import { refusedAddresses } from "../../core/mail/tables.ts"
import { words } from "./data-export/words.ts"

const database = await testDatabase()
const { db } = database
const TABLES = inOrder(await allTables())
const NAME = "Zq-Marguerite"
const EMAIL = "zq-marguerite@exemple.fr"
const TRACE = /zq-/i

/** Tables that hold nothing of anyone in clear, by design: keyed hashes, ids and codes. They are filled by what fills them. */
const WITHOUT_WORDS = ["members", "audit_log", "mails", "refused_addresses", "tries", "erasures", "data_exports"]

/** Where a column's rules want something else than its type says. */
const ODD_COLUMNS: Record<string, unknown> = {
  "verifications.value": JSON.stringify({ type: "magic-link", email: EMAIL, name: NAME }),
  "identities.access_token": null,
  "identities.refresh_token": null,
  "identities.id_token": null,
  "email_changes.new_email": EMAIL,
  "participants.email": EMAIL,
  "assessments.field": "care",
  "answers.rating": "3",
  "placings.level": "3",
  "assessments.previous_id": null,
  "participants.withdrawn_at": null,
  "participants.revoked_at": null,
}

test("every table is named by one feature, and every table of the database is known", async () => {
  const named = FEATURES.flatMap(({ personalData }) => personalData?.tables ?? []).flatMap(({ table }) =>
    typeof table === "string" ? [] : [nameOf(table)],
  )
  expect(named.toSorted()).toEqual(TABLES.map(nameOf).toSorted())
  expect(await tableNames(db)).toEqual(TABLES.map(nameOf).toSorted())
})

test("nothing in any table, file, job or log still names someone who was erased", async () => {
  const app = createTestApp(database)
  const jobs = await startJobs({
    databaseUrl: database.url,
    jobs: FEATURES.flatMap((feature) => feature.jobs ?? []),
    services: () => app.services,
    log: app.services.log,
  })
  app.services.jobs = jobs
  const person = await plantMember(app, { displayName: NAME, email: EMAIL })
  const browser = await signIn(app, person)
  await fillEveryTable(person.id)
  const filled = await everything()
  const named = TABLES.filter((table) => !WITHOUT_WORDS.includes(nameOf(table)) && canHoldWords(table)).map(nameOf)
  expect(named.filter((table) => !TRACE.test(linesOf(filled, table)))).toEqual([])
  expect(named).toContain("sessions")

  await browser.post("/mon-espace/donnees")
  await until(() => stored(app).length === 1)
  const archive = unzip(await buffer(await app.files.read(String(stored(app)[0]))))
  expect(keysWithoutWords(archive)).toEqual([])
  for (const { feature } of app.services.personalData) expect(Object.keys(IN_ARCHIVE)).toContain(feature)
  for (const name of Object.values(IN_ARCHIVE)) expect(TRACE.test(archive.get(name) ?? ""), `${name} gives it back`).toBe(true)

  expect((await browser.post("/mon-espace/compte/effacement", { word: "EFFACER" })).status).toBe(303)
  await until(() => app.mailer.mails.length === 2)
  await noteRefusal(db, app.services.secret, EMAIL, { code: "EENVELOPE 550", at: app.clock.now })

  app.clock.now = new Date(app.clock.now.getTime() + 7 * 86_400_000)
  await jobs.add(db, "privacy-erasures", {})
  await until(async () => (await db.$count(members, eq(members.id, person.id))) === 0)
  await until(() => stored(app).length === 0)
  await until(async () => !/"state":"(created|active|retry)"/.test(await everyJob()))
  await jobs.stop()

  const left = await everything()
  expect(linesWithTrace(left)).toEqual([])
  expect(linesWithTrace(await everyJob())).toEqual([])
  expect(app.lines.filter((line) => TRACE.test(line))).toEqual([])
  const [{ act, actorId, detail } = { act: "" }] = await db.select().from(auditLog).where(eq(auditLog.act, "member.erased"))
  expect([act, actorId, detail]).toEqual(["member.erased", null, { cause: "asked" }])
  expect((await browser.get("/mon-espace/donnees")).status).toBe(303)
  expect(await db.$count(refusedAddresses)).toBe(0)
  // Only the log of acts, which cannot be changed, and the mails' states still stand; neither names anybody.
  expect([
    ...new Set(
      rowsOf(left)
        .filter(([, row]) => row.includes(person.id))
        .map(([table]) => table),
    ),
  ]).toEqual(["audit_log"])
}, 60_000)

/** One file of each feature that gives back what someone wrote. */
const IN_ARCHIVE: Record<string, string> = {
  account: "compte/compte.json",
  "personal-space": "profil.json",
  assessment: "auto-evaluations/01-2026-11-02.json",
  privacy: "vie-privee/accords.json",
}

const stored = ({ files }: ReturnType<typeof createTestApp>) =>
  readdirSync(files.folder(), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".zip"))

/** Keys of the archive's JSON files that its index could not put into words. */
function keysWithoutWords(archive: Map<string, string>): string[] {
  const { fields } = words("fr")
  const texts = [...archive].filter(([name]) => name.endsWith(".json")).map(([, text]) => text)
  const keys = texts.flatMap((text) => [...text.matchAll(/"([^"]+)":/g)].map(([, key = ""]) => key))
  return [...new Set(keys)].filter((key) => !(key in fields))
}

function canHoldWords(table: PgTable): boolean {
  return Object.values(getTableColumns(table)).some((column) => {
    const references = referencesOf(table).some((one) => one.column === column.name)
    const odd = ODD_COLUMNS[`${nameOf(table)}.${column.name}`]
    return !references && TRACE.test(String(odd ?? valueFor(nameOf(table), column)))
  })
}

/** A row in each table, of the person or of what is theirs, with a trace in each column that can hold one. */
async function fillEveryTable(memberId: string): Promise<void> {
  const made = new Map<string, Record<string, unknown>>([["members", { id: memberId }]])
  for (const table of TABLES) {
    const name = nameOf(table)
    if (made.has(name) || (WITHOUT_WORDS.includes(name) && name !== "audit_log")) continue
    const references = referencesOf(table)
    const row = Object.fromEntries(
      Object.entries(getTableColumns(table)).map(([property, column]) => {
        const odd = `${name}.${column.name}`
        if (odd in ODD_COLUMNS) return [property, ODD_COLUMNS[odd]]
        const to = references.find((one) => one.column === column.name)
        if (to) return [property, made.get(nameOf(to.target))?.[to.targetColumn] ?? null]
        return [property, column.name === "actor_id" ? memberId : valueFor(name, column)]
      }),
    )
    await db.insert(table).values(row)
    made.set(name, inColumns(table, row))
  }
}

function inColumns(table: PgTable, row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(getTableColumns(table)).map(([property, column]) => [column.name, row[property]]))
}

function valueFor(table: string, column: PgColumn): unknown {
  const trace = `zq-${table}-${column.name}`
  if (column.enumValues?.length) return column.enumValues[0]
  const kind = column.getSQLType()
  if (kind.endsWith("[]")) return [trace]
  if (kind === "uuid") return uuidv7()
  if (kind === "bytea") return Buffer.from(trace)
  if (kind === "boolean") return true
  if (kind === "integer" || kind === "bigint" || kind === "smallint") return 1
  if (kind === "date") return "2026-11-02"
  if (kind.startsWith("timestamp")) return new Date("2026-11-02T09:00:00Z")
  if (kind === "jsonb" || kind === "json") return table === "audit_log" ? { code: "x" } : { trace }
  if (kind === "text" || kind.startsWith("varchar")) return table === "audit_log" ? "x" : trace
  throw new Error(`${table}.${column.name} is of a type that this test does not know yet: ${kind}`)
}

/** A dump of the database, as it is made to be kept. */
async function everything(): Promise<string> {
  const file = join(tmpdir(), `de-concert-erasure-${uuidv7()}.gz`)
  await dump(db, file)
  return gunzipSync(await readFile(file)).toString()
}

/** The queue's own tables, of which a dump holds nothing. */
async function everyJob(): Promise<string> {
  const { rows: tables } = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'pgboss'`,
  )
  let all = ""
  for (const { name } of tables) {
    const table = sql`${sql.identifier("pgboss")}.${sql.identifier(name)}`
    const { rows } = await db.execute<{ json: string }>(sql`select row_to_json(one)::text as json from ${table} one`)
    all += rows.map(({ json }) => `${json}\n`).join("")
  }
  return all
}

function rowsOf(dumped: string): [table: string, row: string][] {
  let table = ""
  return dumped.split("\n").flatMap((line): [string, string][] => {
    if (!line.startsWith("[")) return [[table, line]]
    const said = JSON.parse(line) as [string, string]
    if (said[0] === "table") table = said[1]
    return []
  })
}

function linesOf(dumped: string, table: string): string {
  return rowsOf(dumped)
    .filter(([name]) => name === table)
    .map(([, row]) => row)
    .join("\n")
}

// Bytes are written as hexadecimal digits.
function linesWithTrace(text: string): string[] {
  const hex = Buffer.from("zq-").toString("hex")
  return text.split("\n").filter((line) => TRACE.test(line) || line.includes(hex))
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error("waited in vain")
}
