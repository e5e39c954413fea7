import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Client } from "pg"
import { afterAll, afterEach, expect, test } from "vitest"
import { type Embedded, FolderInUse, findLiving, startEmbedded } from "./embedded.ts"
import { canEnter, findPlace, isRoot } from "./embedded-place.ts"
import { findPostmaster, isAlive } from "./postmaster.ts"

const root = await mkdtemp(join(tmpdir(), "embedded-"))
await chmod(root, 0o711)
afterAll(() => rm(root, { recursive: true, force: true }))
const NOBODY = 65534

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one()
})

test("a first start makes a French cluster that answers on a private socket only, a later one finds its rows again", async () => {
  const folder = newFolder()
  const first = await start(folder)
  expect(
    await ask(
      first.url,
      "select current_user, current_setting('listen_addresses') as addresses, rolsuper as super from pg_roles where rolname = current_user",
    ),
  ).toEqual([{ current_user: "de_concert", addresses: "", super: false }])
  expect(
    await ask(
      first.url,
      "select array(select * from unnest('{zèbre,éclair,eau}'::text[]) word order by word) as sorted, unaccent('é') as plain",
    ),
  ).toEqual([{ sorted: ["eau", "éclair", "zèbre"], plain: "e" }])
  expect((await stat(join(folder, "socket"))).mode & 0o777).toBe(0o700)
  await ask(first.url, "create table kept (secret text unique)", "insert into kept values ('Zoé')")
  await expect(ask(first.url, "insert into kept values ('Zoé')")).rejects.toThrow("duplicate")
  expect(await findLiving(folder)).toBe(first.url)
  await first.stop()
  await first.stop()
  expect(await findLiving(folder)).toBeUndefined()
  expect(await ask((await start(folder)).url, "select * from kept")).toEqual([{ secret: "Zoé" }])
  const log = await readFile(join(folder, "postgres.log"), "utf8")
  expect(log).toContain("ready to accept connections")
  expect(log).not.toMatch(/Zoé|insert into/)
})

test("a folder has one living instance: a second learns which, and of two at the same moment one wins", async () => {
  const folder = newFolder()
  const [one, other] = [startProcess(folder), startProcess(folder)]
  const said = await Promise.all([firstLine(one), firstLine(other)])
  const [winner, loser] = said[0].startsWith("postgresql:") ? [one, said[1]] : [other, said[0]]
  expect(said.filter((line) => line.startsWith("postgresql:"))).toHaveLength(1)
  expect(loser).toBe(`Une autre instance utilise déjà ce dossier (processus ${winner.pid}).`)
  await expect(startEmbedded({ folder, say: () => undefined })).rejects.toBeInstanceOf(FolderInUse)
  winner.kill("SIGTERM")
  await once(winner, "exit")
  await start(folder)
})

test("after kill -9 of the process its server is taken over, after kill -9 of both it recovers, and committed rows are kept", async () => {
  const folder = newFolder()
  const killed = startProcess(folder)
  const url = await firstLine(killed)
  await ask(url, "create table kept (id int)", "insert into kept values (1)")
  const { data } = await findPlace(folder)
  const server = await findPostmaster(data)
  await kill(killed)
  const said: string[] = []
  const again = await start(folder, { say: (step) => said.push(step) })
  expect(said).toEqual(["La base de données tournait encore après un arrêt brutal : reprise."])
  expect((await findPostmaster(data))?.pid).toBe(server?.pid)
  await ask(again.url, "insert into kept values (2)")
  await again.stop()

  const killedToo = startProcess(folder)
  await ask(await firstLine(killedToo), "insert into kept values (3)")
  const orphan = (await findPostmaster(data))?.pid ?? 0
  await kill(killedToo)
  process.kill(orphan, "SIGKILL")
  const last = await start(folder)
  expect((await findPostmaster(data))?.pid).not.toBe(orphan)
  expect(await ask(last.url, "select id from kept order by id")).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
})

test("a stale lock file whose number now belongs to another program of the same user stops nobody", async () => {
  const folder = newFolder()
  await (await start(folder)).stop()
  const { data, account } = await findPlace(folder)
  const stranger = spawn("sleep", ["60"], { cwd: "/", ...account })
  undo.push(() => stranger.kill())
  await writeFile(
    join(data, "postmaster.pid"),
    `${stranger.pid}\n${data}\n1700000000\n5432\n${join(folder, "socket")}\n\n  1 1\nready   \n`,
  )
  await mkdir(join(folder, "socket"), { recursive: true })
  await writeFile(
    join(folder, "socket/.s.PGSQL.5432.lock"),
    `${stranger.pid}\n${data}\n1700000000\n5432\n${join(folder, "socket")}\n`,
  )
  expect(await findLiving(folder)).toBeUndefined()
  expect(await ask((await start(folder)).url, "select 1 as one")).toEqual([{ one: 1 }])
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
})

test("what a first start that was killed half-way left is made anew; a folder that is no cluster is set aside", async () => {
  const folder = newFolder()
  const killed = startProcess(folder)
  await expect
    .poll(() => readdir(folder).catch(() => []), { interval: 5 })
    .toContainEqual(expect.stringMatching(/^postgres\.new-/))
  await kill(killed)
  await mkdir(join(folder, "postgres/base"), { recursive: true })
  await writeFile(join(folder, "postgres/PG_VERSION"), "18\n")
  expect(await ask((await start(folder)).url, "select 1 as one")).toEqual([{ one: 1 }])
  const names = await readdir(folder)
  expect(names.filter((name) => name.startsWith("postgres.new-"))).toEqual([])
  expect(names.filter((name) => name.startsWith("postgres.unusable-"))).toHaveLength(1)
})

