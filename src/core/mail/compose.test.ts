import { expect, test } from "vitest"
import { PALETTE } from "../../ui/palette.ts"
import { BUTTON_GROUND, BUTTON_INK, composeMail, type MailContent } from "./compose.ts"

const content: MailContent = {
  language: "fr",
  subject: "Votre lien personnel – De concert",
  title: "Votre lien",
  before: ["Bonjour."],
  links: [{ words: "Ouvrir mes pages", address: "https://exemple.fr/auto-evaluation/lien/abc?x=1&y=2" }],
  after: ["À bientôt."],
  from: { name: "De concert", centre: "COPS", email: "contact@exemple.fr" },
  words: {
    copy: "Ou copiez :",
    sentBy: (name, centre) => `Message de ${name}, ${centre}.`,
    reply: (email) => `Écrivez à ${email}.`,
  },
}
const hostile = `<img src=x onerror=alert(1)>"'&</p></body>`

test("a mail's text says all of it, with the link in full on a line of its own", () => {
  expect(composeMail("a@exemple.fr", content).text).toBe(
    [
      "Votre lien",
      "",
      "Bonjour.",
      "",
      "Ouvrir mes pages",
      "https://exemple.fr/auto-evaluation/lien/abc?x=1&y=2",
      "",
      "À bientôt.",
      "",
      "-- ",
      "Message de De concert, COPS.",
      "Écrivez à contact@exemple.fr.",
      "",
    ].join("\n"),
  )
})

test("a mail's HTML has one link, its address in full as words, its language and its title", () => {
  const { html } = composeMail("a@exemple.fr", content)
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toContain('<html lang="fr">')
  expect(html).toContain("<title>Votre lien personnel – De concert</title>")
  expect(html).toContain("https://exemple.fr/auto-evaluation/lien/abc?x=1&#38;y=2</span>")
})

test("a mail's HTML takes nothing from elsewhere and runs nothing", () => {
  const { html } = composeMail("a@exemple.fr", content)
  expect(html).not.toMatch(/<(img|script|link|iframe|style|table|form|object)\b|url\(|\bsrc=|\bon\w+=|@import/i)
})

test.each(["subject", "title", "before", "after", "link", "name"])("a hostile %s stays words in the HTML", (place) => {
  const there = (name: string, usual: string) => (place === name ? hostile : usual)
  const { html } = composeMail("a@exemple.fr", {
    ...content,
    subject: there("subject", content.subject),
    title: there("title", content.title),
    before: [there("before", "Bonjour.")],
    after: [there("after", "À bientôt.")],
    links: [{ words: there("link", "Ouvrir"), address: there("link", "https://exemple.fr") }],
    from: { ...content.from, name: there("name", "De concert") },
  })
  expect(html).not.toContain("<img")
  expect(html).not.toContain(`"'`)
  expect(html.match(/<\/body>/g)).toHaveLength(1)
  expect(html).toContain("&#60;img src=x onerror=alert(1)&#62;&#34;&#39;&#38;")
})

test("the button has the interface's colours", () => {
  expect([BUTTON_GROUND, BUTTON_INK]).toEqual([PALETTE.violet.light, PALETTE.sheet.light])
})
