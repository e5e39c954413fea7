import type { ChildProcess } from "node:child_process"
import type { Call } from "autocannon"
import type { startLoad } from "./load.ts"
import { processorTime } from "./process-cost.ts"

/** One of the two that are compared: a server and what is asked of it. */
export type Side = { url: string; child: ChildProcess; calls: Call[] }

/**
 * Medians of the rounds. Times in milliseconds; `processor` is what the server's own process used for one answer, `inAll` with
 * its database.
 */
export type Figures = { perSecond: number; p50: number; p99: number; processor: number | undefined; inAll: number | undefined }
export type Compared = {
  ours: Figures
  theirs: Figures
  /** Median of the rounds' own ratios: answers a second, ours to theirs. */
  speed: number
  /** The same of processor time, database included, ours to theirs: a busy machine disturbs it less. */
  cost: number | undefined
  failed: number
}

export type Pace = {
  rounds: number
  seconds: number
  load: ReturnType<typeof startLoad>
  /** The processes that the database runs for its clients now. */
  databaseProcesses: () => Promise<number[]>
}

export const CONNECTIONS = 16

/** Loads the two in turn, several times: what else the machine does meets both. */
export async function compare(pace: Pace, ours: Side, theirs: Side): Promise<Compared> {
  for (const side of [ours, theirs]) await round(pace, side, Math.min(2, pace.seconds))
  const rounds = []
  for (let i = 0; i < pace.rounds; i++) rounds.push({ ours: await round(pace, ours), theirs: await round(pace, theirs) })
  return {
    ours: figures(rounds.map((one) => one.ours)),
    theirs: figures(rounds.map((one) => one.theirs)),
    speed: median(rounds.map((one) => one.ours.perSecond / one.theirs.perSecond)),
    cost: medianOf(rounds.map((one) => one.ours.inAll && one.theirs.inAll && one.ours.inAll / one.theirs.inAll)),
    failed: rounds.reduce((sum, one) => sum + one.ours.failed + one.theirs.failed, 0),
  }
}

async function round(pace: Pace, { url, child, calls }: Side, seconds = pace.seconds) {
  if (child.exitCode !== null || child.signalCode !== null)
    throw new Error(`the server that is measured has ended (${child.exitCode ?? child.signalCode})`)
  const server = child.pid ?? 0
  const before = await processorTimes(pace, server)
  const loaded = await pace.load.send({ url, calls, connections: CONNECTIONS, seconds })
  const after = await processorTimes(pace, server)
  const each = (pids: number[]) => {
    const used = pids.map((pid) => (after.get(pid) ?? Number.NaN) - (before.get(pid) ?? 0))
    return after.has(server) ? (used.reduce((sum, one) => sum + one, 0) * 1000) / loaded.answers : undefined
  }
  return { ...loaded, processor: each([server]), inAll: each([...after.keys()]) }
}

async function processorTimes({ databaseProcesses }: Pace, server: number): Promise<Map<number, number>> {
  const times = [server, ...(await databaseProcesses())].map((pid) => [pid, processorTime(pid)] as const)
  return new Map(times.filter((one): one is [number, number] => one[1] !== undefined))
}

function figures(rounds: (Figures & { failed: number })[]): Figures {
  return {
    perSecond: median(rounds.map((one) => one.perSecond)),
    p50: median(rounds.map((one) => one.p50)),
    p99: median(rounds.map((one) => one.p99)),
    processor: medianOf(rounds.map((one) => one.processor)),
    inAll: medianOf(rounds.map((one) => one.inAll)),
  }
}

function medianOf(numbers: (number | undefined)[]): number | undefined {
  const known = numbers.filter((one) => one !== undefined)
  return known.length > 0 ? median(known) : undefined
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (upper + lower) / 2
}
