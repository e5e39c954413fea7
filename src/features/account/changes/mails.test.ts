import { expect, test } from "vitest"
import { instance } from "../../../../instance/occitanie.ts"
import { CHANGES } from "./change.ts"
import { changeMail } from "./mails.ts"
import { en } from "./messages.en.ts"
import { fr } from "./messages.fr.ts"

const site = { origin: () => "https://exemple.fr", instance }
const day = new Date("2026-12-01T12:00:00Z")

test.each(CHANGES)("of %s a member is told when, what it means, and whom to write to, in their language", (change) => {
  for (const [language, when] of [
    ["fr", "1er décembre 2026"],
    ["en", "1 December 2026"],
  ] as const) {
    const mail = changeMail(site, { email: "amina@exemple.fr", language }, change, day, "Pro Santé Connect")
    expect([mail.to, mail.language]).toEqual(["amina@exemple.fr", language])
    expect(mail.text).toContain(when)
    expect(mail.text).toContain(instance.centre.email)
    expect(mail.text.match(/https?:\/\/\S+/g)).toHaveLength(1)
    expect(mail.subject).not.toMatch(/undefined|sant[ée]|health|patient/i)
    expect(mail.text.includes("Pro Santé Connect")).toBe(change.startsWith("provider"))
    for (const { next } of Object.values((language === "fr" ? en : fr).changes)) expect(mail.text).not.toContain(next)
  }
})
