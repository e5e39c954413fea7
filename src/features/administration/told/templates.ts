// Every mail of the back office, as someone fictional would get it.
import type { Language } from "../../../core/i18n.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import type { MailTemplate } from "../../../core/mail/template.ts"
import { roleMail } from "../roles/role-mails.ts"
import { words as roleWords } from "../roles/words.ts"
import { liftedMail, suspensionMail } from "../suspensions/suspension-mails.ts"
import { words as suspensionWords } from "../suspensions/words.ts"
import type { Reader, Site } from "./team-mail.ts"

export const templates: MailTemplate[] = [
  template(
    "administration.role-given",
    (language) => roleWords(language).mail.given.label,
    (site, to) => roleMail(site, to, "given", "adviser"),
  ),
  template(
    "administration.role-taken",
    (language) => roleWords(language).mail.taken.label,
    (site, to) => roleMail(site, to, "taken", "adviser"),
  ),
  template(
    "administration.suspended",
    (language) => suspensionWords(language).mail.suspended.label,
    (site, to) => suspensionMail(site, to, new Date("2026-11-09T10:00:00Z")),
  ),
  template("administration.suspension-lifted", (language) => suspensionWords(language).mail.lifted.label, liftedMail),
]

function template(name: string, label: (language: Language) => string, make: (site: Site, to: Reader) => Mail): MailTemplate {
  return {
    template: name,
    label: { fr: label("fr"), en: label("en") },
    example: (services, language) => make(services, { email: "amina@exemple.fr", language }),
  }
}
