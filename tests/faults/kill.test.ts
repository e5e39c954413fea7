// What is acknowledged is kept, whatever is killed at whatever moment; and the program comes back by itself.

import { once } from "node:events"
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises"
import { type IncomingMessage, request } from "node:http"
import { connect, createServer, type Server, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { findLiving } from "../../src/core/db/embedded.ts"
import { testDatabase } from "../support/database.ts"
import { CRITERIA, FIRST } from "../support/journey.ts"
import {
  type Answering,
  beginAnswering,
  buildProgram,
  type Program,
  save,
  savedLevels,
  sendForm,
  startProgram,
} from "./program.ts"

const { url: databaseUrl } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), "killed-"))
// Root's server runs as somebody else, who must come in.
await chmod(folder, 0o711)
const running: Program[] = []

beforeAll(buildProgram, 60_000)
afterAll(async () => {
  for (const { child, ended } of running) {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM")
    await ended
  }
  await rm(folder, { recursive: true, force: true })
}, 30_000)

test("no acknowledged answer is lost by killing the program, nor its database with it, while answers are saved", async () => {
  let program = await begin(folder)
  const people = await Promise.all(Array.from({ length: 6 }, () => beginAnswering(program.address)))
  let acknowledged = 0
  for (let round = 0; round < 5; round++) {
    const stop = new AbortController()
    const saving = people.map((one) => saveUntilItBreaks(program.address, one, stop.signal))
    await sleep(100 + Math.random() * 500)
    const postgres = await postmaster()
    program.child.kill("SIGKILL")
    if (round % 2) process.kill(postgres, "SIGKILL")
    stop.abort()
    acknowledged += (await Promise.all(saving)).reduce((sum, count) => sum + count, 0)
    await program.ended
    program = await begin(folder)
    for (const one of people) await expectKept(program.address, one)
  }
  // So much was under way that something could have been lost.
  expect(acknowledged).toBeGreaterThan(25)
}, 90_000)

test("a second start on the same folder says that one runs already, and ends with 1", async () => {
  const second = await startProgram(folder)
  running.push(second)
  expect(await second.ended).toBe(1)
  expect(second.said()).toMatch(/Une autre instance utilise déjà ce dossier \(processus \d+\)\./)
  expect((await fetch(`${running.at(-2)?.address}/healthz`)).status).toBe(200)
}, 30_000)

test("asked to end while requests are under way, it finishes them, gives the folder back and ends with 0 within ten seconds", async () => {
  const program = running.at(-2) as Program
  const people = await Promise.all(Array.from({ length: 20 }, () => beginAnswering(program.address)))
  const halfSent = people.map((one, index) => sendHalf(program.address, one, String(index % 5)))
  await sleep(300)
  const asked = performance.now()
  program.child.kill("SIGTERM")
  await sleep(100)
  expect(await Promise.all(halfSent.map((request) => request.sendRest()))).toEqual(
    people.map(() => [200, "close", '{"saved":true}']),
  )
  expect(await program.ended).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  expect(await findLiving(folder)).toBeUndefined()
  const again = await begin(folder)
  for (const one of people) await expectKept(again.address, one)
}, 60_000)

test("while the database is out of reach it says so and how long to wait; once back, it goes on by itself", async () => {
  const way = await openWayTo(databaseUrl)
  const elsewhere = await mkdtemp(join(tmpdir(), "unreachable-"))
  const program = await begin(elsewhere, { DATABASE_URL: way.url })
  const { address } = program
  const one = await beginAnswering(address)
  expect(await save(address, one, FIRST, "3")).toBe(true)
  const hub = () => fetch(`${address}/auto-evaluation/${one.id}`, { headers: { cookie: one.cookie } })
  expect((await hub()).status).toBe(200)

  await way.cut()
  const page = await hub()
  expect([page.status, page.headers.get("retry-after")]).toEqual([503, "10"])
  expect(await page.text()).toContain("Le service reprend dans un instant")
  const answer = await sendForm(address, `/auto-evaluation/${one.id}/reponses/${FIRST}`, { [FIRST]: "1" }, one.cookie)
  expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("content-type")]).toEqual([
    503,
    "10",
    "application/problem+json",
  ])
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect((await fetch(`${address}/readyz`)).status).toBe(503)
  expect((await fetch(`${address}/auto-evaluation`)).status).toBe(200)
  expect(program.child.exitCode).toBeNull()

  await way.open()
  for (const givingUp = Date.now() + 10_000; (await hub()).status !== 200 && Date.now() < givingUp; ) await sleep(100)
  await expectKept(address, one)
  expect(await save(address, one, FIRST, "4")).toBe(true)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  program.child.kill("SIGTERM")
  expect(await program.ended).toBe(0)
  await way.cut()
  await rm(elsewhere, { recursive: true, force: true })
}, 60_000)

