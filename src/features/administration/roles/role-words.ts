import type { RoleGiven, StaffRole } from "../../../core/auth/actor.ts"
import type { Language } from "../../../core/i18n.ts"
import { formatList } from "../../../ui/format.ts"
import type { Instance } from "../../../ui/shell.ts"
import { words } from "./words.ts"

export function sayRole(language: Language, role: StaffRole): string {
  return words(language).names[role]
}

/** "Aude et Gard"; a département that the instance does not know any more is shown by its code. */
export function sayTerritory(
  language: Language,
  { departments }: Pick<RoleGiven, "departments">,
  { departments: known }: Instance,
): string {
  if (departments.length === 0) return words(language).whole
  const names = departments.map((code) => known.find((one) => one.code === code)?.name ?? code)
  return formatList(language, names)
}
