// On the real queues: what pg-boss keeps in its tables is what these pages read.
import { eq } from "drizzle-orm"
import { afterAll, expect, test, vi } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { signInStaff } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { startJobs } from "../../../core/jobs/jobs.ts"
import { MailNotSent } from "../../../core/mail/mail.ts"
import { countFailedJobs, findQueues } from "./job-queries.ts"

const database = await testDatabase()
const { db, pool } = database
const app = createTestApp(database)
const { browser, person: claire } = await signInStaff(app, "administrator")
const path = "/administration/travaux"

test("before any job ever ran, the page says so", async () => {
  const html = await (await browser.get(path)).text()
  expect(html).toContain("Aucune file")
  expect(html).toContain("Aucun échec")
  expect(await countFailedJobs(db)).toEqual({ count: 0, oldest: null })
})

test("failed jobs are told by name, time, tries and code, and can be taken up again, some or all", async () => {
  let broken = true
  const done: string[] = []
  const run = (data: Record<string, string>) => {
    if (broken) throw new MailNotSent("ECONNECTION")
    done.push(data.id ?? "")
    return Promise.resolve()
  }
  const jobs = await startJobs({
    databaseUrl: database.url,
    log: app.services.log,
    services: () => undefined,
    jobs: [
      { name: "zq-mail", run: async (_, data) => run(data) },
      { name: "zq-other", run: async (_, data) => run(data) },
      { name: "zq-nightly", run: async () => undefined, schedule: "15 3 * * *" },
    ],
  })
  afterAll(() => jobs.stop())
  const world = createTestApp(database, { jobs })
  const office = (await signInStaff(world, "administrator")).browser
  await pool.query("update pgboss.queue set retry_limit = 0")
  for (const [name, id] of [
    ["zq-mail", "zq-secret-1"],
    ["zq-mail", "zq-secret-2"],
    ["zq-other", "zq-secret-3"],
  ] as const)
    await pool.query(
      "insert into pgboss.job (name, data, state, retry_limit, retry_count, output, completed_on) values ($1, $2, 'failed', 10, 10, $3, now())",
      [name, JSON.stringify({ id }), JSON.stringify({ kind: "MailNotSent", code: "ECONNECTION", message: "zq-words" })],
    )

  const html = await (await office.get(path)).text()
  expect(html).toContain("MailNotSent ECONNECTION")
  expect(html).toContain("Relancer tout\u00a0: zq-mail (2)")
  expect(html).toContain("chaque jour à 3:15")
  expect(html).not.toMatch(/zq-secret|zq-words/)
  expect(await countFailedJobs(db)).toMatchObject({ count: 3 })

  broken = false
  const [, first] = /name="ligne-([\da-f-]{36})"/.exec(html) ?? []
  const nothing = await office.post(`${path}/relance`, { "ligne-x": "oui" })
  expect(nothing.headers.get("location")).toBe(`${path}?relances=0`)
  const one = await office.post(`${path}/relance`, { [`ligne-${first}`]: "oui" })
  expect(one.headers.get("location")).toBe(`${path}?relances=1`)
  expect(await countFailedJobs(db)).toMatchObject({ count: 2 })

  const [queue] = (await findQueues(db, new Date())).filter(({ failed }) => failed > 0)
  const all = await office.post(`${path}/relance`, { queue: queue?.name ?? "" })
  expect(all.headers.get("location")).toBe(`${path}?relances=${queue?.failed}`)
  const acts = await db.select().from(auditLog).where(eq(auditLog.act, "job.retried")).orderBy(auditLog.id)
  expect(acts.map(({ subjectKind, detail }) => [subjectKind, detail])).toEqual([
    ["queue", { count: "1" }],
    ["queue", { count: String(queue?.failed) }],
  ])
  expect(acts.every(({ actorId }) => actorId !== null && actorId !== claire.id)).toBe(true)
  // Workers look every ten seconds.
  await vi.waitFor(() => expect(done).toHaveLength(1 + (queue?.failed ?? 0)), { timeout: 25_000, interval: 200 })
}, 40_000)

test("only who administers takes jobs up again", async () => {
  const { browser: editors } = await signInStaff(app, "editor")
  expect((await editors.post(`${path}/relance`, { queue: "zq-other" })).status).toBe(404)
})
