import { STAFF_ROLES } from "../../../core/auth/actor.ts"
import type { ListShape } from "../list/list-state.ts"

export const MEMBER_STATES = ["suspendus", "reponses", "professionnels", "jamais", "inactifs"] as const

/** What the list of members can be asked for. */
export const MEMBER_LIST = {
  filters: { recherche: 100, role: [...STAFF_ROLES, "equipe"], etat: MEMBER_STATES },
  sorts: ["-depuis", "nom", "-vu"],
} as const satisfies ListShape

/** Months after which someone who did not come by counts as inactive; their account is erased later, see the privacy feature. */
const INACTIVE_MONTHS = 12

/** The last day on which someone who is inactive now may have come by: "2025-11-02". */
export function inactiveSince(now: Date): string {
  const day = new Date(now)
  day.setUTCMonth(day.getUTCMonth() - INACTIVE_MONTHS)
  return day.toISOString().slice(0, 10)
}