async function begin(where: string, environment?: Record<string, string>): Promise<Program> {
  const program = await startProgram(where, environment)
  running.push(program)
  expect(program.address, program.said()).toMatch(/^http:/)
  return program
}

/** One answer after the other, until the connection breaks. Returns how many were acknowledged. */
async function saveUntilItBreaks(address: string, one: Answering, stop: AbortSignal): Promise<number> {
  for (let count = 0; ; count++) {
    const criterion = CRITERIA[Math.floor(Math.random() * CRITERIA.length)] as string
    try {
      if (stop.aborted || !(await save(address, one, criterion, String(Math.floor(Math.random() * 5))))) return count
    } catch {
      return count
    }
  }
}

/** Every acknowledged level is there; where a later one was under way, that one may be instead. */
async function expectKept(address: string, one: Answering): Promise<void> {
  const levels = await savedLevels(address, one)
  for (const [criterion, level] of one.acknowledged) {
    const [underWay, later] = one.onTheWay ?? []
    expect(underWay === criterion ? [level, later] : [level]).toContain(levels.get(criterion))
  }
  if (one.onTheWay) one.acknowledged = levels
  one.onTheWay = undefined
}

/** A request whose end is still to come: it is under way from the moment its beginning is read. */
function sendHalf(address: string, one: Answering, level: string) {
  const body = new URLSearchParams({ [FIRST]: level, [`remark_${FIRST}`]: "La fin de cette phrase vient après." }).toString()
  const sending = request(`${address}/auto-evaluation/${one.id}/reponses/${FIRST}`, {
    method: "POST",
    headers: {
      cookie: one.cookie,
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
      "content-length": body.length,
      "sec-fetch-site": "same-origin",
      "x-forwarded-for": `198.19.0.${level}`,
    },
  })
  sending.write(body.slice(0, 20))
  one.acknowledged.set(FIRST, level)
  const sendRest = async () => {
    sending.end(body.slice(20))
    const [response] = (await once(sending, "response")) as [IncomingMessage]
    return [response.statusCode, response.headers.connection, await text(response)]
  }
  return { sendRest }
}

async function postmaster(): Promise<number> {
  return Number((await readFile(join(folder, "postgres/postmaster.pid"), "utf8")).split("\n")[0])
}

/** A way to the database that can be cut and opened again, as a network's. */
async function openWayTo(database: string): Promise<{ url: string; cut: () => Promise<void>; open: () => Promise<void> }> {
  const target = new URL(database)
  const socketFolder = target.searchParams.get("host")
  const { hostname } = target
  const farPort = target.port || "5432"
  const reach = () => (socketFolder ? connect(join(socketFolder, `.s.PGSQL.${farPort}`)) : connect(Number(farPort), hostname))
  const sockets = new Set<Socket>()
  let server: Server | undefined
  let port = 0
  const open = async () => {
    server = createServer((near) => {
      const far = reach()
      for (const socket of [near, far]) sockets.add(socket.on("error", () => undefined).on("close", () => sockets.delete(socket)))
      near.pipe(far).pipe(near)
    })
    const listening = server
    await new Promise<void>((resolve) => listening.listen(port, "127.0.0.1", resolve))
    port = (listening.address() as { port: number }).port
  }
  const cut = async () => {
    const closed = new Promise((resolve) => server?.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  await open()
  target.search = ""
  target.hostname = "127.0.0.1"
  target.port = String(port)
  return { url: target.href, cut, open }
}
