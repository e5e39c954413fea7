import { expect, test } from "vitest"
import { instance } from "../../../../instance/occitanie.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import { erasureMail, invitationMail, lostLinksMail, personalLinkMail, revealedMail } from "./mails.ts"
import { en } from "./messages.en.ts"
import { fr } from "./messages.fr.ts"

const site = { origin: () => "https://exemple.fr", instance }
const token = "abcdefghijklmnopqrstuvwxyz012345"
const to = (language: "fr" | "en") => ({ email: "claire@exemple.fr", language, token })
const day = new Date("2026-12-01T12:00:00Z")

const KINDS: [string, (language: "fr" | "en") => Mail][] = [
  ["invitation", (language) => invitationMail(site, to(language), "une infirmière")],
  ["personal link", (language) => personalLinkMail(site, to(language))],
  ["lost link", (language) => lostLinksMail(site, [{ ...to(language), begunAt: day, invitation: false }])],
  ["revealed", (language) => revealedMail(site, to(language))],
  ["erasure", (language) => erasureMail(site, to(language), day)],
]

for (const [kind, make] of KINDS)
  for (const language of ["fr", "en"] as const) {
    const mail = make(language)
    const address = `https://exemple.fr${language === "en" ? "/en" : ""}/auto-evaluation/lien/${token}`

    test(`the ${kind} mail goes to its reader in their language (${language})`, () => {
      expect([mail.to, mail.language]).toEqual(["claire@exemple.fr", language])
      expect(mail.html).toContain(`<html lang="${language}">`)
    })

    test(`the ${kind} mail holds its link once, in the reader's language (${language})`, () => {
      expect(mail.text.match(/https?:\/\/\S+/g)).toEqual([address])
      expect(mail.html.match(/<a href="[^"]*"/g)).toEqual([`<a href="${address}"`])
    })

    test(`the ${kind} mail's subject names nobody and nothing of health (${language})`, () => {
      expect(mail.subject).toContain("De concert")
      expect(mail.subject).not.toMatch(/infirm|sant[ée]|health|soin|care|patient|évalu|assess|malad|ill/i)
    })

    test(`the ${kind} mail has no words of the other language (${language})`, () => {
      const other = language === "fr" ? en : fr
      for (const sentence of sentencesOf(other)) expect(mail.text).not.toContain(sentence)
    })
  }

test("an invitation says who sends it if they gave a name, with their words kept as words", () => {
  expect(invitationMail(site, to("fr"), "une infirmière").text).toContain("Une infirmière vous propose")
  expect(invitationMail(site, to("fr"), null).text).toContain("Quelqu’un vous propose")
  expect(invitationMail(site, to("en"), "gagnez sur exemple.fr").text).toContain("Someone would like")
  expect(invitationMail(site, to("fr"), "Ada & Grace").html).toContain("Ada &#38; Grace")
})

test("lost links come in one mail, each told apart by its day and its kind", () => {
  const second = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
  const mail = lostLinksMail(site, [
    { ...to("fr"), begunAt: day, invitation: false },
    { ...to("fr"), token: second, begunAt: new Date("2026-03-01T12:00:00Z"), invitation: true },
  ])
  expect(mail.text).toContain(`Ouvrir mes pages du 1er décembre 2026\nhttps://exemple.fr/auto-evaluation/lien/${token}\n`)
  expect(mail.text).toContain(`Voir l’invitation du 1er mars 2026\nhttps://exemple.fr/auto-evaluation/lien/${second}\n`)
})

test("a mail about erasure says the day", () => {
  expect(erasureMail(site, to("fr"), day).text).toContain("à partir du 1er décembre 2026")
  expect(erasureMail(site, to("en"), day).text).toContain("from 1 December 2026")
})

function sentencesOf(words: object): string[] {
  return Object.values(words).flatMap((one) =>
    typeof one === "string" ? [one] : typeof one === "object" ? sentencesOf(one) : [],
  )
}
