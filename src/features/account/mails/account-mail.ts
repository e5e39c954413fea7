// The mails of accounts: short, to the one address that they concern, without a word that someone typed. Whoever reads a mailbox
// over somebody's shoulder learns that there is an account here, and nothing else.
import { type Language, localPath } from "../../../core/i18n.ts"
import { composeMail } from "../../../core/mail/compose.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import type { Instance } from "../../../ui/shell.ts"
import { words } from "./words.ts"

/** Where a mail comes from and leads to. */
export type Site = { origin: () => string; instance: Instance }
export type Reader = { email: string; language: Language }

export type AccountMail = {
  /** What it is about; the platform's name is added. */
  subject: string
  before: string[]
  /** `path` is without the language's prefix. */
  links: { words: string; path: string }[]
  after: string[]
}

export function accountMail({ origin, instance }: Site, { email, language }: Reader, mail: AccountMail): Mail {
  const { copy, sentBy, reply } = words(language)
  return composeMail(email, {
    language,
    subject: `${mail.subject} – ${instance.name}`,
    title: mail.subject,
    before: mail.before,
    links: mail.links.map((link) => ({ words: link.words, address: origin() + localPath(language, link.path) })),
    after: mail.after,
    from: { name: instance.name, centre: instance.centre.name, email: instance.centre.email },
    words: { copy, sentBy, reply },
  })
}
