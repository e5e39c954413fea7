import { expect, test } from "vitest"
import { latestInstrument } from "../instruments.ts"
import { momentOfDay, paperEntryForm, partName } from "./paper-entry.ts"

const care = latestInstrument("care")
const form = paperEntryForm(care, "2026-11-02")
const [first, second] = care.criteria.map((one) => one.key) as [string, string]

function filled(more: Record<string, string> = {}): Record<string, string> {
  const levels = care.criteria.flatMap(({ key }) => [
    [partName("partner", key), "2"],
    [partName("professional", key), "3"],
  ])
  return { subject: "Le retour à la maison", date: "2026-10-30", side: "partner", ...Object.fromEntries(levels), ...more }
}

function faultsOf(typed: Record<string, string>): Record<string, string> {
  const result = form.safeParse(typed)
  // The first fault of a field is the one that is said.
  return Object.fromEntries((result.error?.issues ?? []).toReversed().map((issue) => [String(issue.path[0]), issue.message]))
}

test("two sheets read as levels, remarks and what was placed together", () => {
  const entry = form.parse(
    filled({
      [partName("partner", first)]: "cannot_say",
      [partName("partner_remark", first)]: " Deux\r\nlignes ",
      [partName("joint", first)]: "no_agreement",
      [partName("note", first)]: "À reprendre",
      [partName("joint", second)]: "0",
      partner_name: "un\npatient",
    }),
  )
  expect(entry).toMatchObject({
    subject: "Le retour à la maison",
    date: "2026-10-30",
    side: "partner",
    names: { partner: "un patient", professional: "" },
    email: undefined,
  })
  expect(entry.criteria).toHaveLength(care.criteria.length)
  expect(entry.criteria[0]).toEqual({
    criterion: first,
    ratings: { partner: "cannot_say", professional: 3 },
    remarks: { partner: "Deux\nlignes", professional: "" },
    joint: "no_agreement",
    note: "À reprendre",
  })
  expect(entry.criteria[1]?.joint).toBe(0)
  expect(entry.criteria[2]?.joint).toBeUndefined()
})

test("an empty form names everything that is missing, once", () => {
  const faults = faultsOf({})
  expect(Object.keys(faults)).toHaveLength(3 + 2 * care.criteria.length)
  expect(new Set(Object.values(faults))).toEqual(new Set(["missing"]))
})

test.each([
  ["a level out of range", { [partName("partner", first)]: "5" }, { [partName("partner", first)]: "missing" }],
  ["a level that is no number", { [partName("professional", second)]: "-1" }, { [partName("professional", second)]: "missing" }],
  ["a joint level out of range", { [partName("joint", first)]: "9" }, { [partName("joint", first)]: "unknown" }],
  ["“can’t say” as a joint level", { [partName("joint", first)]: "cannot_say" }, { [partName("joint", first)]: "unknown" }],
  ["a note without a joint level", { [partName("note", first)]: "À reprendre" }, { [partName("joint", first)]: "note_alone" }],
  ["another side", { side: "neither" }, { side: "missing" }],
  ["tomorrow", { date: "2026-11-03" }, { date: "in_future" }],
  ["a day that is none", { date: "2026-02-30" }, { date: "not_a_day" }],
  ["a day in other words", { date: "hier" }, { date: "not_a_day" }],
  ["a day long ago", { date: "0026-03-12" }, { date: "too_old" }],
  [
    "a long remark",
    { [partName("partner_remark", first)]: "é".repeat(601) },
    { [partName("partner_remark", first)]: "too_long:601:600" },
  ],
  ["control characters alone", { subject: "\u0000\u0007\u202E" }, { subject: "missing" }],
] as const)("%s is refused", (_, typed, faults) => {
  expect(faultsOf(filled(typed))).toEqual(faults)
})

test("today is accepted", () => {
  expect(faultsOf(filled({ date: "2026-11-02" }))).toEqual({})
})

test("everything that is missing is said at once", () => {
  const typed = filled({ [partName("note", first)]: "À reprendre", date: "2027-01-01" })
  delete typed.subject
  delete typed[partName("partner", second)]
  expect(faultsOf(typed)).toEqual({
    subject: "missing",
    date: "in_future",
    [partName("partner", second)]: "missing",
    [partName("joint", first)]: "note_alone",
  })
})

test("sheets count from the noon of their day, never later than now", () => {
  const now = new Date("2026-11-02T08:30:00Z")
  expect(momentOfDay("2026-10-30", now)).toEqual(new Date("2026-10-30T12:00:00Z"))
  expect(momentOfDay("2026-11-02", now)).toEqual(now)
})
