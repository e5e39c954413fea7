import { SIDES, type Side } from "./instrument.ts"

/** What the two sides decided to do: someone from at least one side answers for it. */
export type ImprovementAction = {
  id: string
  /** 1, then one more with each change: two people who change it at once are told. */
  version: number
  criterion: string | null
  what: string
  owners: Partial<Record<Side, string>>
  /** A day, "2027-03-01". */
  dueOn: string | null
  doneAt: Date | null
}

export const WHAT_LIMIT = 300
export const OWNER_LIMIT = 80
export const MOST_ACTIONS = 30

export function hasOwner(owners: Partial<Record<Side, string>>): boolean {
  return Object.values(owners).some((owner) => owner !== "")
}

type Decided = Pick<ImprovementAction, "what" | "criterion" | "owners" | "dueOn">

/** The same thing to do, by the same people: a form sent twice has decided it once. */
export function isSameAction(one: Decided, other: Decided): boolean {
  return (
    one.what === other.what &&
    one.criterion === other.criterion &&
    one.dueOn === other.dueOn &&
    SIDES.every((side) => (one.owners[side] ?? "") === (other.owners[side] ?? ""))
  )
}
