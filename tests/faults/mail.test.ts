// A mail goes once, whoever is killed and however many processes there are.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { afterEach, expect, test } from "vitest"
import { mails } from "../../src/core/mail/tables.ts"
import { testDatabase } from "../support/database.ts"
import { messageIdOf, type Received, startMailServer } from "../support/mail-server.ts"

const { db, url: databaseUrl } = await testDatabase()
const SCRIPT = join(import.meta.dirname, "mail-process.ts")

const opened: (() => Promise<void>)[] = []
const children: ChildProcess[] = []
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
  for (const close of opened.splice(0)) await close()
  await db.delete(mails)
})

test("of processes that send the same mail at once one does", async () => {
  const server = await startMailServer()
  opened.push(server.close)
  const codes = await Promise.all([1, 2, 3].map(() => ended(deliverElsewhere(server.url, "same"))))
  expect(codes).toContain(0)
  expect(server.received).toHaveLength(1)
  expect(await ended(deliverElsewhere(server.url, "same"))).toBe(0)
  expect(server.received).toHaveLength(1)
}, 60_000)

test("a mail whose process is killed after the server took it is not lost, and its twin can be recognised", async () => {
  const taken: Received[] = []
  let answers = false
  const { promise: isTaken, resolve: tell } = Promise.withResolvers<void>()
  const server = await startMailServer({
    onData(stream, _session, done) {
      let raw = ""
      stream.on("data", (part: Buffer) => {
        raw += part.toString()
      })
      stream.on("end", () => {
        taken.push({ raw, from: "", to: [], encrypted: false })
        tell()
        if (answers) done()
      })
    },
  })
  opened.push(server.close)
  const child = deliverElsewhere(server.url, "killed")
  await isTaken
  child.kill("SIGKILL")
  await once(child, "exit")
  expect(await db.select().from(mails)).toMatchObject([{ state: "sending", tries: 1 }])

  answers = true
  // Too early: nobody can tell whether the other still lives.
  expect(await ended(deliverElsewhere(server.url, "killed"))).toBe(1)
  await db.execute(sql`update mails set changed_at = changed_at - interval '5 minutes'`)
  expect(await ended(deliverElsewhere(server.url, "killed"))).toBe(0)
  expect(await db.select().from(mails)).toMatchObject([{ state: "sent", tries: 2 }])
  expect(taken).toHaveLength(2)
  const [first, second] = taken.map(messageIdOf)
  expect(first).toMatch(/^[\w-]{32}@exemple\.fr$/)
  expect(second).toBe(first)
}, 60_000)

function deliverElsewhere(smtpUrl: string, key: string): ChildProcess {
  const child = spawn(process.execPath, [SCRIPT, databaseUrl, smtpUrl, key], { stdio: "inherit" })
  children.push(child)
  return child
}

async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, "exit")) as [number | null]
  return code
}
