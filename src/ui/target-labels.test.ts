import fc from "fast-check"
import { expect, test } from "vitest"
import { targetGeometry } from "./target-geometry.ts"
import { breakLines, placeName, placeSubject } from "./target-labels.ts"

const OUTSIDE_THE_ARCS = 214

test("a name breaks in its middle rather than at its end", () => {
  expect(breakLines("Décisions partagées", 7, 2)).toEqual(["Décisions", "partagées"])
  expect(breakLines("Points de vue de chacun", 9, 3)).toEqual(["Points de vue", "de chacun"])
})

test("what does not fit ends in an ellipsis", () => {
  expect(breakLines("Anticonstitutionnellement", 6, 2)).toEqual(["Anticonstit…"])
  expect(breakLines("un deux trois quatre cinq six sept huit", 5, 2).at(-1)).toMatch(/…$/)
})

test("a subject too long for the core ends after a whole word", () => {
  const { lines, whole } = placeSubject("Programme d’éducation thérapeutique « Respirer »", 16.5, 3)
  expect(lines.map((line) => line.text)).toEqual(["Programme", "d’éducation…"])
  expect(whole).toBe(false)
})

test("a name never touches the arcs, wherever it stands and however long it is", () => {
  const angles = targetGeometry([3, 3, 3, 2]).middles
  const word = fc.string({ unit: fc.constantFrom(..."abcdefghimnotw’é"), minLength: 1, maxLength: 18 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom(...angles), (words, angle) => {
      const { x, anchor, lines, reach } = placeName(7, words.join(" "), angle)
      expect(reach.x).toBeLessThanOrEqual(384)
      if (anchor === "middle") return
      for (const { y } of lines) {
        expect(Math.hypot(x, y)).toBeGreaterThan(OUTSIDE_THE_ARCS)
        expect(Math.hypot(x, y - 12)).toBeGreaterThan(OUTSIDE_THE_ARCS)
      }
    }),
  )
})
