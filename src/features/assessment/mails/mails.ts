// The mails of an assessment. None holds its subject, a level, a remark or who answers what: a mailbox is often read by others.
import { type Language, localPath } from "../../../core/i18n.ts"
import { composeMail, type MailContent } from "../../../core/mail/compose.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import { formatDate } from "../../../ui/format.ts"
import type { Instance } from "../../../ui/shell.ts"
import { linkPath } from "../links.ts"
import { nameForMail } from "./name-for-mail.ts"
import { words } from "./words.ts"

/** Where a mail comes from and leads to. */
export type Site = { origin: () => string; instance: Instance }
export type Addressee = { email: string; language: Language; token: string }

/** The starter's name is the only text of a person in any mail, and only where it is a name. */
export function invitationMail(site: Site, to: Addressee, starterName: string | null): Mail {
  const { invitation, name } = words(to.language)
  return compose(site, to, {
    subject: invitation.subject(site.instance.name),
    title: invitation.title,
    before: [invitation.by(nameForMail(starterName) ?? name.someone), invitation.how],
    links: [{ words: invitation.link, address: addressOf(site, to) }],
    after: [invitation.once, invitation.ignore, invitation.address],
  })
}

export function personalLinkMail(site: Site, to: Addressee): Mail {
  const { personalLink } = words(to.language)
  return compose(site, to, {
    subject: personalLink.subject(site.instance.name),
    title: personalLink.title,
    before: [personalLink.text],
    links: [{ words: personalLink.link, address: addressOf(site, to) }],
    after: [personalLink.keep, personalLink.ignore],
  })
}

/** One mail for all links of an address, newest first; their dates tell them apart, since their subjects must not. */
export function lostLinksMail(site: Site, found: [LostLink, ...LostLink[]]): Mail {
  const [first] = found
  const { lostLinks } = words(first.language)
  const label = (one: LostLink) => lostLinks[one.invitation ? "invitation" : "personal"](formatDate(first.language, one.begunAt))
  return compose(site, first, {
    subject: lostLinks.subject(site.instance.name),
    title: lostLinks.title,
    before: [found.length === 1 ? lostLinks.one : lostLinks.many(found.length)],
    links: found.map((one) => ({ words: label(one), address: addressOf(site, one) })),
    after: [lostLinks.replaces, lostLinks.ignore],
  })
}
export type LostLink = Addressee & { begunAt: Date; invitation: boolean }

/** Nobody is awaited any more. What the answers are is told on the pages only. */
export function revealedMail(site: Site, to: Addressee): Mail {
  const { revealed } = words(to.language)
  return compose(site, to, {
    subject: revealed.subject(site.instance.name),
    title: revealed.title,
    before: [revealed.text],
    links: [{ words: revealed.link, address: addressOf(site, to) }],
    after: [revealed.keep, revealed.ignore],
  })
}

export function erasureMail(site: Site, to: Addressee, erasedFrom: Date): Mail {
  const { erasure } = words(to.language)
  return compose(site, to, {
    subject: erasure.subject(site.instance.name),
    title: erasure.title,
    before: [erasure.text(formatDate(to.language, erasedFrom))],
    links: [{ words: erasure.link, address: addressOf(site, to) }],
    after: [erasure.keep, erasure.ignore],
  })
}

function compose({ instance }: Site, to: Addressee, content: Omit<MailContent, "language" | "from" | "words">): Mail {
  const { copy, sentBy, reply } = words(to.language)
  const from = { name: instance.name, centre: instance.centre.name, email: instance.centre.email }
  return composeMail(to.email, { ...content, language: to.language, from, words: { copy, sentBy, reply } })
}

function addressOf({ origin }: Site, { language, token }: Addressee): string {
  return origin() + localPath(language, linkPath(token))
}
