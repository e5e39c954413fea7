// What may be given and taken.
import type { StaffRole } from "../../../core/auth/actor.ts"

/** Roles that concern the whole instance, whatever the département. */
const EVERYWHERE: readonly StaffRole[] = ["administrator"]

function hasTerritory(role: StaffRole): boolean {
  return !EVERYWHERE.includes(role)
}

/** The départements that a role is given for: known ones, in the instance's order; none means the whole region, and so do all. */
export function territory(role: StaffRole, wanted: string[], known: { code: string }[]): string[] {
  const found = known.map(({ code }) => code).filter((code) => wanted.includes(code))
  return hasTerritory(role) && found.length < known.length ? found : []
}

export type Administrator = { id: string; secondFactor: boolean; suspended: boolean }

/** Whether someone who can come into the back office still administers once this person does not any more. */
export function someoneStays(administrators: Administrator[], leaving: string): boolean {
  return administrators.some((one) => one.id !== leaving && one.secondFactor && !one.suspended)
}
