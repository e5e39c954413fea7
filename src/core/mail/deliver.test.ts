import { eq, sql } from "drizzle-orm"
import type { SMTPServerOptions } from "smtp-server"
import { afterEach, beforeEach, expect, test } from "vitest"
import { createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { messageIdOf, refuseMessages, refuseRecipients, startMailServer } from "../../../tests/support/mail-server.ts"
import { type Job, startJobs, TRIES } from "../jobs/jobs.ts"
import { TAKEN_OVER_AFTER_MS } from "./claim.ts"
import { deliver } from "./deliver.ts"
import { applyMailLimits } from "./limits.ts"
import { type Mailer, MailNotSent } from "./mail.ts"
import { createOutbox } from "./outbox.ts"
import { forgetRefusal, isRefused } from "./refused-addresses.ts"
import { createSmtpMailer } from "./smtp.ts"
import { mails, refusedAddresses } from "./tables.ts"

const open = await testDatabase()
const { db } = open
const mail = {
  to: "Claire@exemple.fr",
  subject: "Votre lien personnel – De concert",
  text: "Bonjour.",
  html: "<p>Bonjour.</p>",
  language: "fr",
}
const about = { key: "essai 0190", template: "test.mail" }
const world = createTestApp(open)
const { secret } = world.services
const START = new Date("2026-11-02T10:00:00Z")
const after = (milliseconds: number) => new Date(START.getTime() + milliseconds)
const days = (count: number) => count * 86_400_000

beforeEach(async () => {
  world.clock.now = START
  await db.delete(mails)
  await db.delete(refusedAddresses)
})
const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

async function server(options: SMTPServerOptions = {}) {
  const started = await startMailServer(options)
  opened.push(started.close)
  return { ...started, services: servicesWith(createSmtpMailer(started.url, "lettres@exemple.fr")) }
}
const servicesWith = (mailer: Mailer) => ({ ...world.services, mailer })
const failing = (error: Error) => servicesWith({ delivers: true, send: () => Promise.reject(error) })
const kept = () => db.select().from(mails)

test("a mail is sent and noted, without its address, its text or what it is about", async () => {
  const { services, received } = await server()
  await deliver(services, about, mail)
  expect(received.map((one) => one.to)).toEqual([["Claire@exemple.fr"]])
  const rows = await kept()
  expect(rows).toMatchObject([{ template: "test.mail", state: "sent", tries: 1, code: null, createdAt: START }])
  expect(JSON.stringify(rows)).not.toMatch(/claire|bonjour|essai|0190-/i)
})

test("a job that runs again sends nothing", async () => {
  const { services, received } = await server()
  for (let time = 0; time < 3; time++) await deliver(services, about, mail)
  expect(received).toHaveLength(1)
})

test("mails about something else are other mails", async () => {
  const { services, received } = await server()
  await deliver(services, about, mail)
  await deliver(services, { ...about, key: "essai 0191" }, mail)
  expect(new Set(received.map(messageIdOf)).size).toBe(2)
})

test("of many workers one sends; the others come back later and find it done", async () => {
  const { services, received } = await server()
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => deliver(services, about, mail)))
  expect(received).toHaveLength(1)
  for (const one of tries) if (one.status === "rejected") expect(one.reason).toEqual(new MailNotSent("EBUSY"))
  await deliver(services, about, mail)
  expect([received.length, (await kept()).map((row) => [row.state, row.tries])]).toEqual([1, [["sent", 1]]])
})

test("a busy server is tried again, until it takes the mail", async () => {
  let busy = true
  const { services, received } = await server({
    onRcptTo: (_address, _session, done) => done(busy ? Object.assign(new Error("later"), { responseCode: 450 }) : null),
  })
  await expect(deliver(services, about, mail)).rejects.toEqual(new MailNotSent("EENVELOPE 450"))
  expect(await kept()).toMatchObject([{ state: "waiting", tries: 1, code: "EENVELOPE 450" }])
  busy = false
  await deliver(services, about, mail)
  expect(await kept()).toMatchObject([{ state: "sent", tries: 2, code: null }])
  expect(received).toHaveLength(1)
})

test("a mail of which nobody knows whether it was taken goes again under the same Message-ID", async () => {
  let drops = true
  const seen: string[] = []
  const started = await server({
    onData(stream, _session, done) {
      let raw = ""
      stream.on("data", (part: Buffer) => {
        raw += part.toString()
      })
      stream.on("end", () => {
        seen.push(messageIdOf({ raw, from: "", to: [], encrypted: false }))
        if (drops) started.drop()
        else done()
      })
    },
  })
  await expect(deliver(started.services, about, mail)).rejects.toEqual(new MailNotSent("ECONNECTION"))
  drops = false
  await deliver(started.services, about, mail)
  expect(seen).toHaveLength(2)
  expect(seen[0]).toMatch(/^[\w-]{32}@localhost$/)
  expect(seen[1]).toBe(seen[0])
})

