import type { ChildProcess } from "node:child_process"
import type { Call } from "autocannon"
import type { startLoad } from "./load.ts"
import { processorTime } from "./process-cost.ts"

/** One of the two that are compared: a server and what is asked of it. */
export type Side = { url: string; child: ChildProcess; calls: Call[] }

/** Medians of the rounds. Times in milliseconds; `processor` is what the server's own process used for one answer. */
export type Figures = { perSecond: number; p50: number; p99: number; processor: number | undefined }
export type Compared = {
  ours: Figures
  theirs: Figures
  /** Median of the rounds' own ratios: answers a second, ours to theirs. */
  speed: number
  failed: number
}

export type Pace = { rounds: number; seconds: number; load: ReturnType<typeof startLoad> }

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
    failed: rounds.reduce((sum, one) => sum + one.ours.failed + one.theirs.failed, 0),
  }
}

async function round({ load, seconds }: Pace, { url, child, calls }: Side, forSeconds = seconds) {
  if (child.exitCode !== null || child.signalCode !== null)
    throw new Error(`the server that is measured has ended (${child.exitCode ?? child.signalCode})`)
  const before = processorTime(child.pid ?? 0)
  const loaded = await load.send({ url, calls, connections: CONNECTIONS, seconds: forSeconds })
  const after = processorTime(child.pid ?? 0)
  const processor = before === undefined || after === undefined ? undefined : ((after - before) * 1000) / loaded.answers
  return { ...loaded, processor }
}

function figures(rounds: (Figures & { failed: number })[]): Figures {
  const processor = rounds.flatMap((one) => one.processor ?? [])
  return {
    perSecond: median(rounds.map((one) => one.perSecond)),
    p50: median(rounds.map((one) => one.p50)),
    p99: median(rounds.map((one) => one.p99)),
    processor: processor.length > 0 ? median(processor) : undefined,
  }
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (upper + lower) / 2
}
