// A mail's two faces from one content. HTML that old programs read too: one column, inline styles, nothing from elsewhere.
import type { Language } from "../i18n.ts"
import type { Mail } from "./mail.ts"

export type MailContent = {
  language: Language
  /** Read on locked screens: names nobody, says nothing about health. */
  subject: string
  title: string
  before: string[]
  /** What the mail is for: mostly one link, with a verb as its words. */
  links: MailLink[]
  after: string[]
  /** Who sends it and how they are reached. */
  from: { name: string; centre: string; email: string }
  words: MailWords
}
export type MailLink = { words: string; address: string }
export type MailWords = { copy: string; sentBy: (name: string, centre: string) => string; reply: (email: string) => string }

export function composeMail(to: string, content: MailContent): Mail {
  return { to, subject: content.subject, language: content.language, text: textOf(content), html: htmlOf(content) }
}

function textOf({ title, before, links, after, from, words }: MailContent): string {
  const linked = links.flatMap((link) => [link.words, link.address, ""])
  const parts = [title, "", ...before.flatMap(paragraph), ...linked, ...after.flatMap(paragraph), "-- ", ...footOf(from, words)]
  return `${parts.join("\n")}\n`
}

function paragraph(text: string): string[] {
  return [text, ""]
}

function footOf(from: MailContent["from"], words: MailWords): string[] {
  return [words.sentBy(from.name, from.centre), words.reply(from.email)]
}

function htmlOf({ language, subject, title, before, links, after, from, words }: MailContent): string {
  const body = [
    html`<h1 style="${STYLE.title}">${title}</h1>`,
    ...before.map((text) => html`<p style="${STYLE.text}">${text}</p>`),
    ...links.map((link) => linkOf(link, words)),
    ...after.map((text) => html`<p style="${STYLE.text}">${text}</p>`),
    '<hr style="border:0;border-top:1px solid #857990;margin:28px 0 16px">',
    ...footOf(from, words).map((text) => html`<p style="${STYLE.foot}">${text}</p>`),
  ]
  return (
    html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    html`<meta name="color-scheme" content="light dark"><title>${subject}</title></head>` +
    // Mail programs keep the body's content only: it says its language and its kind again.
    html`<body style="margin:0;padding:0"><div role="article" lang="${language}" dir="ltr" style="${STYLE.column}">` +
    `${body.join("\n")}</div></body></html>`
  )
}

// The address stands below in full, as words: some programs take links away, some readers copy them.
function linkOf({ words: label, address }: MailLink, words: MailWords): string {
  return (
    html`<p style="margin:24px 0 12px"><a href="${address}" style="${STYLE.button}">${label}</a></p>` +
    html`<p style="${STYLE.foot}">${words.copy}<br><span style="${STYLE.address}">${address}</span></p>`
  )
}

/** Violet is the twin of --violet in tokens.css. Other colours are left to the reader's program and its dark mode. */
export const BUTTON_GROUND = "#4b2e83"
export const BUTTON_INK = "#fffdf9"

const STYLE = {
  column:
    "max-width:34em;margin:0 auto;padding:24px 20px 40px;font-family:Verdana,Arial,sans-serif;font-size:17px;line-height:1.6",
  title: "margin:0 0 20px;font-size:24px;line-height:1.25",
  text: "margin:0 0 16px",
  button: `display:inline-block;padding:13px 26px;border:1px solid ${BUTTON_GROUND};border-radius:28px;background-color:${BUTTON_GROUND};color:${BUTTON_INK};font-weight:bold;text-decoration:none`,
  foot: "margin:0 0 8px;font-size:15px",
  address: "word-break:break-all",
}

/** Fills a template with escaped texts, whatever they are. */
function html(parts: TemplateStringsArray, ...values: string[]): string {
  return parts.map((part, index) => part + (index < values.length ? escapeHtml(values[index] as string) : "")).join("")
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
