/** What can come between someone and a provider, as its page says it. */
export type Trouble =
  | "consent_refused"
  | "state_mismatch"
  | "provider_down"
  | "account_not_linked"
  | "email_not_verified"
  | "assurance_too_low"
  | "not_believed"
  | "elsewhere"
  | "session_changed"

const STATUS = {
  consent_refused: 422,
  state_mismatch: 400,
  provider_down: 503,
  account_not_linked: 409,
  email_not_verified: 422,
  assurance_too_low: 403,
  not_believed: 400,
  elsewhere: 409,
  session_changed: 409,
} as const satisfies Record<Trouble, number>

/** A refusal's code as a trouble: what is told of a forged, foreign or late answer is the same for all. */
export function troubleOf(code: string): Trouble {
  return code in STATUS ? (code as Trouble) : "not_believed"
}

export function statusOf(trouble: Trouble): (typeof STATUS)[Trouble] {
  return STATUS[trouble]
}
