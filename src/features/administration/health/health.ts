// What is well, what deserves a look, and what somebody has to act upon.

export type Facts = {
  version: string
  startedAt: Date
  production: boolean
  database: { version: string; bytes: number }
  migrations: { applied: number; missing: number }
  jobs: { waiting: number; oldest: Date | null; failed: number; lastNightly: Date | null }
  /** Of the last day. */
  mails: { delivers: boolean; sent: number; failed: number; refused: number }
  /** Of the folder of the instance's own data; absent where it keeps none. */
  disk: { free: number; total: number } | undefined
  /** Bytes that the process holds. */
  memory: number
}

export type State = "well" | "look" | "act"
export const CHECKS = ["version", "database", "migrations", "jobs", "nightly", "mails", "disk", "memory"] as const
export type Check = (typeof CHECKS)[number]

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const GIGABYTE = 1024 ** 3

/** The state of each part, in a fixed order; parts that this instance has not are left out. */
export function checkHealth(facts: Facts, now: Date): { check: Check; state: State }[] {
  return CHECKS.flatMap((check) => {
    if (check === "disk" && !facts.disk) return []
    return [{ check, state: STATES[check](facts, now) }]
  })
}

/** The worst of them: what the page says first. */
export function worstOf(states: State[]): State {
  return states.includes("act") ? "act" : states.includes("look") ? "look" : "well"
}

const STATES: Record<Check, (facts: Facts, now: Date) => State> = {
  version: () => "well",
  database: () => "well",
  migrations: ({ migrations }) => (migrations.missing > 0 ? "act" : "well"),
  jobs: ({ jobs }, now) =>
    step(ageOf(jobs.oldest, now), { look: 10 * MINUTE_MS, act: 2 * HOUR_MS }, jobs.failed > 0 ? "look" : "well"),
  // What comes back each night has a day, and then some hours, to be done.
  nightly: ({ jobs, startedAt }, now) =>
    step(ageOf(jobs.lastNightly ?? startedAt, now), { look: 26 * HOUR_MS, act: 50 * HOUR_MS }),
  mails({ mails, production }) {
    if (!mails.delivers) return production ? "act" : "look"
    if (mails.failed === 0) return "well"
    return mails.failed * 4 > mails.failed + mails.sent ? "act" : "look"
  },
  disk({ disk }) {
    const part = disk && disk.total > 0 ? disk.free / disk.total : 1
    return part < 0.05 ? "act" : part < 0.15 ? "look" : "well"
  },
  memory: ({ memory }) => step(memory, { look: 0.75 * GIGABYTE, act: 1.5 * GIGABYTE }),
}

function ageOf(moment: Date | null, now: Date): number {
  return moment === null ? 0 : now.getTime() - moment.getTime()
}

function step(measure: number, { look, act }: { look: number; act: number }, below: State = "well"): State {
  return measure >= act ? "act" : measure >= look ? "look" : below
}
