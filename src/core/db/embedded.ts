import { randomBytes } from "node:crypto"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { type AddressInfo, createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { type Binaries, findBinaries } from "./embedded-binaries.ts"
import { ensureCluster } from "./embedded-cluster.ts"
import { findPlace, type Place } from "./embedded-place.ts"
import { CREATE_EXTENSIONS } from "./extensions.ts"
import { lockFolder } from "./folder-lock.ts"
import { type Address, findPostmaster, halt, launch } from "./postmaster.ts"

export { FolderInUse } from "./folder-lock.ts"

export type Embedded = {
  /** Works with `pg` and with libpq's programs; no superuser. */
  url: string
  /** Stops the server and gives the folder back. */
  stop(): Promise<void>
}

type Options = {
  /** Holds the cluster and its log; made where it is missing. */
  folder: string
  /** Told what is going on, in French, when it takes long enough to be worth saying. */
  say: (step: string) => void
  /** False for tests: does not wait for the disk. */
  durable?: boolean
  /** Loopback with a password instead of a Unix socket; where there are no Unix sockets, always. */
  loopback?: boolean
  /** Where the cluster goes when root's server cannot enter `folder`. */
  elsewhere?: string
}

/**
 * Starts our own PostgreSQL, or takes over the one that a killed process left, and watches over it: it is started again if it
 * dies. Throws FolderInUse when another living process has the folder.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const place = await findPlace(options.folder, options.elsewhere)
  const unlock = await lockFolder(place.home)
  try {
    const binaries = await findBinaries(place)
    const wish = { durable: true, loopback: process.platform === "win32", ...options }
    const password = wish.loopback ? await passwordOf(place.home) : undefined
    await ensureCluster(place, binaries, { ...wish, password })
    const server = (await takeOver(place, binaries, wish, password)) ?? (await start(place, binaries, wish))
    const url = urlOf(server.address, "de_concert", password)
    await ensureDatabase(urlOf(server.address, "postgres", password), url, password)
    return { url, stop: watchOver(server, place, binaries, wish, unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The address of the server that another process runs in this folder; undefined when none answers. */
export async function findLiving(folder: string, elsewhere?: string): Promise<string | undefined> {
  const place = await findPlace(folder, elsewhere)
  const living = await findPostmaster(place.data)
  if (!living?.ready) return undefined
  return urlOf(living.address, "de_concert", living.address.socketFolder ? undefined : await passwordOf(place.home))
}

type Wish = { durable: boolean; loopback: boolean; say: (step: string) => void }
type Server = { pid: number; address: Address }

/** The server that a killed process left, once it answers. One that does not (its socket was cleaned away) is stopped. */
async function takeOver(
  place: Place,
  binaries: Binaries,
  { say }: Wish,
  password: string | undefined,
): Promise<Server | undefined> {
  for (const givingUp = Date.now() + 60_000; ; await sleep(20)) {
    const living = await findPostmaster(place.data)
    if (!living) return undefined
    if (living.ready && (await answers(urlOf(living.address, "postgres", password)))) {
      say("La base de données tournait encore après un arrêt brutal : reprise.")
      return living
    }
    if (living.ready) await halt(living, place, binaries)
    if (Date.now() > givingUp)
      throw new Error(`PostgreSQL (processus ${living.pid}) ne répond pas : voir ${join(place.folder, "postgres.log")}`)
  }
}

async function answers(url: string): Promise<boolean> {
  return connected(url, async () => true).catch(() => false)
}

async function start(place: Place, binaries: Binaries, wish: Wish): Promise<Server> {
  const address: Address = wish.loopback
    ? { socketFolder: undefined, port: await freePort() }
    : { socketFolder: await socketFolderFor(place), port: 5432 }
  return { pid: await launch(place, binaries, address, settings(wish)), address }
}

function settings({ durable }: Wish): Record<string, string> {
  return {
    max_connections: "60",
    shared_buffers: "64MB",
    jit: "off",
    synchronous_commit: durable ? "on" : "off",
    fsync: durable ? "on" : "off",
    full_page_writes: durable ? "on" : "off",
    timezone: "UTC",
    log_timezone: "UTC",
    // The log is about the server. Errors of statements reach us anyway, and hold what people wrote.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
  }
}

/** Looks every second whether the server still lives, however it came to us; gives the function that stops both. */
function watchOver(server: Server, place: Place, binaries: Binaries, wish: Wish, unlock: () => void): () => Promise<void> {
  const ending = new AbortController()
  const watching = (async () => {
    for (let pid = server.pid; ; ) {
      await sleep(1000, undefined, { ref: false, signal: ending.signal }).catch(() => undefined)
      if (ending.signal.aborted) return pid
      if (await findPostmaster(place.data)) continue
      wish.say("La base de données s'est arrêtée : redémarrage.")
      pid = await launch(place, binaries, server.address, settings(wish)).catch((error: Error) => {
        wish.say(error.message)
        return pid
      })
    }
  })()
  let stopped: Promise<void> | undefined
  const stop = async () => {
    ending.abort()
    await halt({ pid: await watching }, place, binaries)
    if (server.address.socketFolder) await rm(server.address.socketFolder, { recursive: true, force: true })
    unlock()
  }
  return () => {
    stopped ??= stop()
    return stopped
  }
}

function urlOf(address: Address, name: string, password: string | undefined): string {
  if (address.socketFolder) return `postgresql://${name}@localhost/${name}?host=${encodeURIComponent(address.socketFolder)}`
  return `postgresql://${name}:${password}@127.0.0.1:${address.port}/${name}`
}

/** Beside the cluster where the path is short enough for a socket's address; else in the system's temporary folder. */
async function socketFolderFor(place: Place): Promise<string> {
  const near = join(place.home, "socket")
  if (Buffer.byteLength(join(near, ".s.PGSQL.5432.lock")) <= SOCKET_PATH_BYTES) return near
  const noted = (await readFile(socketNote(place), "utf8").catch(() => "")).trim()
  if (noted.startsWith(TEMPORARY)) await rm(noted, { recursive: true, force: true })
  const far = await mkdtemp(TEMPORARY)
  await writeFile(socketNote(place), far)
  return far
}

// sun_path: 108 bytes with the final zero on Linux, 104 elsewhere.
const SOCKET_PATH_BYTES = 103
// Not os.tmpdir(): that may be a folder of root's own.
const TEMPORARY = "/tmp/de-concert-"
const socketNote = (place: Place) => join(place.home, "socket.path")

async function passwordOf(home: string): Promise<string> {
  const file = join(home, "postgres.password")
  await writeFile(file, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error
  })
  return readFile(file, "utf8")
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Looked at on every start, so that a first start which was killed half-way is completed. */
async function ensureDatabase(administration: string, url: string, password: string | undefined): Promise<void> {
  const made = await connected(administration, async (client) => {
    const { rows } = await client.query(
      "select (select count(*)::int from pg_roles where rolname = 'de_concert') as roles, (select count(*)::int from pg_database where datname = 'de_concert') as databases",
    )
    if (!rows[0].roles) await client.query(`create role de_concert login createdb${password ? ` password '${password}'` : ""}`)
    if (!rows[0].databases) await client.query("create database de_concert owner de_concert")
    return !rows[0].databases
  })
  if (made) await connected(url, (client) => client.query(CREATE_EXTENSIONS))
}

async function connected<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