test("after the last try a mail has failed; a job that is taken up again may still send it", async () => {
  const busy = failing(new MailNotSent("ETIMEDOUT"))
  for (let time = 1; time < TRIES; time++) await expect(deliver(busy, about, mail)).rejects.toThrow(MailNotSent)
  expect(await kept()).toMatchObject([{ state: "waiting", tries: TRIES - 1 }])
  await expect(deliver(busy, about, mail)).rejects.toThrow(MailNotSent)
  expect(await kept()).toMatchObject([{ state: "failed", tries: TRIES, code: "ETIMEDOUT" }])
  const { services, received } = await server()
  await deliver(services, about, mail)
  expect([received.length, (await kept())[0]?.state]).toEqual([1, "sent"])
})

test("a fault of ours is noted by a code only, and thrown", async () => {
  await expect(deliver(failing(new TypeError("claire@exemple.fr")), about, mail)).rejects.toThrow(TypeError)
  expect(await kept()).toMatchObject([{ state: "waiting", code: "EFAULT" }])
})

test("a mail whose worker was killed is taken over after a while, not before", async () => {
  const { services, received } = await server()
  const hangs = servicesWith({ delivers: true, send: () => new Promise(() => undefined) })
  void deliver(hangs, about, mail)
  await expect.poll(async () => (await kept())[0]?.state).toBe("sending")
  world.clock.now = after(TAKEN_OVER_AFTER_MS)
  await expect(deliver(services, about, mail)).rejects.toEqual(new MailNotSent("EBUSY"))
  world.clock.now = after(TAKEN_OVER_AFTER_MS + 1)
  await deliver(services, about, mail)
  expect([received.length, (await kept()).map((row) => [row.state, row.tries])]).toEqual([1, [["sent", 2]]])
})

test("a worker that was taken for dead cannot undo what the other noted", async () => {
  const { services } = await server()
  let fail = (_error: Error) => {}
  const hangs = servicesWith({
    delivers: true,
    send: () =>
      new Promise((_resolve, reject) => {
        fail = reject
      }),
  })
  const late = deliver(hangs, about, mail)
  await expect.poll(async () => (await kept())[0]?.state).toBe("sending")
  world.clock.now = after(TAKEN_OVER_AFTER_MS + 1)
  await deliver(services, about, mail)
  fail(new MailNotSent("ETIMEDOUT"))
  await expect(late).rejects.toThrow(MailNotSent)
  expect(await kept()).toMatchObject([{ state: "sent", code: null }])
})

test("an address at which nobody is reached gets nothing more; the table holds no address", async () => {
  const { services } = await server({ onRcptTo: refuseRecipients(550, "5.1.1 no such user") })
  await deliver(services, about, mail)
  expect(await kept()).toMatchObject([{ state: "refused", tries: 1, code: "EENVELOPE 550 5.1.1" }])
  expect(await isRefused(db, secret, " claire@EXEMPLE.fr")).toBe(true)
  expect(await isRefused(db, secret, "grace@exemple.fr")).toBe(false)
  expect(JSON.stringify(await db.select().from(refusedAddresses))).not.toMatch(/claire|exemple/)
  expect(await isRefused(db, "another secret", mail.to)).toBe(false)

  const { services: willing, received } = await server()
  await deliver(willing, { ...about, key: "essai 0191" }, mail)
  expect(received).toEqual([])
  expect(await kept()).toContainEqual(expect.objectContaining({ state: "dropped", code: "refused_address" }))
  await deliver(willing, { ...about, key: "essai 0192" }, { ...mail, to: "grace@exemple.fr" })
  expect(received).toHaveLength(1)
})

test("an address that is confirmed again gets its mails again", async () => {
  const { services } = await server({ onRcptTo: refuseRecipients(550, "5.1.1 no such user") })
  await deliver(services, about, mail)
  await forgetRefusal(db, secret, "claire@exemple.fr")
  const { services: willing, received } = await server()
  await deliver(willing, { ...about, key: "essai 0191" }, mail)
  expect(received).toHaveLength(1)
})

