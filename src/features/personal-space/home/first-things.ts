// What stands on top of Mon espace, and what someone new is offered.
import type { Card, Waiting } from "../../../core/dashboard.ts"

/** All that waits for a member, across features, the oldest first. */
export function firstThings(cards: Card[]): Waiting[] {
  return cards.flatMap((card) => card.waiting).toSorted((a, b) => a.since.getTime() - b.since.getTime())
}

/** Cards that have something to show below what waits. */
export function shownCards(cards: Card[]): Card[] {
  return cards.filter((card) => card.content !== undefined || card.more !== undefined)
}

export const NEXT_STEPS = ["assessment", "profile", "notifications"] as const
export type NextStep = (typeof NEXT_STEPS)[number]

/** Where to begin: everything for an account that holds nothing, the profile for one that only lacks that. */
export function nextSteps({ cards, hasProfile }: { cards: Card[]; hasProfile: boolean }): NextStep[] {
  if (cards.length === 0) return NEXT_STEPS.filter((step) => step !== "profile" || !hasProfile)
  return hasProfile ? [] : ["profile"]
}
