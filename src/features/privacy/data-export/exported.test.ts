import { expect, test } from "vitest"
import { readable, tableOf } from "./exported.ts"

test("a list of flat objects is a table too, with every column that one of them has", () => {
  expect(
    tableOf([
      { a: 1, b: ["x", "y"] },
      { a: null, c: true },
    ]),
  ).toEqual([
    ["a", "b", "c"],
    ["1", "x, y", ""],
    ["", "", "true"],
  ])
})

test.each([[[]], [{ a: 1 }], [[1, 2]], [[{ a: { b: 1 } }]], [[{ a: [{ b: 1 }] }]], ["a"], [null]])("%j is no table", (value) => {
  expect(tableOf(value)).toBeUndefined()
})

test("a file's table stands beside it under its name; what is no JSON is left as it is", () => {
  const title = { fr: "Consentements", en: "Consents" }
  const { holds, table } = readable({ name: "a/consents.json", content: '[{"given":"=1"}]', title }, "fr")
  expect([holds, table]).toEqual([[{ given: "=1" }], { name: "a/consents.csv", content: "\uFEFFgiven\r\n'=1\r\n" }])
  const picture = readable({ name: "a/picture.png", content: Buffer.from([1]), title }, "fr")
  expect([picture.holds, picture.table]).toEqual([undefined, undefined])
})