test("a server that dies under a living process is started again, at the same address", async () => {
  const folder = newFolder()
  const { url } = await start(folder, { durable: true })
  await ask(url, "create table kept (id int)", "insert into kept values (1)")
  const { data } = await findPlace(folder)
  process.kill((await findPostmaster(data))?.pid ?? 0, "SIGKILL")
  await expect.poll(() => ask(url, "select id from kept").catch(() => undefined), { timeout: 8000 }).toEqual([{ id: 1 }])
})

test("in a folder closed to others root's server lives elsewhere and leaves a link; an ordinary user's stays where it is", async () => {
  const closed = newFolder()
  await mkdir(closed, { mode: 0o700 })
  const folder = join(closed, "var")
  const elsewhere = join(root, "lib")
  const { url, stop } = await start(folder, { elsewhere })
  expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }])
  expect((await lstat(join(folder, "postgres"))).isSymbolicLink()).toBe(isRoot())
  expect(await findLiving(folder)).toBe(url)
  const { home, data } = await findPlace(folder, elsewhere)
  expect(dirname(home) === elsewhere).toBe(isRoot())
  expect((await stat(data)).mode & 0o077).toBe(0)
  await stop()
  // The link alone leads there again, whatever the clone is called now.
  expect(await ask((await start(folder, { elsewhere: "/nowhere" })).url, "select 1 as one")).toEqual([{ one: 1 }])
})

test("an ordinary user starts it as themselves; root never runs it as root", async () => {
  const folder = newFolder()
  await mkdir(folder)
  const nobody = { uid: NOBODY, gid: NOBODY }
  // Nobody cannot run this code where the clone lies in a closed folder.
  const asNobody =
    isRoot() && (await canEnter(nobody, import.meta.dirname)) && (await canEnter(nobody, dirname(process.execPath)))
  if (asNobody) await chown(folder, NOBODY, NOBODY)
  const child = startProcess(folder, asNobody ? nobody : {})
  const url = await firstLine(child)
  expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }])
  const { uid } = await stat(join(folder, "postgres"))
  if (asNobody) expect(uid).toBe(NOBODY)
  else if (isRoot()) expect(uid).not.toBe(0)
  else expect(uid).toBe(process.getuid?.())
  // Root may go on with a cluster that an ordinary user made: its server runs as that user.
  await kill(child)
  expect(await ask((await start(folder)).url, "select 1 as one")).toEqual([{ one: 1 }])
})

test("where there are no sockets it listens on loopback, with a password", async () => {
  const folder = newFolder()
  const { url } = await start(folder, { loopback: true })
  expect(await ask(url, "select host(inet_server_addr()) as address")).toEqual([{ address: "127.0.0.1" }])
  expect(await findLiving(folder)).toBe(url)
  expect((await stat(join(folder, "postgres.password"))).mode & 0o777).toBe(0o600)
  const { port, password } = new URL(url)
  expect(password).toHaveLength(48)
  for (const user of ["postgres", "de_concert"])
    await expect(ask(`postgresql://${user}:guess@127.0.0.1:${port}/postgres`, "select 1")).rejects.toThrow(
      "password authentication failed",
    )
})

test("a path too long for a socket's address, with all that paths may hold, is no obstacle", async () => {
  const folder = join(newFolder(), `du côté, "d'ici" 100% ${"très-".repeat(20)}loin`)
  const { url, stop } = await start(folder)
  expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }])
  const socketFolder = new URL(url).searchParams.get("host") ?? ""
  expect(socketFolder).toMatch(/^\/tmp\/de-concert-/)
  expect((await stat(socketFolder)).mode & 0o777).toBe(0o700)
  expect(await findLiving(folder)).toBe(url)
  await stop()
  await expect(stat(socketFolder)).rejects.toThrow("ENOENT")
})

function newFolder(): string {
  const folder = join(root, String(Math.random()).slice(2, 8))
  undo.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function start(folder: string, more: Partial<Parameters<typeof startEmbedded>[0]> = {}): Promise<Embedded> {
  const embedded = await startEmbedded({ folder, durable: false, say: () => undefined, ...more })
  undo.push(embedded.stop)
  return embedded
}

/** Another process that starts the database of the folder, says its address (or what is wrong) and lives on. */
function startProcess(folder: string, account: { uid?: number; gid?: number } = {}): ChildProcess {
  const code = `
    const { startEmbedded } = await import(process.argv[1])
    try {
      const { url, stop } = await startEmbedded({ folder: process.argv[2], say() {} })
      process.once("SIGTERM", async () => { await stop(); process.exit() })
      console.log(url)
      setInterval(() => {}, 1000)
    } catch (error) { console.log(error.message) }`
  const args = ["--input-type=module", "-e", code, join(import.meta.dirname, "embedded.ts"), folder]
  const child = spawn(process.execPath, args, { cwd: "/", stdio: ["ignore", "pipe", "inherit"], ...account })
  undo.push(() => child.kill("SIGKILL"))
  return child
}

async function firstLine(child: ChildProcess): Promise<string> {
  let said = ""
  for await (const chunk of child.stdout ?? []) {
    said += chunk
    if (said.includes("\n")) break
  }
  return said.trim()
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL")
  await once(child, "exit")
  expect(isAlive(child.pid ?? 0)).toBe(false)
}

async function ask(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on("error", () => undefined)
  await client.connect()
  try {
    let rows: unknown[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}
