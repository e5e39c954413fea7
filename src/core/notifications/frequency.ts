import type { Frequency, NotificationKind } from "./kind.ts"

/** Stands for every kind that has no choice of its own, those of tomorrow too. */
export const EVERY_KIND = "*"

/** What a member chose, by kind or for EVERY_KIND. */
export type Chosen = ReadonlyMap<string, Frequency>

/** How often a member is told of a kind by mail: as they chose for it, else for every kind, else as the kind usually does. */
export function frequencyFor({ kind, usually }: Pick<NotificationKind, "kind" | "usually">, chosen: Chosen): Frequency {
  return chosen.get(kind) ?? chosen.get(EVERY_KIND) ?? usually
}
