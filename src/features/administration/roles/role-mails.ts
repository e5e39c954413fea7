import type { StaffRole } from "../../../core/auth/actor.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import { type Reader, type Site, teamMail } from "../told/team-mail.ts"
import { sayRole } from "./role-words.ts"
import { words } from "./words.ts"

export const WAYS_ON = { given: "/administration", taken: "/mon-espace" } as const

export function roleMail(site: Site, to: Reader, change: "given" | "taken", role: StaffRole): Mail {
  const { mail } = words(to.language)
  const said = mail[change]
  return teamMail(site, to, {
    subject: said.subject(site.instance.name),
    title: said.title,
    before: [said.text(sayRole(to.language, role)), said.how],
    link: { words: said.link, path: WAYS_ON[change] },
    after: [mail.unexpected],
  })
}
