// A notification in words: made when it is read, in the reader's language.
import type { Language } from "../../../core/i18n.ts"
import type { NotificationKind } from "../../../core/notifications/kind.ts"
import { words } from "./words.ts"

export type Told = { kind: string; parts: Record<string, string> }

/** What happened, in one line. Of a kind that no feature knows any more only that it was. */
export function sentenceOf(language: Language, kinds: readonly NotificationKind[], { kind, parts }: Told): string {
  return kinds.find((one) => one.kind === kind)?.sentence(language, parts) ?? words(language).list.unknown
}

/** Things under the headings of their kinds, in the order in which each heading comes first. */
export function groupByHeading<Thing extends { kind: string }>(
  language: Language,
  kinds: readonly NotificationKind[],
  things: Thing[],
): { heading: string; things: Thing[] }[] {
  const headings = new Map<string, Thing[]>()
  for (const thing of things) {
    const heading = kinds.find((one) => one.kind === thing.kind)?.group[language] ?? words(language).list.others
    headings.set(heading, [...(headings.get(heading) ?? []), thing])
  }
  return [...headings].map(([heading, things]) => ({ heading, things }))
}
