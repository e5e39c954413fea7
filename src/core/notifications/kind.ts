import type { RoleGiven, StaffRole } from "../auth/actor.ts"
import type { Language } from "../i18n.ts"

export const FREQUENCIES = ["at_once", "daily", "weekly", "never"] as const
export type Frequency = (typeof FREQUENCIES)[number]

export type NotificationKind = {
  /** "assessment.revealed" */
  kind: string
  /** The heading under which digests and settings put it. */
  group: Record<Language, string>
  /** In the settings: "Un résultat est prêt". */
  label: Record<Language, string>
  /** Quiet unless something waits for an answer. */
  usually: Frequency
  /** For members with one of these roles only: nobody else can choose how they get it. */
  roles?: StaffRole[]
  /** One line that says what happened, made of the notification's parts. */
  sentence: (language: Language, parts: Record<string, string>) => string
}

/** The kinds that someone with these roles may be told of. */
export function kindsFor(kinds: readonly NotificationKind[], given: RoleGiven[]): NotificationKind[] {
  return kinds.filter(({ roles }) => roles === undefined || given.some(({ role }) => roles.includes(role)))
}
