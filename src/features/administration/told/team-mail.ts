// What the team does to an account, told to the person. A mail says that something changed and where to read it, never why.
import { type Language, localPath } from "../../../core/i18n.ts"
import { composeMail } from "../../../core/mail/compose.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import type { Instance } from "../../../ui/shell.ts"
import { words } from "./words.ts"

/** Where a mail comes from and leads to. */
export type Site = { origin: () => string; instance: Instance }
export type Reader = { email: string; language: Language }

type TeamMail = {
  subject: string
  title: string
  before: string[]
  /** `path` is without the language's prefix. */
  link: { words: string; path: string }
  after?: string[]
}

export function teamMail({ origin, instance }: Site, { email, language }: Reader, mail: TeamMail): Mail {
  const { name, centre } = instance
  return composeMail(email, {
    language,
    subject: mail.subject,
    title: mail.title,
    before: mail.before,
    links: [{ words: mail.link.words, address: origin() + localPath(language, mail.link.path) }],
    after: mail.after ?? [],
    from: { name, centre: centre.name, email: centre.email },
    words: words(language),
  })
}
