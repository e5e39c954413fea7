import type { Language } from "../../../core/i18n.ts"
import { words } from "./words.ts"

/** Where the pages of the account stand. */
export function accountTrail(language: Language): { path: string; label: string }[] {
  const { space, account } = words(language).trail
  return [
    { path: "/mon-espace", label: space },
    { path: "/mon-espace/compte", label: account },
  ]
}
