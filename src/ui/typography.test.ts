import { expect, test } from "vitest"
import { french } from "./typography.ts"

for (const [typed, set] of [
  ["Qui décide ?", "Qui décide\u202F?"],
  ["Qui décide?", "Qui décide\u202F?"],
  ["Vraiment ?!", "Vraiment\u202F?!"],
  ["On attend ; puis on parle", "On attend\u202F; puis on parle"],
  ["Notre projet : respirer", "Notre projet\u00A0: respirer"],
  ["Notre projet: respirer", "Notre projet\u00A0: respirer"],
  ["Programme « Respirer » (exemple)", "Programme «\u202FRespirer\u202F» (exemple)"],
  ["Programme «Respirer»", "Programme «\u202FRespirer\u202F»"],
  ["« Respirer » : où en est-on ?", "«\u202FRespirer\u202F»\u00A0: où en est-on\u202F?"],
  ["l'équipe d'accueil", "l’équipe d’accueil"],
  ["On verra...", "On verra…"],
] as const)
  test(`"${typed}" is set without a break before its marks`, () => expect(french(typed)).toBe(set))

test("addresses and hours stay as they are", () => {
  const text = "Rendez-vous à 14:30, https://exemple.fr/page?jour=3;suite"
  expect(french(text)).toBe(text)
})

test("a text that is set already does not change", () => {
  const once = french("« Qui ? » : l'équipe ; et vous ?")
  expect(french(once)).toBe(once)
})
