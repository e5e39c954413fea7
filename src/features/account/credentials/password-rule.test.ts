import fc from "fast-check"
import { expect, test } from "vitest"
import { commonPasswords } from "./common-passwords.ts"
import { passwordFault } from "./password-rule.ts"

const known = { email: "ines.durand@exemple.fr", displayName: "Inès Durand", platform: "De concert" }
const common = await commonPasswords()
const fault = (password: string) => passwordFault(password, known, common)

test.each([
  ["", "missing"],
  ["court", "too_short:5:12"],
  ["onze lettre", "too_short:11:12"],
  ["é".repeat(201), "too_long:201:200"],
  ["motdepasse2026", "common"],
  ["Mot de passe 2026 !", "common"],
  ["Password1234!", "common"],
  ["jetaime12345", "common"],
  ["administrator", "common"],
  ["aaaaaaaaaaaa", "runs"],
  ["abcabcabcabc", "runs"],
  ["azertyuiop12", "runs"],
  ["AzErTyUiOp12", "runs"],
  ["123456789012", "runs"],
  ["poiuytreza!!", "runs"],
  ["abcdefghijkl", "runs"],
  ["qsdfghjklm88", "runs"],
  ["InesDurand2026", "personal"],
  ["inès-durand 31", "personal"],
  ["ines.durand@exemple.fr", "personal"],
  ["Deconcert-2026", "personal"],
  ["de concert de concert", "personal"],
])("%s is refused: %s", (password, code) => {
  expect(fault(password)).toBe(code)
})

test.each([
  "une phrase bien à moi",
  "trois pommes dans un panier",
  "Toulouse sous la pluie",
  "correct horse battery staple",
  "Inès aime les orages d’été",
  "девочка на шаре 7",
  "ねこはこたつでまるくなるのです",
  "🦊🐌🌻⛵🎈🥐🪁🧩🐢🌂🦉🍐 abcdef kmp",
  "hF7kQ2mZp9Lx",
])("%s is good enough", (password) => {
  expect(fault(password)).toBeUndefined()
})

test("a password by chance is never refused for what it is made of", () => {
  const letters = fc.constantFrom(..."abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789")
  fc.assert(
    fc.property(fc.array(letters, { minLength: 20, maxLength: 40 }), (chosen) => fault(chosen.join("")) === undefined),
    { numRuns: 300 },
  )
})

test("whatever is typed gets an answer, quickly", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 220, unit: "grapheme" }), (password) => {
      const code = fault(password)
      return code === undefined || /^(missing|common|runs|personal|too_(short|long):\d+:\d+)$/.test(code)
    }),
  )
})
