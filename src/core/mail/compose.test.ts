import { expect, test } from "vitest"
import { PALETTE } from "../../ui/palette.ts"
import { composeMail, type MailContent } from "./compose.ts"
import { BUTTON_GROUND, BUTTON_INK } from "./compose-html.ts"

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
const digest: MailContent = {
  ...content,
  groups: [
    {
      title: "Auto-évaluations",
      items: [
        { text: "Un résultat est prêt", address: "https://exemple.fr/mon-espace/1", note: "hier" },
        { text: "Une invitation attend" },
      ],
    },
    { title: "Projets", items: [{ text: "Une réponse", address: "https://exemple.fr/mon-espace/2" }] },
  ],
  settings: { words: "Choisir mes messages", address: "https://exemple.fr/mon-espace/compte/messages" },
  unsubscribe: "https://exemple.fr/desabonnement/abc",
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

test("a digest's text has its groups as lists, then the link, and where to choose in the foot", () => {
  expect(composeMail("a@exemple.fr", digest).text).toBe(
    [
      "Votre lien",
      "",
      "Bonjour.",
      "",
      "Auto-évaluations",
      "",
      "- Un résultat est prêt (hier)",
      "  https://exemple.fr/mon-espace/1",
      "- Une invitation attend",
      "",
      "Projets",
      "",
      "- Une réponse",
      "  https://exemple.fr/mon-espace/2",
      "",
      "Ouvrir mes pages",
      "https://exemple.fr/auto-evaluation/lien/abc?x=1&y=2",
      "",
      "À bientôt.",
      "",
      "-- ",
      "Message de De concert, COPS.",
      "Écrivez à contact@exemple.fr.",
      "Choisir mes messages",
      "https://exemple.fr/mon-espace/compte/messages",
      "",
    ].join("\n"),
  )
})

test("a digest's HTML has one h1, an h2 and a list for each group, and links with words", () => {
  const { html } = composeMail("a@exemple.fr", digest)
  expect([...html.matchAll(/<(h\d|ul|li)\b/g)].map(([, tag]) => tag)).toEqual(["h1", "h2", "ul", "li", "li", "h2", "ul", "li"])
  expect([...html.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)</g)].map(([, address, words]) => [words, address])).toEqual([
    ["Un résultat est prêt", "https://exemple.fr/mon-espace/1"],
    ["Une réponse", "https://exemple.fr/mon-espace/2"],
    ["Ouvrir mes pages", "https://exemple.fr/auto-evaluation/lien/abc?x=1&#38;y=2"],
    ["Choisir mes messages", "https://exemple.fr/mon-espace/compte/messages"],
  ])
})

test("where mails can be ended goes along; a mail without it has none", () => {
  expect(composeMail("a@exemple.fr", digest).unsubscribe).toBe("https://exemple.fr/desabonnement/abc")
  expect(composeMail("a@exemple.fr", content)).not.toHaveProperty("unsubscribe")
})

test("a mail's HTML has one link, its address in full as words, its language and its title", () => {
  const { html } = composeMail("a@exemple.fr", content)
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toContain('<html lang="fr">')
  expect(html).toContain("<title>Votre lien personnel – De concert</title>")
  expect(html).toContain("https://exemple.fr/auto-evaluation/lien/abc?x=1&#38;y=2</span>")
})

test("a mail's HTML takes nothing from elsewhere and runs nothing", () => {
  const html = composeMail("a@exemple.fr", digest).html.replaceAll(/<!--\[if mso\]>.*?<!\[endif\]-->/g, "")
  expect(html).not.toContain("<!--")
  expect(html).not.toMatch(/<(img|script|link|iframe|style|table|form|object)\b|url\(|\bsrc=|\bon\w+=|@import/i)
})

test.each(["subject", "title", "before", "after", "link", "name", "group", "item", "note", "settings"])(
  "a hostile %s stays words in the HTML",
  (place) => {
    const there = (name: string, usual: string) => (place === name ? hostile : usual)
    const { html } = composeMail("a@exemple.fr", {
      ...content,
      subject: there("subject", content.subject),
      title: there("title", content.title),
      before: [there("before", "Bonjour.")],
      after: [there("after", "À bientôt.")],
      links: [{ words: there("link", "Ouvrir"), address: there("link", "https://exemple.fr") }],
      groups: [
        { title: there("group", "Projets"), items: [{ text: there("item", "Une réponse"), note: there("note", "hier") }] },
      ],
      settings: { words: there("settings", "Choisir"), address: there("settings", "https://exemple.fr") },
      from: { ...content.from, name: there("name", "De concert") },
    })
    expect(html).not.toContain("<img")
    expect(html).not.toContain(`"'`)
    expect(html.match(/<\/body>/g)).toHaveLength(1)
    expect(html).toContain("&#60;img src=x onerror=alert(1)&#62;&#34;&#39;&#38;")
  },
)

test("the button has the interface's colours", () => {
  expect([BUTTON_GROUND, BUTTON_INK]).toEqual([PALETTE.violet.light, PALETTE.sheet.light])
})
