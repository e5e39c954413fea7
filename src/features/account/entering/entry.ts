import type { Language } from "../../../core/i18n.ts"

/** Someone who asks to come in, as they said it; whether there is an account is not known yet. */
export type EntryAsked = {
  email: string
  language: Language
  /** Where they wanted to go. */
  retour: string
  /** The browser that asks: see same-browser-policy.ts. */
  browser?: string
  /** Who wants an account, under which name and agreeing to which charter. */
  joining?: Joining
}
export type Joining = { displayName: string; charter: string }

export const DISPLAY_NAME_LIMIT = 60

/** Which mail answers: a link to whoever has an account, and to whoever wants one. */
export function answerTo(
  { joining }: Pick<EntryAsked, "joining">,
  hasAccount: boolean,
): "sign_in" | "already" | "join" | "no_account" {
  if (hasAccount) return joining ? "already" : "sign_in"
  return joining ? "join" : "no_account"
}
