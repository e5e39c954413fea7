import { expect, test } from "vitest"
import { formatDate, formatDateTime, formatList, formatNumber } from "./format.ts"

test("a date is written out as people say it", () => {
  expect(formatDate("fr", "2026-03-12T10:00:00Z")).toBe("12 mars 2026")
  expect(formatDate("en", "2026-03-12T10:00:00Z")).toBe("12 March 2026")
})

test("the first of the month is an ordinal in French", () => {
  expect(formatDate("fr", "2026-05-01T10:00:00Z")).toBe("1er mai 2026")
  expect(formatDate("fr", "2026-05-21T10:00:00Z")).toBe("21 mai 2026")
})

test("dates and hours are those of metropolitan France", () => {
  expect(formatDate("fr", "2026-03-12T23:30:00Z")).toBe("13 mars 2026")
  expect(formatDateTime("fr", "2026-07-12T12:30:00Z")).toBe("12 juillet 2026 à 14:30")
  expect(formatDateTime("en", "2026-01-12T12:30:00Z")).toBe("12 January 2026 at 13:30")
})

test("numbers are grouped and rounded in the reader's way", () => {
  expect(formatNumber("fr", 1234.567)).toBe("1\u202F234,57")
  expect(formatNumber("en", 1234.567)).toBe("1,234.57")
})

test("a list ends with and", () => {
  expect(formatList("fr", ["Amel", "Jeanne", "Luc"])).toBe("Amel, Jeanne et Luc")
  expect(formatList("en", ["Amel", "Luc"])).toBe("Amel and Luc")
})
