import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { contrast } from "./contrast.ts"
import { PALETTE } from "./palette.ts"

type Scheme = "light" | "dark"
type Tokens = Record<string, Record<Scheme, string>>

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8")
const usual = tokensAfter(":root {")
const strong = { ...usual, ...tokensAfter(':root[data-contrast="high"] {') }
const preferred = { ...usual, ...tokensAfter("@media (prefers-contrast: more) {") }

const TEXTS = ["aubergine", "mauve", "violet", "brick", "leaf", "copper", "blue", "plum"]
const GROUNDS = ["paper", "sheet", "cream"]
const themes: [string, Tokens][] = [
  ["usual contrast", usual],
  ["strong contrast", strong],
  ["contrast asked of the device", preferred],
]

for (const [theme, tokens] of themes)
  for (const scheme of ["light", "dark"] as const) {
    test(`words can be read in the ${scheme} scheme with ${theme}`, () => {
      for (const ground of GROUNDS)
        for (const text of TEXTS) expect(pair(tokens, scheme, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      expect(pair(tokens, scheme, "on-violet", "violet"), "on a primary button").toBeGreaterThanOrEqual(4.5)
      expect(pair(tokens, scheme, "on-saffron", "saffron"), "number on saffron").toBeGreaterThanOrEqual(4.5)
      expect(pair(tokens, scheme, "aubergine", "sand"), "text on a cell").toBeGreaterThanOrEqual(4.5)
    })

    test(`edges of fields and shapes can be seen in the ${scheme} scheme with ${theme}`, () => {
      for (const ground of ["paper", "sheet"])
        for (const edge of ["slate", "violet", "brick"])
          expect(pair(tokens, scheme, edge, ground), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3)
      for (const axis of ["blue", "plum", "copper", "leaf"])
        expect(pair(tokens, scheme, axis, "sand"), `${axis} on a target's cell`).toBeGreaterThanOrEqual(3)
    })
  }

test("strong contrast gives seven to one for all that is read", () => {
  for (const scheme of ["light", "dark"] as const)
    for (const text of TEXTS) expect(pair(strong, scheme, text, "paper"), `${text}, ${scheme}`).toBeGreaterThanOrEqual(7)
})

test("a device that asks for contrast gets what the reader could have chosen", () => {
  expect(preferred).toEqual(strong)
})

test("the palette for mails and the design system is that of the stylesheet", () => {
  for (const [name, colour] of Object.entries(PALETTE)) expect(usual[name], name).toEqual(colour)
})

test("black on white has a contrast of 21", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21)
  expect(contrast("#4b2e83", "#4b2e83")).toBe(1)
})

function pair(tokens: Tokens, scheme: Scheme, one: string, other: string): number {
  return contrast(value(tokens, scheme, one), value(tokens, scheme, other))
}

function value(tokens: Tokens, scheme: Scheme, name: string): string {
  const token = tokens[name]
  if (!token) throw new Error(`tokens.css has no --${name}`)
  return token[scheme]
}

/** The opaque colours of the first rule that opens after `start`. */
function tokensAfter(start: string): Tokens {
  const from = css.indexOf(start)
  if (from < 0) throw new Error(`tokens.css has no ${start}`)
  const block = css.slice(from, css.indexOf("}", from))
  const pairs = [...block.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)]
  return Object.fromEntries(pairs.map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]))
}
