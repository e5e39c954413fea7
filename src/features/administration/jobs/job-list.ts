import type { ListShape } from "../list/list-state.ts"

export const FAILED_LIST = { filters: { file: 100 }, sorts: ["-quand"] } as const satisfies ListShape

/** How a queue's jobs stand. */
export type Queue = {
  name: string
  waiting: number
  running: number
  failed: number
  /** Since when the oldest job waits that could run. */
  oldest: Date | null
  lastDone: Date | null
  /** A cron line and its time zone, when it comes back by itself. */
  schedule: { cron: string; timeZone: string } | null
}

export type FailedJob = { id: string; key: string; queue: string; addedAt: Date; failedAt: Date; tries: number; code: string }
