// Accounts that nobody uses: warned twice, then erased. No database, HTTP or clock.

/** Months without coming by. */
const INACTIVE_MONTHS = 24
/** Days between the first warning and the second, and between the second and the erasure. */
const WARNING_DAYS = 14
const A_DAY = 86_400_000

type Presence = { lastSeenOn: string | null; createdAt: Date }

/** The last day ("2024-11-02") on which one can have come by for the last time to be inactive now. */
export function inactiveSince(now: Date): string {
  const limit = new Date(now)
  limit.setUTCMonth(limit.getUTCMonth() - INACTIVE_MONTHS)
  // The 29th of February, two years before, was the 1st of March: a day later than meant.
  if (limit.getUTCDate() !== now.getUTCDate()) limit.setUTCDate(0)
  return limit.toISOString().slice(0, 10)
}

export function isInactive({ lastSeenOn, createdAt }: Presence, now: Date): boolean {
  return (lastSeenOn ?? createdAt.toISOString().slice(0, 10)) <= inactiveSince(now)
}

/** When an account that is warned for the first time will go, at the earliest. */
export function dueAfterFirst(now: Date): Date {
  return new Date(now.getTime() + 2 * WARNING_DAYS * A_DAY)
}

/** A second warning that is late leaves as much time as one that is not. */
export function dueAfterSecond(planned: Date, now: Date): Date {
  return new Date(Math.max(planned.getTime(), now.getTime() + WARNING_DAYS * A_DAY))
}

/** Whoever was first warned then, or before, is warned again. */
export function warnedAgainFrom(now: Date): Date {
  return new Date(now.getTime() - WARNING_DAYS * A_DAY)
}
