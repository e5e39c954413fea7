import { gzipSync } from "node:zlib"
import { expect, test } from "vitest"
import type { Axis } from "./axis.ts"
import { type TargetModel, type TargetSector, targetSvg } from "./target.ts"
import { targetGeometry } from "./target-geometry.ts"
import type { PaperPalette } from "./target-paint.ts"

const AXES: Axis[] = ["expression", "expression", "expression", "decision", "decision", "decision"]
const ELEVEN: Axis[] = [...AXES, "construction", "construction", "construction", "implementation", "implementation"]
const PALETTE: PaperPalette = {
  ...{ ink: "#111111", muted: "#222222", ground: "#ffffff", cell: "#eeeeee", line: "#dddddd", sun: "#f2b233" },
  ...{ expression: "#000001", decision: "#000002", construction: "#000003", implementation: "#000004", typeface: "Any" },
}

function target(of: Partial<TargetModel> & { readings?: Partial<TargetSector>[] } = {}): TargetModel {
  const { readings = [], ...model } = of
  const sectors = ELEVEN.map((axis, i) => ({ key: `c${i}`, number: i + 1, axis, label: `Critère ${i + 1}`, ...readings[i] }))
  return { id: "t", title: "Cible", description: "En mots", centre: "Sujet", labels: "names", sectors, ...model }
}
const count = (text: string, part: string) => text.split(part).length - 1
const cell = (part: "first" | "second" | "whole", to: number) => targetGeometry([3, 3, 3, 2]).cell(0, part, 0, to)

test("the target is an image with a name and a text equivalent", () => {
  const svg = targetSvg(target())
  expect(svg).toContain('role="img" aria-labelledby="t-title" aria-describedby="t-text"')
  expect(svg).toContain('<title id="t-title">Cible</title><desc id="t-text">En mots</desc>')
})

test("each side fills its own half of a sector, and all of it when it stands alone", () => {
  const readings = [{ partner: { level: 2 }, professional: { level: 3 } }]
  const both = targetSvg(target({ readings }))
  expect(both).toContain(`<path class="target__plain target--expression" d="${cell("first", 2)}"/>`)
  expect(both).toContain(`fill="url(#t-expression)" d="${cell("second", 3)}"/>`)
  const alone = targetSvg(target({ readings, sides: ["partner"] }))
  expect(alone).toContain(`d="${cell("whole", 2)}"`)
  expect(alone).not.toContain("target__hatched")
})

test("not answered, level 0 and I can't say are three different drawings", () => {
  const drawn = [{}, { partner: { level: 0 } }, { partner: { level: "cannot_say" as const } }].map((reading) =>
    targetSvg(target({ readings: [reading] })),
  )
  expect(new Set(drawn).size).toBe(3)
  expect(drawn.map((svg) => count(svg, "target__plain"))).toEqual([0, 1, 0])
  expect(drawn.map((svg) => count(svg, "target__dash"))).toEqual([0, 0, 1])
})

test("a joint level is an arc with a full diamond, a disagreement a seam with an open one", () => {
  const joint = targetSvg(target({ readings: [{ joint: 3 }] }))
  const apart = targetSvg(target({ readings: [{ joint: "no_agreement" }] }))
  expect([count(joint, "target__sign"), count(joint, "target__joint ") + count(joint, 'target__joint"')]).toEqual([1, 1])
  expect([count(apart, "target__open-sign"), count(apart, "target__seam"), count(apart, "target__sign")]).toEqual([1, 1, 0])
})

test("several people show their median and how far they lie apart, one voice shows no bar", () => {
  const spread = targetSvg(target({ readings: [{ partner: { level: 2.5, low: 1, high: 4 } }] }))
  expect(spread).toContain(cell("first", 2.5))
  expect(count(spread, "target__span")).toBe(1)
  expect(targetSvg(target({ readings: [{ partner: { level: 2, low: 2, high: 2 } }] }))).not.toContain("target__span")
})

test("names and numbers are both there on screen, paper has what was asked for", () => {
  const screen = targetSvg(target())
  expect([count(screen, "target__names"), count(screen, "target__numbers")]).toEqual([1, 1])
  const paper = targetSvg(target({ labels: "numbers" }), PALETTE)
  expect([count(paper, "target__names"), count(paper, "target__numbers")]).toEqual([0, 1])
  expect(targetSvg(target({ labels: "none" }))).not.toContain("Critère")
})

test("paper needs no style sheet: every colour stands in the drawing", () => {
  const svg = targetSvg(target({ readings: [{ partner: { level: 2 }, professional: { level: 1 }, joint: 2 }] }), PALETTE)
  expect(svg).not.toMatch(/style=|var\(|class="target__(plain|hatched|ground)/)
  expect(svg).toContain('fill="#000001"')
})

test("only the named sectors can be set, cell by cell, and assistive technology does not meet them", () => {
  const svg = targetSvg(target({ sides: ["partner"], editable: ["c1"], readings: [{}, { partner: { level: 3 } }] }))
  expect(count(svg, 'aria-hidden="true" data-sector="c1" data-chosen="3"')).toBe(2)
  expect(count(svg, "data-sector=")).toBe(2)
  expect([0, 1, 2, 3, 4].map((level) => count(svg, `data-level="${level}"`))).toEqual([1, 1, 1, 1, 1])
  expect(svg).not.toContain("tabindex")
})

test("what people wrote is text, never markup", () => {
  const hostile = `</text><script>alert(1)</script>&"\0\x07`
  const svg = targetSvg(
    target({ id: '"><a', title: hostile, description: hostile, centre: hostile, readings: [{ label: hostile }] }),
  )
  expect(svg).not.toMatch(/<script|<a[ >]/)
  expect(svg).toContain("&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;</title>")
})

test("a full target weighs less than 4 kB compressed", () => {
  const readings = ELEVEN.map((_, i) => ({
    ...{ partner: { level: i % 5, low: 0, high: 4 }, professional: { level: (i + 2) % 5 }, joint: 2 as const },
    label: `Un nom assez long ${i}`,
  }))
  expect(gzipSync(targetSvg(target({ readings }))).length).toBeLessThan(4096)
})
