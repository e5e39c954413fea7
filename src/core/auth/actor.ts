// Who asks, when it is someone with an account.
import type { Language } from "../i18n.ts"

/** What someone may do for the centre, beyond being a member. */
export const STAFF_ROLES = ["moderator", "editor", "survey_manager", "adviser", "administrator"] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export type Actor = {
  id: string
  email: string
  displayName: string
  language: Language
  roles: RoleGiven[]
  session: Session
  /** A second factor is set up, though perhaps not given in this session. */
  secondFactorEnabled: boolean
  suspension: Suspension | undefined
}

/** No département means the whole region. */
export type RoleGiven = { role: StaffRole; departments: string[] }

export type Session = {
  id: string
  /** When the person signed in. */
  startedAt: Date
  secondFactorAt: Date | null
}

/** Without an end it lasts until it is lifted. */
export type Suspension = { id: string; message: string; endsAt: Date | null; answered: boolean }

export function hasRole(actor: Actor, ...roles: StaffRole[]): boolean {
  return actor.roles.some((given) => roles.includes(given.role))
}

export function isStaff(actor: Actor): boolean {
  return actor.roles.length > 0
}
