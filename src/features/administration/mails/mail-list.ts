import type { ListShape } from "../list/list-state.ts"

export const MAIL_STATES = ["waiting", "sending", "sent", "refused", "failed", "dropped"] as const
export type MailState = (typeof MAIL_STATES)[number]

export const MAIL_LIST = {
  filters: { etat: MAIL_STATES, modele: 80 },
  sorts: ["-quand"],
} as const satisfies ListShape

/** Days of which the counts are shown. */
export const COUNTED_DAYS = 14
