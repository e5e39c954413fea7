import { expect, test } from "vitest"
import { toldApart } from "./told-apart.ts"

const from = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i)

test("the same values can't be told apart, and values apart can", () => {
  expect(toldApart(from(0, 50), from(0, 50))).toBeGreaterThan(0.9)
  expect(toldApart(from(0, 50), from(100, 50))).toBeLessThan(1e-6)
  expect(toldApart([1, 1, 1], [1, 1, 1])).toBe(1)
})

test("it says what the formula says for a known case", () => {
  // U = 136 of 400: z = (64 − 0.5) / √(400 · 41 / 12) = 1.718, two-sided 0.0858.
  const ours = from(0, 20).map((i) => i * 2)
  expect(
    toldApart(
      ours,
      ours.map((value) => value + 7.3),
    ),
  ).toBeCloseTo(0.0858, 3)
})
