import { renderToString } from "preact-render-to-string"
import { expect, test } from "vitest"
import { USUAL_COMFORT } from "./comfort.ts"
import { Layout } from "./layout.tsx"
import type { Shell } from "./shell.ts"

const shell: Shell = {
  language: "en",
  path: "/analyser/cibles",
  origin: "https://exemple.fr",
  instance: {
    name: "De concert",
    tagline: { fr: "Partenariat en santé", en: "Partnership in health" },
    region: "Occitanie",
    departments: [],
    centre: { name: "Centre", longName: { fr: "Le centre", en: "The centre" }, email: "centre@exemple.fr", postalAddress: "" },
    publisher: { director: { fr: "", en: "" }, host: { fr: "", en: "" } },
    dataProtection: { officer: { fr: "", en: "" }, email: "" },
  },
  navigation: [
    { path: "/analyser", label: { fr: "Analyser", en: "Analyse" } },
    { path: "/echanger", label: { fr: "Échanger", en: "Talk" } },
  ],
  comfort: { ...USUAL_COMFORT, size: "larger", theme: "dark" },
  assets: { stylesheet: "/a.css", script: "/a.js", font: "/a.woff2" },
  developing: false,
}

test("a page says its language, its title once, and its twin in the other language", () => {
  const html = renderToString(<Layout shell={shell} title="Your targets" />)
  expect(html).toContain('<html lang="en"')
  expect(html).toContain("<title>Your targets · De concert</title>")
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).toContain('<link rel="canonical" href="https://exemple.fr/en/analyser/cibles"/>')
  expect(html).toContain('<link rel="alternate" hreflang="fr" href="https://exemple.fr/analyser/cibles"/>')
  expect(html).toMatch(/<a[^>]*href="\/analyser\/cibles" lang="fr" hreflang="fr"[^>]*>Français<\/a>/)
})

test("the menu marks where one is, and only there", () => {
  const html = renderToString(<Layout shell={shell} title="Your targets" />)
  expect(html).toMatch(/href="\/en\/analyser" aria-current="true"/)
  expect(html).not.toMatch(/href="\/en\/echanger" aria-current/)
})

test("the reader's comfort stands on the document and in the panel", () => {
  const html = renderToString(<Layout shell={shell} title="Your targets" />)
  expect(html).toContain('data-size="larger" data-spacing="normal" data-contrast="normal" data-theme="dark"')
  expect(html).toMatch(/<input type="radio" name="size" value="larger" checked/)
  expect(html).toContain('<input type="hidden" name="return" value="/en/analyser/cibles"/>')
})

test("a page whose question is its heading has no second one", () => {
  expect(renderToString(<Layout shell={shell} title="A question" heading={null} />)).not.toContain("<h1")
})

test("a page asks search engines to stay away only when told so", () => {
  expect(renderToString(<Layout shell={shell} title="A" noIndex />)).toContain('<meta name="robots" content="noindex"/>')
  expect(renderToString(<Layout shell={shell} title="A" />)).not.toContain("robots")
})

test("nothing in a page is styled or scripted in line", () => {
  expect(renderToString(<Layout shell={shell} title="A" />)).not.toMatch(/ (style|on[a-z]+)="/)
})
