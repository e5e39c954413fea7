// A PostgreSQL server seen from outside: its process, what its lock file says, how it starts and stops.
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { open, readFile, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { Binaries } from "./embedded-binaries.ts"
import { makePrivateFolder, type Place } from "./embedded-place.ts"
import { plainEnvironment, run } from "./program.ts"

/** Where the server answers: a Unix socket's folder, or a loopback port where there are no such sockets. */
export type Address = { socketFolder: string; port: 5432 } | { socketFolder: undefined; port: number }

export type Postmaster = { pid: number; address: Address; ready: boolean }

/** The server that runs on this cluster, if one does; a number that another program has taken since is not mistaken for it. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const noted = readLockFile(data)
  return noted && (await isPostmaster(noted.pid, data)) ? noted : undefined
}

/** Starts a server on the cluster and waits until it answers. Gives its process number. */
export async function launch(
  place: Place,
  binaries: Binaries,
  address: Address,
  settings: Record<string, string>,
): Promise<number> {
  const logFile = join(place.folder, "postgres.log")
  await keepShort(logFile)
  for (const givingUp = Date.now() + 15_000; ; await sleep(100)) {
    const start = await attempt(place, binaries, address, settings, logFile)
    if (typeof start === "number") return start
    // The processes of a server that was killed end a moment after it; until then its memory is held.
    if (!start.includes("is still in use") || Date.now() > givingUp) throw new Error(`PostgreSQL n'a pas démarré :\n${start}`)
  }
}

/** Stops the server: what is committed is kept, open transactions are rolled back. */
export async function halt(postmaster: { pid: number }, place: Place, binaries: Binaries): Promise<void> {
  // Windows has no signals: there pg_ctl speaks to the server's pipe.
  if (process.platform === "win32") await run(binaries.pgCtl, ["-D", place.data, "-m", "fast", "-w", "stop"], place)
  else if (!(await endBy("SIGINT", postmaster.pid, place.data))) await endBy("SIGQUIT", postmaster.pid, place.data)
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** The lines are those of PostgreSQL's miscinit.h: pid, data, start time, port, socket folder, address, memory key, state. */
function readLockFile(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")
    const state = lines[7]?.trim()
    const address: Address = lines[4]
      ? { socketFolder: lines[4], port: 5432 }
      : { socketFolder: undefined, port: Number(lines[3]) }
    return { pid: Number(lines[0]), address, ready: state === "ready" }
  } catch {
    return undefined
  }
}

async function isPostmaster(pid: number, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform === "win32") return true
  // The command line, for /proc/…/cwd may be closed to us, even as root in a container.
  if (process.platform !== "linux")
    return (await run("ps", ["-o", "command=", "-p", String(pid)])).said.includes(`postgres -D ${data} `)
  const [program, ...args] = (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0")
  return program?.endsWith("postgres") === true && args.includes(data)
}

/** The new server's number, or what it said when it did not start. */
async function attempt(
  place: Place,
  binaries: Binaries,
  address: Address,
  settings: Record<string, string>,
  logFile: string,
): Promise<number | string> {
  const stale = readLockFile(place.data)
  if (address.socketFolder) await emptyFolder(address.socketFolder, place)
  await using log = await open(logFile, "a", 0o600)
  const before = (await log.stat()).size
  const child = spawn(binaries.postgres, serverArguments(place, address, settings), {
    cwd: place.home,
    // Its own session, so that Ctrl-C in a terminal reaches us and we stop the server, after the last request.
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
    // Its number may belong to another program by now, which PostgreSQL would take for a living server: this is its way to say "not that one".
    env: { ...plainEnvironment(), ...(stale && { PG_GRANDPARENT_PID: String(stale.pid) }) },
    ...place.account,
  })
  child.unref()
  let ended: Error | true | undefined
  child.on("error", (error) => (ended = error)).on("exit", () => (ended = true))
  for (; !ended; await sleep(10)) {
    const noted = readLockFile(place.data)
    if (noted?.pid === child.pid && noted?.ready) return noted.pid
  }
  return ended === true ? (await readFile(logFile)).subarray(before).toString() : String(ended)
}

function serverArguments(place: Place, address: Address, settings: Record<string, string>): string[] {
  const all = {
    listen_addresses: address.socketFolder ? "" : "127.0.0.1",
    port: String(address.port),
    // A list separated by commas, so quoted.
    unix_socket_directories: address.socketFolder ? `"${address.socketFolder.replaceAll('"', '""')}"` : "",
    unix_socket_permissions: "0700",
    ...settings,
  }
  return ["-D", place.data, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])]
}

async function emptyFolder(path: string, place: Place): Promise<void> {
  await rm(path, { recursive: true, force: true })
  await makePrivateFolder(path, place.account)
}

async function keepShort(logFile: string): Promise<void> {
  const { size } = await stat(logFile).catch(() => ({ size: 0 }))
  if (size > 5_000_000) await rename(logFile, `${logFile}.1`)
}

/** Whether the signal ended it within ten seconds. A process that nobody reaps stays known to the kernel: that is no sign of life. */
async function endBy(signal: NodeJS.Signals, pid: number, data: string): Promise<boolean> {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
  for (const givingUp = Date.now() + 10_000; (await findPostmaster(data))?.pid === pid; await sleep(5)) {
    if (Date.now() > givingUp) return false
  }
  return true
}
