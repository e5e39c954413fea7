import { sql } from "drizzle-orm"
import { PgBoss } from "pg-boss"
import { afterEach, beforeEach, expect, test } from "vitest"
import { testDatabase } from "../../../tests/support/database.ts"
import { createLog } from "../http/log.ts"
import { MailNotSent } from "../mail/mail.ts"
import { type Job, type RunningJobs, startJobs, TRIES } from "./jobs.ts"

const { db, url } = await testDatabase()
const lines: string[] = []
const log = createLog("info", { write: (line: string) => void lines.push(line) })
const SECRET = "claire@exemple.fr"

const running: RunningJobs[] = []
beforeEach(() => lines.splice(0))
afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop()
  await db.execute(sql`drop schema if exists pgboss cascade`)
})

async function start(...jobs: Job<undefined>[]): Promise<RunningJobs> {
  const started = await startJobs({ databaseUrl: url, jobs, services: () => undefined, log })
  running.push(started)
  return started
}

test("a job whose transaction is rolled back never runs; one whose is committed does", async () => {
  const ran: string[] = []
  const jobs = await start({ name: "note", run: async (_services, { id = "" }) => void ran.push(id) })
  await expect(
    db.transaction(async (tx) => {
      await jobs.add(tx, "note", { id: "rolled back" })
      throw new Error("rolled back")
    }),
  ).rejects.toThrow("rolled back")
  await db.transaction((tx) => jobs.add(tx, "note", { id: "committed" }))
  await expect.poll(() => ran, { timeout: 5_000 }).toEqual(["committed"])
})

test("of a job that is done nothing is left in the queue's tables, nor in the log", async () => {
  const { promise: isRunning, resolve: begins } = Promise.withResolvers<void>()
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
  const jobs = await start({
    name: "note",
    run: async () => {
      begins()
      await mayEnd
    },
  })
  await jobs.add(db, "note", { email: SECRET })
  await isRunning
  expect(await everythingKept()).toContain(SECRET)
  end()
  await expect.poll(everythingKept, { timeout: 5_000 }).not.toContain(SECRET)
  expect(lines.join()).toContain("job done")
  expect(lines.join()).not.toContain(SECRET)
})

test("of a fault only its kind and its code are kept, whatever it says", async () => {
  const cause = Object.assign(new Error(`Key (email)=(${SECRET}) already exists`), { code: "23505", detail: SECRET })
  const fault = Object.assign(new Error(`insert … ${SECRET}`, { cause }), { params: [SECRET], code: "EWRITE" })
  const jobs = await start(
    { name: "fault", run: () => Promise.reject(fault) },
    { name: "mail", run: () => Promise.reject(new MailNotSent("EENVELOPE 450 4.2.1")) },
    { name: "told", run: () => Promise.reject(Object.assign(new Error("…"), { code: SECRET })) },
    { name: "odd", run: () => Promise.reject(SECRET) },
  )
  for (const name of ["fault", "mail", "told", "odd"]) await jobs.add(db, name, { id: "0190" })
  await expect.poll(async () => (await rows("state = 'retry'")).length, { timeout: 8_000 }).toBe(4)
  const outputs = (await rows("true")).map((row) => [row.name, row.output])
  expect(Object.fromEntries(outputs)).toEqual({
    fault: { kind: "Error", code: "EWRITE" },
    mail: { kind: "MailNotSent", code: "EENVELOPE 450 4.2.1" },
    told: { kind: "Error" },
    odd: { kind: "string" },
  })
  expect(await everythingKept()).not.toContain(SECRET)
  expect(lines.join()).toContain("job failed")
  expect(lines.join()).not.toContain(SECRET)
})

test("a job that fails is tried again with growing pauses, then waits for staff, who can take it up again", async () => {
  let ran = 0
  let fails = true
  const jobs = await start({
    name: "note",
    run: async (_services, { id = "" }) => {
      if (id === "wakes the worker") return
      ran++
      if (fails) throw new MailNotSent("ETIMEDOUT")
    },
  })
  await jobs.add(db, "note", { id: "0190" })
  const pauses: number[] = []
  for (let count = 1; count < TRIES; count++) {
    await expect.poll(() => ran, { timeout: 8_000, interval: 10 }).toBe(count)
    await expect.poll(async () => (await rows("state = 'retry'")).length, { timeout: 8_000, interval: 10 }).toBe(1)
    const [row] = await rows("state = 'retry'")
    pauses.push(Number(row?.pause))
    await db.execute(sql`update pgboss.job set start_after = now() where state = 'retry'`)
    await jobs.add(db, "note", { id: "wakes the worker" })
  }
  await expect.poll(async () => (await rows("state = 'failed'")).length, { timeout: 8_000 }).toBe(1)
  expect(ran).toBe(TRIES)
  expect(pauses[0]).toBeGreaterThanOrEqual(9)
  expect(pauses.at(-1)).toBeGreaterThan(3_500)
  expect(pauses.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(2 * 3_600)
  fails = false
  const [failed] = await rows("true")
  await jobs.retry(db, "note", [String(failed?.id)])
  await jobs.add(db, "note", { id: "wakes the worker" })
  await expect.poll(async () => (await rows("true")).length, { timeout: 8_000 }).toBe(0)
  expect(ran).toBe(TRIES + 1)
}, 30_000)

test("many jobs do not wait for each other", async () => {
  let ran = 0
  const jobs = await start({ name: "note", run: async () => void ran++ })
  await db.transaction(async (tx) => {
    for (let count = 0; count < 40; count++) await jobs.add(tx, "note", { id: String(count) })
  })
  // One every two seconds would take eighty.
  await expect.poll(() => ran, { timeout: 10_000 }).toBe(40)
})

test("two processes share the jobs; none runs twice", async () => {
  const ran: string[] = []
  const note: Job<undefined> = {
    name: "note",
    run: async (_services, { id = "" }) => {
      ran.push(id)
      await new Promise((resolve) => setTimeout(resolve, 20))
    },
  }
  const [jobs] = [await start(note), await start(note)]
  await db.transaction(async (tx) => {
    for (let count = 0; count < 60; count++) await jobs.add(tx, "note", { id: String(count) })
  })
  await expect.poll(async () => (await rows("true")).length, { timeout: 12_000 }).toBe(0)
  expect(ran.map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index))
})

