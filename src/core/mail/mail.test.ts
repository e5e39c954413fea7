import { expect, test } from "vitest"
import { requireSendable } from "./mail.ts"
import { createOutbox } from "./outbox.ts"

const mail = { to: "claire@exemple.fr", subject: "Votre lien", text: "…", html: "<p>…</p>", language: "fr" }

test("a mail to one plain address with a subject of one line can be sent", () => {
  expect(() => requireSendable(mail)).not.toThrow()
})

test.each([
  "a@exemple.fr\r\nBcc: b@exemple.fr",
  "a@exemple.fr, b@exemple.fr",
  "a@exemple.fr;b@exemple.fr",
  "Claire <claire@exemple.fr>",
  "claire",
  "",
  `${"a".repeat(250)}@exemple.fr`,
])("an address such as %j is refused", (to) => {
  expect(() => requireSendable({ ...mail, to })).toThrow(TypeError)
})

test.each(["", "Votre lien\r\nBcc: b@exemple.fr", "Votre\nlien", "Votre\u2028lien", "Votre\u0000lien", "long ".repeat(40)])(
  "a subject such as %j is refused",
  (subject) => {
    expect(() => requireSendable({ ...mail, subject })).toThrow(TypeError)
  },
)

test.each(["https://exemple.fr/desabonnement/abc", "https://exemple.fr/d?m=1&k=2", "http://localhost:3000/desabonnement/abc"])(
  "an address to unsubscribe such as %j can be sent",
  (unsubscribe) => {
    expect(() => requireSendable({ ...mail, unsubscribe })).not.toThrow()
  },
)

test.each([
  "http://exemple.fr/desabonnement",
  "http://localhost.exemple.fr/",
  "mailto:a@exemple.fr",
  "javascript:alert(1)",
  "https://exemple.fr/>,<mailto:a@exemple.fr",
  "https://exemple.fr/a\r\nBcc: b@exemple.fr",
  "https://exemple.fr/a b",
  "https://exemple.fr/é",
  "",
])("an address to unsubscribe such as %j is refused", (unsubscribe) => {
  expect(() => requireSendable({ ...mail, unsubscribe })).toThrow(TypeError)
})

test.each(["", "français", "fr\r\nBcc: b@exemple.fr"])("a language such as %j is refused", (language) => {
  expect(() => requireSendable({ ...mail, language })).toThrow(TypeError)
})

test("the outbox keeps mails newest first, each under a number of its own", async () => {
  const outbox = createOutbox()
  for (let count = 1; count <= 102; count++) await outbox.send({ ...mail, subject: `Lien ${count}` })
  expect(outbox.mails).toHaveLength(100)
  expect(outbox.mails[0]).toEqual({ ...mail, subject: "Lien 102", number: 102 })
  expect(outbox.mails.at(-1)?.number).toBe(3)
})

test("an outbox that nobody reads keeps nothing", async () => {
  const outbox = createOutbox(false)
  await outbox.send(mail)
  expect(outbox.mails).toEqual([])
})
