import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

const TICKS_PER_SECOND = 100

/** Processor time that a process has used so far, in seconds; undefined where the system does not tell it finely (not Linux). */
export function processorTime(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  } catch {
    return undefined
  }
}

/** Resident memory of a process in megabytes; undefined where `ps` does not tell. */
export function residentMemory(pid: number): number | undefined {
  try {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024
  } catch {
    return undefined
  }
}
