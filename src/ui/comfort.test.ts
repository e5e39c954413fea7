import { expect, test } from "vitest"
import { type Comfort, readComfort, USUAL_COMFORT, writeComfort } from "./comfort.ts"

test("what was chosen is read again as it was written", () => {
  const chosen: Comfort = { size: "larger", spacing: "airy", contrast: "high", theme: "dark" }
  expect(writeComfort(chosen)).toBe("larger.airy.high.dark")
  expect(readComfort(writeComfort(chosen))).toEqual(chosen)
})

test("without a cookie the page looks as usual", () => {
  expect(readComfort(undefined)).toEqual(USUAL_COMFORT)
  expect(readComfort("")).toEqual(USUAL_COMFORT)
})

test("a value nobody knows counts as usual and leaves the others", () => {
  expect(readComfort("huge.airy.<b>.dark")).toEqual({ ...USUAL_COMFORT, spacing: "airy", theme: "dark" })
})
