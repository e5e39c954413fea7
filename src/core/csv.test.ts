import { expect, test } from "vitest"
import { csvCell, csvFile } from "./csv.ts"

test.each([
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ["+33 1", "'+33 1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["  =1", "'  =1"],
  ["\n=1", `"'\n=1"`],
  ["＝1", "'＝1"],
  ["du miel; et", '"du miel; et"'],
  ['dit "oui"', '"dit ""oui"""'],
  ["a = b", "a = b"],
])("a cell never becomes a formula nor breaks its table: %j", (text, cell) => {
  expect(csvCell(text, ";")).toBe(cell)
})

test("a file begins with the mark of UTF-8, and each line ends", () => {
  expect(
    csvFile(
      [
        ["a", "b"],
        ["=1", "é"],
      ],
      ";",
    ),
  ).toBe("\uFEFFa;b\r\n'=1;é\r\n")
})
