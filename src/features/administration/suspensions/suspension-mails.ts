import type { Mail } from "../../../core/mail/mail.ts"
import { formatDateTime } from "../../../ui/format.ts"
import { type Reader, type Site, teamMail } from "../told/team-mail.ts"
import { words } from "./words.ts"

/** Says that the account is suspended and until when; what for is read on the site. */
export function suspensionMail(site: Site, to: Reader, endsAt: Date | null): Mail {
  const { suspended } = words(to.language).mail
  return teamMail(site, to, {
    subject: suspended.subject(site.instance.name),
    title: suspended.title,
    before: [endsAt ? suspended.until(formatDateTime(to.language, endsAt)) : suspended.open, suspended.how],
    link: { words: suspended.link, path: "/mon-espace/suspension" },
  })
}

export function liftedMail(site: Site, to: Reader): Mail {
  const { lifted } = words(to.language).mail
  return teamMail(site, to, {
    subject: lifted.subject(site.instance.name),
    title: lifted.title,
    before: [lifted.text],
    link: { words: lifted.link, path: "/mon-espace" },
  })
}
