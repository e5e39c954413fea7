import { sql } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn, signInStaff } from "../../../../tests/support/members.ts"
import { recordAct } from "../../../core/audit/audit.ts"
import { auditLog } from "../../../core/audit/tables.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const { browser, person: claire } = await signInStaff(app, "administrator")
const amina = await plantMember(app, { displayName: "Amina Bénali", email: "amina.b@exemple.fr" })
const GONE = "0190a000-0000-7000-8000-000000000001"
const path = "/administration/journal"
const actsIn = async (query: string) => {
  const html = await (await browser.get(path + query)).text()
  return [...html.matchAll(/<th role="rowheader" scope="row">([^<]*)/g)].map(([, act]) => act)
}

const record = (act: string, at: string, subjectId: string, actorId: string | undefined = claire.id) =>
  recordAct(db, { actorId, act, subject: { kind: "member", id: subjectId }, at: new Date(at) })
await record("role.given", "2026-10-01T21:59:00Z", amina.id)
await record("member.suspended", "2026-10-01T22:30:00Z", amina.id) // 2 October in Paris
await record("shelf.tidied", "2026-10-05T10:00:00Z", GONE)
await record("role.taken", "2026-10-06T10:00:00Z", claire.id, GONE)
await recordAct(db, {
  actorId: undefined,
  act: "member.erased",
  subject: { kind: "member", id: GONE },
  at: new Date("2026-10-07"),
})

test.each([
  ["", 5],
  ["?acte=role.given", 1],
  ["?acte=unknown.act", 0],
  ["?recherche=benali", 2],
  ["?recherche=AMINA.B@", 2],
  [`?recherche=${GONE}`, 2],
  [`?qui=${claire.id}`, 3],
  ["?qui=not-a-key", 5],
  [`?sur=member:${amina.id}`, 2],
  ["?du=2026-10-02", 4],
  ["?au=2026-10-01", 1],
  ["?du=2026-10-02&au=2026-10-02", 1],
  ["?du=2026-13-45", 5],
])("the log %s shows %i acts", async (query, count) => {
  expect(await actsIn(query)).toHaveLength(count)
})

test("acts are said in words, the newest first; a code that has none is shown as it is; names are those that still exist", async () => {
  const html = await (await browser.get(path)).text()
  expect((await actsIn("")).slice(1)).toEqual(["Rôle retiré", "shelf.tidied", "Compte suspendu", "Rôle donné"])
  expect(html).toContain("<bdi>Amina Bénali</bdi>")
  expect(html).toContain("Compte effacé")
  expect(html).toContain("La plateforme")
})

test("the export is the filtered list, and is itself written in the log by codes", async () => {
  const answer = await browser.get(`${path}.csv?acte=role.given&recherche=benali`)
  const lines = (await answer.text()).trim().split("\r\n")
  expect(lines).toHaveLength(2)
  expect(lines[1]).toBe(`2026-10-01T21:59:00.000Z;role.given;Rôle donné;Claire;${claire.id};Membre;${amina.id};Amina Bénali;`)
  const [last] = await db.select().from(auditLog).orderBy(sql`id desc`).limit(1)
  expect([last?.act, last?.actorId, last?.subjectId, last?.detail]).toEqual([
    "list.exported",
    claire.id,
    "audit_log",
    { acte: "role.given", recherche: "…" },
  ])
})

test("a file longer than a batch is whole and in order", async () => {
  const at = new Date("2026-09-01")
  for (let index = 0; index < 1_205; index++)
    await recordAct(db, { actorId: claire.id, act: "long.list", subject: { kind: "thing", id: String(index) }, at })
  const text = await (await browser.get(`${path}.csv?acte=long.list`)).text()
  const numbers = text
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => Number(line.split(";")[6]))
  expect(numbers).toEqual(Array.from({ length: 1_205 }, (_, index) => 1_204 - index))
})

test("a page costs two queries with one row as with twenty-five", async () => {
  const counted: string[] = []
  const { pool } = database
  const query = pool.query.bind(pool)
  pool.query = ((...args: Parameters<typeof query>) => {
    counted.push(JSON.stringify(args[0]))
    return query(...args)
  }) as typeof pool.query
  await browser.get(`${path}?acte=role.given`)
  const one = counted.length
  counted.length = 0
  await browser.get(`${path}?acte=long.list`)
  pool.query = query
  expect([one, counted.length]).toEqual([2, 2])
})

test.each(["update audit_log set act = 'x'", "delete from audit_log", "truncate audit_log", "truncate audit_log cascade"])(
  "the database refuses: %s",
  async (statement) => {
    const before = await db.$count(auditLog)
    const refused = await db.execute(sql.raw(statement)).then(
      () => undefined,
      (error: Error) => (error.cause as { code?: string })?.code,
    )
    expect([refused, await db.$count(auditLog)]).toEqual(["42501", before])
  },
)

test("who does not administer sees no log", async () => {
  const editor = await signInStaff(app, "editor")
  for (const theirs of [editor.browser, await signIn(app, amina)])
    for (const one of [path, `${path}.csv`]) expect((await theirs.get(one)).status).toBe(404)
})
