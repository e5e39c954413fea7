// What holds for every mail of every feature, looked at in its example.
import { join } from "node:path"
import { expect, test } from "vitest"
import { FEATURES } from "../src/app.ts"
import { requireSendable } from "../src/core/mail/mail.ts"
import { frenchIn, frenchPhrases } from "./browser/support/french.ts"
import { readSources } from "./conventions/source.ts"
import { MAIL_ORIGIN, mailExamples } from "./support/mail-examples.ts"

const LONGEST_ADDRESS = 120
const LONGEST_SUBJECT = 78
const examples = mailExamples()
const phrases = await frenchPhrases()

test("there are mails to look at, and French to be found", () => {
  expect(examples.length).toBeGreaterThanOrEqual(10)
  expect(phrases.length).toBeGreaterThan(500)
  const french = examples.filter(({ language }) => language === "fr")
  for (const { template, mail } of french) expect(frenchIn(mail.text, phrases), template).not.toEqual([])
})

test("each kind of mail has a name of its own", () => {
  const names = FEATURES.flatMap(({ mails = [] }) => mails).map(({ template }) => template)
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
  for (const name of names) expect(name).toMatch(/^[a-z-]+\.[a-z_-]+$/)
})

test("every mail that a job sends by name is among its feature's mails", () => {
  const declared = new Set(examples.map(({ template }) => template))
  const jobs = readSources(join(import.meta.dirname, "..")).filter(({ path }) => /^src\/features\/.*jobs\.ts$/.test(path))
  const sent = jobs.flatMap(({ text }) => [...text.matchAll(/\btemplate: "([^"]+)"/g)].map(([, name = ""]) => name))
  expect(sent.length).toBeGreaterThanOrEqual(5)
  expect(sent.filter((name) => !declared.has(name))).toEqual([])
})

for (const { template, language, mail } of examples) {
  const name = `${template} (${language})`
  const addresses = addressesIn(mail.text)

  test(`${name} can be sent, in its language, with both faces`, () => {
    expect(() => requireSendable(mail)).not.toThrow()
    expect(mail.language).toBe(language)
    expect(mail.html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`))
    expect(mail.html.match(/<h1\b/g)).toHaveLength(1)
    const said = addresses.reduce((text, address) => text.replace(address, ""), mail.text)
    expect(words(textOf(mail.html)), "both faces say the same").toEqual(expect.arrayContaining(words(said)))
  })

  test(`${name} has a short subject that says nothing of health`, () => {
    expect(mail.subject.length).toBeLessThanOrEqual(LONGEST_SUBJECT)
    expect(mail.subject).not.toMatch(/infirm|sant[ée]|health|soin|\bcare\b|patient|évalu|assess|malad|illness/i)
  })

  test(`${name} leads to our domain only, by short addresses without tracking`, () => {
    const all = [...addresses, ...hrefsIn(mail.html), ...(mail.unsubscribe ? [mail.unsubscribe] : [])]
    for (const address of all) {
      expect(address).toMatch(/^https:\/\/de-concert\.exemple\.fr(\/[\w./-]*)?(#[\w-]+)?$/)
      expect(address.length, address).toBeLessThanOrEqual(LONGEST_ADDRESS)
    }
    expect(new Set(hrefsIn(mail.html)), "both faces have the same addresses").toEqual(new Set(addresses))
  })

  test(`${name} can be ended where it says how`, () => {
    if (mail.unsubscribe) expect(addresses.length, "an address to choose one's mails").toBeGreaterThan(0)
    expect(mail.text).toContain("\n-- \n")
  })

  if (language === "en")
    test(`${name} has no French in it`, () => {
      expect(frenchIn([mail.subject, mail.text, textOf(mail.html)].join("\n"), phrases)).toEqual([])
    })
}

test("what is not ours, or follows its reader, is found", () => {
  expect(addressesIn(`Voir\n${MAIL_ORIGIN}/a?utm_source=x.\nhttp://ailleurs.fr`)).toEqual([
    `${MAIL_ORIGIN}/a?utm_source=x`,
    "http://ailleurs.fr",
  ])
  expect(hrefsIn('<a href="https://a.fr/?x=1&#38;y=2">…</a>')).toEqual(["https://a.fr/?x=1&y=2"])
})

function addressesIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s"<>]*[^\s"<>.,;:!?)]/g)].map(([address]) => address)
}

function hrefsIn(html: string): string[] {
  return [...html.matchAll(/\bhref="([^"]*)"/g)].map(([, href = ""]) => decoded(href))
}

/** What is read of a mail's HTML. */
function textOf(html: string): string {
  return decoded(
    html
      .replace(/^.*?<body[^>]*>/s, "")
      .replaceAll(/<!--.*?-->/gs, "")
      .replaceAll(/<[^>]+>/g, "\n"),
  )
}

function decoded(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

function words(text: string): string[] {
  return text.match(/[\p{L}\d]{3,}/gu) ?? []
}
