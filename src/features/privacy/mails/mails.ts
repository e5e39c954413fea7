// The mails about one's own data. None says what the data are: a mailbox is often read by others.
import { type Language, localPath } from "../../../core/i18n.ts"
import { composeMail, type MailContent } from "../../../core/mail/compose.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import type { MailTemplate } from "../../../core/mail/template.ts"
import { formatDate } from "../../../ui/format.ts"
import type { Instance } from "../../../ui/shell.ts"
import { words } from "./words.ts"

/** Where a mail comes from and leads to. */
type Site = { origin: () => string; instance: Instance }
type Addressee = { email: string; language: Language }
/** `path` is without the language's prefix. */
type Leading = Addressee & { path: string }

export function exportReadyMail(site: Site, to: Leading, until: Date): Mail {
  const { exportReady: text } = words(to.language)
  return compose(site, to, {
    subject: text.subject(site.instance.name),
    title: text.title,
    before: [text.text],
    links: [link(site, to, text.link)],
    after: [text.until(formatDate(to.language, until)), text.ignore],
  })
}

export function erasureAskedMail(site: Site, to: Leading, due: Date): Mail {
  const { erasureAsked: text } = words(to.language)
  return compose(site, to, {
    subject: text.subject(site.instance.name),
    title: text.title,
    before: [text.text(formatDate(to.language, due))],
    links: [link(site, to, text.link)],
    after: [text.nothing, text.notYou],
  })
}

export function erasureCancelledMail(site: Site, to: Addressee): Mail {
  const { erasureCancelled: text } = words(to.language)
  return compose(site, to, {
    subject: text.subject(site.instance.name),
    title: text.title,
    before: [text.text],
    links: [link(site, { ...to, path: "/mon-espace/compte/effacement" }, text.link)],
    after: [text.notYou],
  })
}

/** The last one. */
export function erasedMail(site: Site, to: Addressee): Mail {
  const { erased: text } = words(to.language)
  return compose(site, to, {
    subject: text.subject(site.instance.name),
    title: text.title,
    before: [text.text, text.stays],
    links: [],
    after: [text.back],
  })
}

/** Nobody came by for two years; the second warning is the last one. */
export function inactiveMail(site: Site, to: Leading, due: Date, warning: number): Mail {
  const { inactive: text } = words(to.language)
  return compose(site, to, {
    subject: (warning === 1 ? text.subject : text.subjectAgain)(site.instance.name),
    title: text.title,
    before: [text.text, text.due(formatDate(to.language, due))],
    links: [link(site, to, text.link)],
    after: [text.data, text.nothing],
  })
}

const LATER = new Date("2026-11-09T10:00:00Z")
const someone = (language: Language, path = "") => ({ email: "amina@exemple.fr", language, path })
const AN_EXAMPLE = "/effacement/0000000000000000000000000000example"

export const MAILS: MailTemplate[] = [
  {
    template: "privacy.export-ready",
    label: { fr: "Vos données sont prêtes", en: "Your data are ready" },
    example: (site, language) =>
      exportReadyMail(site, someone(language, "/mon-espace/donnees/0000000000000000000000000000example"), LATER),
  },
  {
    template: "privacy.erasure-asked",
    label: { fr: "Effacement demandé", en: "Erasure asked for" },
    example: (site, language) => erasureAskedMail(site, someone(language, AN_EXAMPLE), LATER),
  },
  {
    template: "privacy.erasure-cancelled",
    label: { fr: "Effacement annulé", en: "Erasure cancelled" },
    example: (site, language) => erasureCancelledMail(site, someone(language)),
  },
  {
    template: "privacy.erased",
    label: { fr: "Compte effacé", en: "Account erased" },
    example: (site, language) => erasedMail(site, someone(language)),
  },
  {
    template: "privacy.inactive",
    label: { fr: "Compte inactif", en: "Inactive account" },
    example: (site, language) => inactiveMail(site, someone(language, AN_EXAMPLE), LATER, 1),
  },
]

function link({ origin }: Site, { language, path }: Leading, label: string) {
  return { words: label, address: origin() + localPath(language, path) }
}

function compose({ instance }: Site, to: Addressee, content: Omit<MailContent, "language" | "from" | "words">): Mail {
  const { copy, sentBy, reply } = words(to.language)
  const from = { name: instance.name, centre: instance.centre.name, email: instance.centre.email }
  return composeMail(to.email, { ...content, language: to.language, from, words: { copy, sentBy, reply } })
}
