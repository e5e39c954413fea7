// A mail's two faces from one content.
import type { Language } from "../i18n.ts"
import { footLinks, htmlOf } from "./compose-html.ts"
import type { Mail } from "./mail.ts"

export type MailContent = {
  language: Language
  /** Read on locked screens: names nobody, says nothing about health. */
  subject: string
  title: string
  before: string[]
  /** A digest's matter: a heading and a list for each. */
  groups?: MailGroup[]
  /** What the mail is for: mostly one link, with a verb as its words. */
  links: MailLink[]
  after: string[]
  /** Where the reader chooses which mails they get. */
  settings?: MailLink
  /** As in Mail. */
  unsubscribe?: string
  /** Says that address to readers too, whose program has no button for it. */
  unsubscribeWords?: string
  /** Who sends it and how they are reached. */
  from: { name: string; centre: string; email: string }
  words: MailWords
}
export type MailLink = { words: string; address: string }
export type MailGroup = { title: string; items: MailItem[] }
/** One line of a digest; `note` says when, or from where. */
export type MailItem = { text: string; address?: string; note?: string }
export type MailWords = { copy: string; sentBy: (name: string, centre: string) => string; reply: (email: string) => string }

/** Both faces say the same, in the same order. */
export function composeMail(to: string, content: MailContent): Mail {
  const { subject, language, unsubscribe } = content
  return { to, subject, language, text: textOf(content), html: htmlOf(content), ...(unsubscribe ? { unsubscribe } : {}) }
}

function textOf(content: MailContent): string {
  const { title, before, groups = [], links, after, from, words } = content
  const linked = links.flatMap((link) => [link.words, link.address, ""])
  const grouped = groups.flatMap((group) => [group.title, "", ...group.items.flatMap(itemText), ""])
  const foot = [
    words.sentBy(from.name, from.centre),
    words.reply(from.email),
    ...footLinks(content).flatMap((link) => [link.words, link.address]),
  ]
  const parts = [title, "", ...before.flatMap(paragraph), ...grouped, ...linked, ...after.flatMap(paragraph), "-- ", ...foot]
  return `${parts.join("\n")}\n`
}

function paragraph(text: string): string[] {
  return [text, ""]
}

function itemText({ text, note, address }: MailItem): string[] {
  return [`- ${text}${note ? ` (${note})` : ""}`, ...(address ? [`  ${address}`] : [])]
}
