import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { NOTIFICATION_KINDS } from "../../../../tests/support/notifications.ts"
import { requireSendable } from "../../../core/mail/mail.ts"
import { digestMail, type News } from "./mails.ts"
import { templates } from "./templates.ts"

const { services } = createTestApp(await testDatabase(), { notificationKinds: NOTIFICATION_KINDS })
const LANGUAGES = ["fr", "en"] as const

test.each(templates.flatMap((one) => LANGUAGES.map((language) => [one.template, language, one] as const)))(
  "the example of %s in %s can be sent, and bears both ways to fewer mails",
  (_name, language, { example, label }) => {
    const mail = example(services, language)
    expect(() => requireSendable(mail)).not.toThrow()
    expect([mail.language, label[language].length > 0]).toEqual([language, true])
    const prefix = language === "en" ? "http://localhost/en" : "http://localhost"
    for (const face of [mail.text, mail.html]) {
      expect(face).toContain(`${prefix}/mon-espace/notifications/reglages`)
      expect(face).toContain(mail.unsubscribe)
    }
    expect(mail.unsubscribe?.startsWith(`${prefix}/desinscription/`)).toBe(true)
  },
)

const to = {
  memberId: "019b0000-0000-7000-8000-000000000000",
  email: "a@exemple.fr",
  language: "fr",
  timeZone: "Pacific/Noumea",
} as const
const news = (title: string): News => ({
  kind: "project.news",
  parts: { title },
  path: "/projets/1",
  createdAt: new Date("2026-11-02T20:00:00Z"),
})

test("the day of each line is the one where the member lives", () => {
  expect(digestMail(services, to, "daily", [news("x")]).text).toContain("mardi 3 novembre")
  expect(digestMail(services, { ...to, timeZone: "Europe/Paris" }, "daily", [news("x")]).text).toContain("lundi 2 novembre")
})

test("a long digest shows its forty newest lines and counts the rest", () => {
  const [first, ...others] = Array.from({ length: 43 }, (_, i) => news(`n${i}.`)) as [News, ...News[]]
  const { text } = digestMail(services, to, "weekly", [first, ...others])
  expect([text.includes("n39."), text.includes("n40."), text.includes("Et 3 autres, plus anciennes.")]).toEqual([
    true,
    false,
    true,
  ])
  expect(text).toMatch(/^43 nouvelles/)
})

test("what a person wrote is text in a mail, whatever it looks like", () => {
  const { html } = digestMail(services, to, "daily", [news('<img src="//evil.example">')])
  expect(html).not.toContain("<img")
})
