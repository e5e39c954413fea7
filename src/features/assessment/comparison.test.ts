import fc from "fast-check"
import { expect, test } from "vitest"
import { asksToTalk, byDifference, type Compared, compare, findings } from "./comparison.ts"
import { latestInstrument } from "./instruments.ts"
import type { SideReading } from "./side-reading.ts"

const { criteria } = latestInstrument("care")

function side(median: number | undefined): SideReading {
  const level = median === undefined ? undefined : (Math.floor(median) as SideReading["low"])
  return { voices: median === undefined ? 0 : 1, median, low: level, high: level, cannotSay: 0, withheld: false, singles: [] }
}

/** One criterion for each pair of medians, in order. */
function comparedOf(pairs: [number | undefined, number | undefined][]): Compared[] {
  return pairs.map(([partner, professional], index) => {
    const criterion = criteria[index % criteria.length]
    if (!criterion) throw new Error("the instrument has criteria")
    return compare(criterion, index + 1, side(partner), side(professional))
  })
}
const numbers = (compared: Compared[]) => compared.map((one) => one.number)

test("the difference is in levels, and unknown when a side gave none", () => {
  expect(
    comparedOf([
      [1, 3],
      [3, 1],
      [2.5, 2],
      [undefined, 4],
      [0, undefined],
    ]).map((one) => one.difference),
  ).toEqual([2, 2, 0.5, undefined, undefined])
})

test("two levels apart or more is something to talk about, less is not", () => {
  expect(
    comparedOf([
      [1, 3],
      [0, 4],
      [1.5, 3],
      [2, 2],
      [undefined, 0],
    ]).map(asksToTalk),
  ).toEqual([true, true, false, false, false])
})

test("findings say what is apart, what both rate low and high, and what can’t be compared", () => {
  const found = findings(
    comparedOf([
      [0, 4],
      [1, 0],
      [3, 4],
      [undefined, 4],
      [2, 2],
      [1, 3.5],
      [3, 2.5],
    ]),
  )
  expect({
    apart: numbers(found.apart),
    low: numbers(found.bothLow),
    high: numbers(found.bothHigh),
    unknown: numbers(found.unknown),
  }).toEqual({
    apart: [1, 6],
    low: [2],
    high: [3],
    unknown: [4],
  })
})

const aMedian = fc.option(
  fc.integer({ min: 0, max: 8 }).map((half) => half / 2),
  { nil: undefined },
)

test("law: the widest difference comes first, the unknown last, and equals keep the instrument’s order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(aMedian, aMedian), { maxLength: 11 }), (pairs) => {
      const compared = comparedOf(pairs)
      const sorted = byDifference(compared)
      expect(numbers(sorted).toSorted((a, b) => a - b)).toEqual(numbers(compared))
      for (const [index, after] of sorted.entries()) {
        const before = sorted[index - 1]
        if (!before) continue
        if (before.difference === undefined) expect(after.difference).toBeUndefined()
        else if (after.difference !== undefined) expect(before.difference).toBeGreaterThanOrEqual(after.difference)
        if (before.difference === after.difference) expect(before.number).toBeLessThan(after.number)
      }
    }),
  )
})

test("law: every criterion that can be compared is apart or close, and both low and both high never meet", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(aMedian, aMedian), { maxLength: 11 }), (pairs) => {
      const compared = comparedOf(pairs)
      const found = findings(compared)
      const close = compared.filter((one) => one.difference !== undefined && one.difference < 2)
      expect(found.apart.length + close.length + found.unknown.length).toBe(compared.length)
      expect(numbers(found.bothLow).filter((number) => numbers(found.bothHigh).includes(number))).toEqual([])
    }),
  )
})
