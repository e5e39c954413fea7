// A download of one's own data: what may be asked when, and what state it is in. No database, HTTP or clock.

export type DataExport = {
  id: string
  state: "waiting" | "ready" | "failed"
  /** How long the file is; null when there is none, or no more. */
  bytes: number | null
  askedAt: Date
  readyAt: Date | null
  expiresAt: Date
}

export const KEPT_DAYS = 7
const MOST_A_DAY = 3
/** What took longer than that will not come: it may be asked again. */
export const PATIENCE_MINUTES = 30
const A_DAY = 86_400_000

export type ExportState = "being_made" | "ready" | "expired" | "failed"

export function stateOf({ state, askedAt, expiresAt }: DataExport, now: Date): ExportState {
  if (state === "failed") return "failed"
  if (state === "waiting") return isOverdue(askedAt, now) ? "failed" : "being_made"
  return expiresAt > now ? "ready" : "expired"
}

/** Whether another one may be asked: not while one is being made, and not more than three in a day. */
export type Demand = { allowed: true } | { allowed: false; why: "being_made" } | { allowed: false; why: "too_many"; again: Date }

/** Of all that someone asked in the last day, and perhaps before, in any order. */
export function mayAsk(asked: DataExport[], now: Date): Demand {
  if (asked.some((one) => stateOf(one, now) === "being_made")) return { allowed: false, why: "being_made" }
  const today = asked.map((one) => one.askedAt.getTime()).filter((time) => now.getTime() - time < A_DAY)
  if (today.length < MOST_A_DAY) return { allowed: true }
  const oldestThatCounts = today.toSorted((a, b) => b - a)[MOST_A_DAY - 1] ?? 0
  return { allowed: false, why: "too_many", again: new Date(oldestThatCounts + A_DAY) }
}

export function expiryOf(readyAt: Date): Date {
  return new Date(readyAt.getTime() + KEPT_DAYS * A_DAY)
}

/** Its key in the file store. */
export function fileKey(id: string): string {
  return `exports/${id}.zip`
}

function isOverdue(askedAt: Date, now: Date): boolean {
  return now.getTime() - askedAt.getTime() > PATIENCE_MINUTES * 60_000
}
