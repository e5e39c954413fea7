import { FEATURES } from "../../src/app.ts"
import { type OpenDatabase, openDatabase } from "../../src/core/db/database.ts"
import { LANGUAGES, type Language } from "../../src/core/i18n.ts"
import type { Mail } from "../../src/core/mail/mail.ts"
import { createTestApp } from "./app.ts"

export const MAIL_ORIGIN = "https://de-concert.exemple.fr"

export type MailExample = { template: string; language: Language; mail: Mail }

/** Every mail that a feature may send, as someone fictional would get it, in each language. No database is asked. */
export function mailExamples(): MailExample[] {
  const nowhere: OpenDatabase = openDatabase("postgres://nobody@localhost:1/nowhere")
  const { services } = createTestApp(nowhere, { origin: () => MAIL_ORIGIN })
  return FEATURES.flatMap(({ mails = [] }) => mails).flatMap(({ template, example }) =>
    LANGUAGES.map((language) => ({ template, language, mail: example(services, language) })),
  )
}
