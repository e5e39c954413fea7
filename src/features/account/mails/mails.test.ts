import { expect, test } from "vitest"
import { instance } from "../../../../instance/occitanie.ts"
import { LANGUAGES } from "../../../core/i18n.ts"
import { requireSendable } from "../../../core/mail/mail.ts"
import type { Services } from "../../../core/services.ts"
import { mails } from "./templates.ts"

const site = { origin: () => "https://de-concert.exemple", instance } as Services
const all = LANGUAGES.flatMap((language) => mails.map((one) => ({ ...one, language, mail: one.example(site, language) })))

test("each mail is a template of its own", () => {
  expect(new Set(mails.map((one) => one.template)).size).toBe(mails.length)
})

test.each(all)(
  "$template in $language can be sent, names nobody, and leads to our own site, in its language",
  ({ mail, language }) => {
    requireSendable(mail)
    expect([mail.to, mail.language]).toEqual(["amina@exemple.fr", language])
    expect(mail.text).not.toContain("amina")
    expect(mail.text).not.toMatch(/undefined|\{|\[object/)
    const [start] = language === "fr" ? ["https://de-concert.exemple/"] : ["https://de-concert.exemple/en/"]
    for (const address of mail.text.match(/https?:\S+/g) ?? []) {
      expect(address.startsWith(start ?? "")).toBe(true)
      expect(new URL(address).search).toBe("")
    }
  },
)

test("French is typeset, English is English", () => {
  for (const { mail, language } of all) {
    if (language === "fr") expect(mail.text).not.toMatch(/ [;?!»]|« |[^\u00A0] :|'/)
    else expect(mail.text).not.toMatch(/\b(vous|votre|bonjour)\b/)
  }
})
