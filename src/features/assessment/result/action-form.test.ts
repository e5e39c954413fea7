import { expect, test } from "vitest"
import { actionForm, seenVersion } from "./action-form.ts"

const form = actionForm(["clear_information"])
const faultsOf = (typed: Record<string, string>) => {
  const result = form.safeParse(typed)
  return result.success ? {} : Object.fromEntries(result.error.issues.map((issue) => [issue.path[0], issue.message]))
}
const complete = {
  what: "Relire ensemble",
  criterion: "clear_information",
  partnerOwner: "Amina",
  professionalOwner: "",
  dueOn: "2027-03-01",
}

test("a complete action is read as it is kept", () => {
  expect(form.parse(complete)).toEqual({
    what: "Relire ensemble",
    criterion: "clear_information",
    owners: { partner: "Amina", professional: "" },
    dueOn: "2027-03-01",
  })
})

test("the criterion and the date may be left out; an unknown criterion is none", () => {
  expect(form.parse({ what: "Relire", professionalOwner: "Claire" })).toMatchObject({ criterion: null, dueOn: null })
  expect(form.parse({ ...complete, criterion: "something_else", dueOn: "" })).toMatchObject({ criterion: null, dueOn: null })
})

test("everything that is missing is said at once", () => {
  expect(faultsOf({ what: " ", dueOn: "" })).toEqual({ what: "missing", partnerOwner: "missing" })
})

test.each(["2027-02-29", "2027-13-01", "01/03/2027", "0-0-0", "0000-01-01", "9999-12-31", "demain"])("%s is no day", (dueOn) => {
  expect(faultsOf({ ...complete, dueOn })).toEqual({ dueOn: "not_a_date" })
})

test("a day of the past is accepted, for what was done already", () => {
  expect(faultsOf({ ...complete, dueOn: "2019-06-30" })).toEqual({})
})

test("texts have their limits, and say by how much", () => {
  expect(faultsOf({ ...complete, what: "a".repeat(301), professionalOwner: "b".repeat(81) })).toEqual({
    what: "too_long:301:300",
    professionalOwner: "too_long:81:80",
  })
})

test("a version is a small whole number", () => {
  expect(["0", "12", "-1", "1.5", "", "1e3", "12345678"].map((typed) => seenVersion.safeParse(typed).success)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})
