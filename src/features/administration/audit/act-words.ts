import type { Language } from "../../../core/i18n.ts"
import { words as roleWords } from "../roles/words.ts"
import { words } from "./words.ts"

/** What an act was, in words; a code that has none is shown as it is, so that no act is hidden. */
export function sayAct(language: Language, act: string): string {
  const { acts } = words(language)
  return Object.hasOwn(acts, act) ? acts[act as keyof typeof acts] : act
}

export function sayKind(language: Language, kind: string): string {
  const { kinds } = words(language)
  return Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : kind
}

/** The acts that have words, by their code. */
export function knownActs(language: Language): { value: string; label: string }[] {
  return Object.entries(words(language).acts).map(([value, label]) => ({ value, label }))
}

/** "rôle : Conseil, départements : 31 81". */
export function sayDetail(language: Language, detail: Record<string, string>): string {
  const { details, colon } = words(language)
  const { names } = roleWords(language)
  return Object.entries(detail)
    .map(([name, value]) => {
      const label = Object.hasOwn(details, name) ? details[name as keyof typeof details] : name
      const said = name === "role" && Object.hasOwn(names, value) ? names[value as keyof typeof names] : value
      return label + colon + said
    })
    .join(", ")
}
