// A mail in HTML that old programs read too: one column, inline styles, nothing from elsewhere.
import type { MailContent, MailGroup, MailItem, MailLink, MailWords } from "./compose.ts"

export function htmlOf(content: MailContent): string {
  const { language, subject } = content
  return (
    html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    html`<meta name="color-scheme" content="light dark"><title>${subject}</title></head>` +
    // Mail programs keep the body's content only: it says its language and its kind again.
    `<body style="margin:0;padding:0">${OUTLOOK.open}` +
    html`<div role="article" lang="${language}" dir="ltr" style="${STYLE.column}">` +
    `${bodyOf(content).join("\n")}</div>${OUTLOOK.close}</body></html>`
  )
}

function bodyOf(content: MailContent): string[] {
  const { title, before, groups = [], links, after, from, words } = content
  const text = (words: string) => html`<p style="${STYLE.text}">${words}</p>`
  const foot = (words: string) => html`<p style="${STYLE.foot}">${words}</p>`
  return [
    html`<h1 style="${STYLE.title}">${title}</h1>`,
    ...before.map(text),
    ...groups.map(groupOf),
    ...links.map((link) => linkOf(link, words)),
    ...after.map(text),
    '<hr style="border:0;border-top:1px solid #857990;margin:28px 0 16px">',
    foot(words.sentBy(from.name, from.centre)),
    foot(words.reply(from.email)),
    ...footLinks(content).map((link) => html`<p style="${STYLE.foot}"><a href="${link.address}">${link.words}</a></p>`),
  ]
}

/** The ways to fewer mails, which stand at the foot. */
export function footLinks({ settings, unsubscribe, unsubscribeWords }: MailContent): MailLink[] {
  const stop = unsubscribe && unsubscribeWords ? [{ words: unsubscribeWords, address: unsubscribe }] : []
  return [...(settings ? [settings] : []), ...stop]
}

// The address stands below in full, as words: some programs take links away, some readers copy them.
function linkOf({ words: label, address }: MailLink, words: MailWords): string {
  return (
    html`<p style="margin:24px 0 12px"><a href="${address}" style="${STYLE.button}">${label}</a></p>` +
    html`<p style="${STYLE.copy}">${words.copy}<br><span style="${STYLE.address}">${address}</span></p>`
  )
}

function groupOf({ title, items }: MailGroup): string {
  const heading = html`<h2 style="${STYLE.group}">${title}</h2>`
  return `${heading}<ul style="${STYLE.list}">${items.map(itemOf).join("")}</ul>`
}

function itemOf({ text, note, address }: MailItem): string {
  const said = address ? html`<a href="${address}">${text}</a>` : html`${text}`
  return `<li dir="auto" style="${STYLE.item}">${said}${note ? html`<br><span style="${STYLE.note}">${note}</span>` : ""}</li>`
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
  copy: "margin:0 0 20px;font-size:15px",
  foot: "margin:0 0 8px;font-size:15px",
  address: "word-break:break-all",
  group: "margin:28px 0 8px;font-size:19px;line-height:1.3",
  list: "margin:0 0 16px;padding:0 0 0 22px",
  item: "margin:0 0 10px",
  note: "font-size:15px",
}

// Outlook under Windows knows no greatest width and would write across the whole window; others read a comment here.
const OUTLOOK = {
  open: '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
  close: "<!--[if mso]></td></tr></table><![endif]-->",
}

/** Fills a template with escaped texts, whatever they are. */
function html(parts: TemplateStringsArray, ...values: string[]): string {
  return parts.map((part, index) => part + (index < values.length ? escapeHtml(values[index] as string) : "")).join("")
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