test("what someone has just asked for is tried once a day at an address that was refused", async () => {
  const { services } = await server({ onRcptTo: refuseRecipients(550, "5.1.1 no such user") })
  await deliver(services, about, mail)
  const { services: willing, received } = await server()
  world.clock.now = after(days(1) - 1)
  await deliver(willing, { ...about, key: "essai 0191", asked: true }, mail)
  expect(received).toEqual([])
  world.clock.now = after(days(1))
  await deliver(willing, { ...about, key: "essai 0192" }, mail)
  expect(received).toEqual([])
  await deliver(services, { ...about, key: "essai 0193", asked: true }, mail)
  await deliver(willing, { ...about, key: "essai 0194", asked: true }, mail)
  expect(received).toEqual([])
  world.clock.now = after(days(2))
  await deliver(willing, { ...about, key: "essai 0195", asked: true }, mail)
  expect(received).toHaveLength(1)
})

test.each([
  ["the content", { onData: refuseMessages(554, "5.7.1 spam") }],
  ["a policy", { onRcptTo: refuseRecipients(550, "5.7.1 not today") }],
  ["a full mailbox", { onRcptTo: refuseRecipients(552, "5.2.2 full") }],
] as const)("a refusal about %s ends this mail only", async (_, options) => {
  const { services } = await server(options)
  await deliver(services, about, mail)
  expect(await kept()).toMatchObject([{ state: "refused" }])
  expect(await isRefused(db, secret, mail.to)).toBe(false)
  expect(world.lines.join()).not.toMatch(/claire/i)
})

test("mails that are asked for twice, of two programs, through a server that is busy at times, arrive once each", async () => {
  let answers = 0
  const { services, received } = await server({
    onRcptTo: (_address, _session, done) => done(++answers % 4 ? null : Object.assign(new Error("later"), { responseCode: 451 })),
  })
  const job: Job<typeof services> = {
    name: "essai",
    run: (means, { id = "" }) => (id ? deliver(means, { key: `essai ${id}`, template: "test.mail" }, mail) : Promise.resolve()),
  }
  const start = () => startJobs({ databaseUrl: open.url, jobs: [job], services: () => services, log: services.log })
  const programs = [await start(), await start()]
  opened.push(async () => void (await Promise.all(programs.map((one) => one.stop()))))
  await db.transaction(async (tx) => {
    for (let count = 0; count < 40; count++) for (const one of programs) await one.add(tx, "essai", { id: String(count) })
  })
  await expect
    .poll(
      async () => {
        // Pauses are over at once, and a job that does nothing wakes the workers.
        await db.execute(sql`update pgboss.job set start_after = now() where state = 'retry'`)
        await programs[0]?.add(db, "essai", { id: "" })
        return [await db.$count(mails, eq(mails.state, "sent")), received.length]
      },
      { timeout: 12_000, interval: 100 },
    )
    .toEqual([40, 40])
  expect(new Set(received.map(messageIdOf)).size).toBe(40)
  expect(answers).toBeGreaterThan(40)
})

test("where no mail can leave, it is not said to have left", async () => {
  await deliver(servicesWith(createOutbox(false)), about, mail)
  expect(await kept()).toMatchObject([{ state: "dropped", code: "no_server" }])
})

test("the night forgets mails after 90 days and refusals after a year, and gives up what no job will send", async () => {
  const { services } = await server({ onRcptTo: refuseRecipients(550, "5.1.1 no such user") })
  await deliver(services, about, mail)
  const toGrace = deliver(
    failing(new MailNotSent("ETIMEDOUT")),
    { ...about, key: "essai 0191" },
    { ...mail, to: "grace@exemple.fr" },
  )
  await expect(toGrace).rejects.toThrow(MailNotSent)
  const states = async () => (await kept()).map((row) => [row.state, row.code]).toSorted()

  world.clock.now = after(days(2))
  expect(await applyMailLimits(services)).toEqual({ mails: 0, refusedAddresses: 0 })
  expect(await states()).toEqual([
    ["refused", "EENVELOPE 550 5.1.1"],
    ["waiting", "ETIMEDOUT"],
  ])
  world.clock.now = after(days(2) + 1)
  await applyMailLimits(services)
  expect(await states()).toEqual([
    ["failed", "EABANDONED"],
    ["refused", "EENVELOPE 550 5.1.1"],
  ])
  world.clock.now = after(days(90))
  expect(await applyMailLimits(services)).toEqual({ mails: 0, refusedAddresses: 0 })
  world.clock.now = after(days(90) + 1)
  expect(await applyMailLimits(services)).toEqual({ mails: 2, refusedAddresses: 0 })
  expect(await kept()).toEqual([])
  world.clock.now = new Date("2027-11-02T10:00:00Z")
  expect(await applyMailLimits(services)).toEqual({ mails: 0, refusedAddresses: 0 })
  world.clock.now = new Date("2027-11-02T10:00:01Z")
  expect(await applyMailLimits(services)).toEqual({ mails: 0, refusedAddresses: 1 })
})
