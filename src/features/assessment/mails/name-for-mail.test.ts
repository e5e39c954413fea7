import { expect, test } from "vitest"
import { nameForMail } from "./name-for-mail.ts"

test.each([
  ["une infirmière", "Une infirmière"],
  ["Dr. Ada Martin-Léger", "Dr. Ada Martin-Léger"],
  ["  l’équipe\n  de nuit ", "L’équipe de nuit"],
])("%j may stand in a mail as %j", (name, shown) => {
  expect(nameForMail(name)).toBe(shown)
})

test.each([
  null,
  "",
  "   ",
  "https://exemple.fr",
  "gagnez sur exemple.fr",
  "www exemple",
  "ecrivez@exemple",
  "<b>moi</b>",
  "exemple。fr",
  "appelez le 06 12 34 56 78",
  "a".repeat(61),
])("%j may not", (name) => {
  expect(nameForMail(name)).toBeUndefined()
})
