// One process at a time uses a folder. The lock is the kernel's (through SQLite, which Node carries): it ends with the
// process however that ends, so there is no stale lock to recognise and no moment at which two processes both win.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as sleep } from "node:timers/promises"
import { isAlive } from "./postmaster.ts"

/** Another living process holds the folder; `pid` says which, where it is known. */
export class FolderInUse extends Error {
  readonly pid: number | undefined
  constructor(pid: number | undefined) {
    super(`Une autre instance utilise déjà ce dossier${pid ? ` (processus ${pid})` : ""}.`)
    this.name = "FolderInUse"
    this.pid = pid
  }
}

/** Takes the folder for this process until the returned function is called. Throws FolderInUse. */
export async function lockFolder(folder: string): Promise<() => void> {
  const lock = new DatabaseSync(join(folder, "instance.lock"), { timeout: 0 })
  try {
    lock.exec("BEGIN EXCLUSIVE")
  } catch (error) {
    lock.close()
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error
    throw new FolderInUse(await holderOf(folder))
  }
  writeFileSync(pidFile(folder), String(process.pid))
  held.add(lock)
  return () => {
    if (held.delete(lock)) lock.close()
  }
}

const SQLITE_BUSY = 5

// A lock that nothing refers to would be collected as garbage, and so released.
const held = new Set<DatabaseSync>()

const pidFile = (folder: string) => join(folder, "instance.pid")

/** The holder writes its number just after it got the lock: wait a moment for it. */
async function holderOf(folder: string): Promise<number | undefined> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const pid = readPid(folder)
    if (pid && isAlive(pid)) return pid
    await sleep(10)
  }
  return undefined
}

function readPid(folder: string): number | undefined {
  try {
    return Number(readFileSync(pidFile(folder), "utf8")) || undefined
  } catch {
    return undefined
  }
}
