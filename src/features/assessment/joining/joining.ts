// Whether a place may be joined to an account. No database, HTTP or clock.
import type { Participant } from "../assessment.ts"

type Place = Pick<Participant, "device" | "sealed"> & { memberId: string | null }

/** How a place stands to whoever looks at it: `elsewhere` is somebody's account, but not the one that is signed in. */
export type AccountState = "joined" | "elsewhere" | "joinable" | "signed_out" | "never"

export function accountState(place: Place, actorId: string | undefined): AccountState {
  if (place.memberId !== null) return place.memberId === actorId ? "joined" : "elsewhere"
  if (!mayJoin(place)) return "never"
  return actorId === undefined ? "signed_out" : "joinable"
}

/**
 * Whoever holds the link of a device that is handed around, or a link that was replaced, may not be the person who answered:
 * such a place stays out of accounts.
 */
export function mayJoin(place: Place): boolean {
  return place.memberId === null && place.device === "own" && !place.sealed
}
