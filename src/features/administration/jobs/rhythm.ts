// A cron line in a person's words, for the few shapes that the platform uses.

export type Rhythm =
  | { every: "day"; at: string }
  | { every: "week"; at: string; day: number }
  | { every: "month"; at: string; day: number }
  | { every: "minutes"; minutes: number }
  | { every: "hour"; minute: number }
  | { every: "other"; cron: string }

/** "15 3 * * *" → each day at 3:15. `day` is 0 for Sunday. */
export function rhythmOf(cron: string): Rhythm {
  const [minute = "", hour = "", dayOfMonth = "", month, weekday = ""] = cron.trim().split(/\s+/)
  const minutes = /^\*\/(\d+)$/.exec(minute)?.[1]
  const other: Rhythm = { every: "other", cron }
  if (month !== "*") return other
  const at = /^\d+ \d+$/.test(`${minute} ${hour}`) ? `${hour}:${minute.padStart(2, "0")}` : undefined
  if (dayOfMonth !== "*")
    return at && weekday === "*" && /^\d+$/.test(dayOfMonth) ? { every: "month", at, day: Number(dayOfMonth) } : other
  if (weekday === "*" && hour === "*" && minutes) return { every: "minutes", minutes: Number(minutes) }
  if (!/^\d+$/.test(minute)) return other
  if (weekday === "*" && hour === "*") return { every: "hour", minute: Number(minute) }
  if (!at) return other
  if (weekday === "*") return { every: "day", at }
  return /^[0-7]$/.test(weekday) ? { every: "week", at, day: Number(weekday) % 7 } : other
}
