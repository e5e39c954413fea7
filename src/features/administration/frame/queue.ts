import type { AdministrationPage, Pending } from "../../../core/administration.ts"

export type Awaiting = Pick<AdministrationPage, "path" | "label"> & Pending

/** What waits for the team, the oldest first; pages on which nothing waits are left out. */
export function queueOf(pages: Awaiting[]): Awaiting[] {
  const age = ({ oldest }: Awaiting) => oldest?.getTime() ?? Number.POSITIVE_INFINITY
  return pages.filter(({ count }) => count > 0).toSorted((a, b) => age(a) - age(b))
}
