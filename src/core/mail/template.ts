import type { Language } from "../i18n.ts"
import type { Services } from "../services.ts"
import type { Mail } from "./mail.ts"

/** A kind of mail that a feature sends. */
export type MailTemplate = {
  /** As `deliver` is told: "account.entry-link". */
  template: string
  label: Record<Language, string>
  /** The mail as someone fictional would get it. */
  example: (services: Services, language: Language) => Mail
}