test("stopping waits for the job that runs; what is cut off is tried again", async () => {
  const ended: string[] = []
  const begun: string[] = []
  const jobs = await start({
    name: "note",
    run: async (_services, { id = "", takes = "" }) => {
      begun.push(id)
      await new Promise((resolve) => setTimeout(resolve, Number(takes)))
      ended.push(id)
    },
  })
  await jobs.add(db, "note", { id: "short", takes: "500" })
  await expect.poll(() => begun, { timeout: 5_000 }).toEqual(["short"])
  await jobs.stop()
  expect(ended).toEqual(["short"])
  expect(await rows("true")).toEqual([])

  const again = await start({ name: "note", run: () => new Promise(() => begun.push("long")) })
  await again.add(db, "note", { id: "long", takes: "60000" })
  await expect.poll(() => begun, { timeout: 5_000 }).toEqual(["short", "long"])
  await again.stop(1_000)
  expect((await rows("true")).map((row) => [row.state, JSON.stringify(row.output)])).toEqual([
    ["retry", expect.not.stringContaining(SECRET)],
  ])
})

test("a queue that an earlier release made gets today's rules", async () => {
  await asOperator((boss) => boss.createQueue("note", { retryLimit: 5, deleteAfterSeconds: 604_800 }))
  await start({ name: "note", run: async () => undefined })
  const { rows: queues } = await db.execute(sql`select retry_limit, deletion_seconds from pgboss.queue where name = 'note'`)
  expect(queues).toEqual([{ retry_limit: TRIES - 1, deletion_seconds: 4 * 86_400 }])
})

test("a failed job goes after four days, with its data", async () => {
  const jobs = await start({ name: "note", run: () => Promise.reject(new Error("…")) })
  await jobs.add(db, "note", { email: SECRET })
  await expect.poll(async () => (await rows("state = 'retry'")).length, { timeout: 5_000 }).toBe(1)
  await jobs.stop()
  const failedDaysAgo = (days: number) =>
    db.execute(sql`update pgboss.job set state = 'failed', completed_on = now() - ${days} * interval '1 day'`)
  await failedDaysAgo(3)
  await asOperator((boss) => boss.supervise("note"))
  expect(await everythingKept()).toContain(SECRET)
  await failedDaysAgo(5)
  await asOperator((boss) => boss.supervise("note"))
  expect(await everythingKept()).not.toContain(SECRET)
})

async function asOperator(act: (boss: PgBoss) => Promise<unknown>) {
  const boss = new PgBoss({ connectionString: url, maintenanceIntervalSeconds: 1, supervise: false })
  await boss.start()
  await new Promise((resolve) => setTimeout(resolve, 1_100)) // The least pause between two rounds.
  await act(boss)
  await boss.stop({ graceful: false })
}

type Row = { id: string; name: string; state: string; output: unknown; pause: number }

async function rows(where: string): Promise<Row[]> {
  const found = await db.execute(sql`
    select id, name, state::text, output, extract(epoch from start_after - now())::int as pause
    from pgboss.job where name not like '\\_\\_%' and ${sql.raw(where)}`)
  return found.rows as Row[]
}

/** Every row of every table of the queue, as text. */
async function everythingKept(): Promise<string> {
  const tables = await db.execute(sql`select table_name from information_schema.tables where table_schema = 'pgboss'`)
  const texts: string[] = []
  for (const { table_name: name } of tables.rows) {
    const { rows: all } = await db.execute(sql`select t::text as line from ${sql.raw(`pgboss."${name}"`)} t`)
    texts.push(...all.map((row) => String(row.line)))
  }
  expect(texts.length).toBeGreaterThan(0)
  return texts.join("\n")
}
