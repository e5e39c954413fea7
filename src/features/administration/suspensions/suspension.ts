// When a suspension may begin, and when it ends.
import type { StaffRole } from "../../../core/auth/actor.ts"

export const DURATIONS = ["day", "week", "month", "open"] as const
export type Duration = (typeof DURATIONS)[number]

/** Undefined until further notice. */
export function endOf(duration: Duration, from: Date): Date | undefined {
  const end = new Date(from)
  if (duration === "day") end.setUTCDate(end.getUTCDate() + 1)
  else if (duration === "week") end.setUTCDate(end.getUTCDate() + 7)
  else if (duration === "month") end.setUTCDate(end.getUTCDate() + 30)
  else return undefined
  return end
}

export type Suspended = { startedAt: Date; endsAt: Date | null; liftedAt: Date | null }

/** Whether it holds at that moment. The twin of isOpenAt in open-queries.ts. */
export function isOpen({ endsAt, liftedAt }: Suspended, now: Date): boolean {
  return liftedAt === null && (endsAt === null || endsAt > now)
}

export type WhyNot = "oneself" | "administrator" | "already"

/**
 * Why this person cannot be suspended, if they cannot. Someone who administers loses that role first, by another administrator, who
 * is held by the rule that one always stays: so nobody can lock the team out by suspending.
 */
export function whyNotSuspend(
  actor: { id: string },
  person: { id: string; roles: { role: StaffRole }[]; suspensions: Suspended[] },
  now: Date,
): WhyNot | undefined {
  if (person.id === actor.id) return "oneself"
  if (person.roles.some(({ role }) => role === "administrator")) return "administrator"
  return person.suspensions.some((one) => isOpen(one, now)) ? "already" : undefined
}
