import fc from "fast-check"
import { expect, test } from "vitest"
import { type ListShape, listAddress, readList, sortedBy } from "./list-state.ts"

const SHAPE: ListShape = { filters: { recherche: 20, etat: ["suspendus", "inactifs"] }, sorts: ["-depuis", "nom"] }
const ID = "0190a000-0000-7000-8000-000000000001"
const read = (query: string) => readList(SHAPE, new URLSearchParams(query))

test("an address that says nothing is the first page in the usual order", () => {
  expect(read("")).toEqual({ filters: {}, sort: "depuis", descending: true })
  expect(listAddress("/membres", SHAPE, read(""))).toBe("/membres")
})

test.each([
  ["recherche=  Amina ", { recherche: "Amina" }],
  ["recherche=%20", {}],
  ["recherche=a%00b", { recherche: "ab" }],
  [`recherche=${"é".repeat(30)}`, { recherche: "é".repeat(20) }],
  ["etat=suspendus&autre=1", { etat: "suspendus" }],
  ["etat=drop", {}],
])("%s filters by what is known only", (query, filters) => {
  expect(read(query).filters).toEqual(filters)
})

test.each([
  ["tri=nom", "nom", false],
  ["tri=-nom", "nom", true],
  ["tri=depuis", "depuis", false],
  ["tri=email", "depuis", true],
])("%s orders", (query, sort, descending) => {
  expect(read(query)).toEqual({ filters: {}, sort, descending })
})

test.each(["apres=x", `apres=${ID}`, `apres=${ID}'--~a`, `apres=${ID}~${"a".repeat(201)}`, `apres=${ID}~%00`])(
  "%s is the first page",
  (query) => {
    expect(read(query)).toEqual(read(""))
  },
)

test("whatever a state holds, its address reads as that state", () => {
  const place = fc.record({ id: fc.constant(ID), key: fc.string({ maxLength: 200 }).filter((key) => !/\p{Cc}/u.test(key)) })
  const states = fc.record({
    filters: fc.record({ etat: fc.constantFrom("suspendus", "inactifs") }, { requiredKeys: [] }),
    sort: fc.constantFrom("depuis", "nom"),
    descending: fc.boolean(),
  })
  fc.assert(
    fc.property(states, fc.option(place, { nil: undefined }), (state, after) => {
      const whole = after ? { ...state, after } : state
      expect(read(listAddress("/x", SHAPE, whole).split("?")[1] ?? "")).toEqual(whole)
    }),
  )
})

test("another order begins at the first page and keeps the filters", () => {
  const state = read(`etat=inactifs&apres=${ID}~x`)
  expect(sortedBy(state, "-nom")).toEqual({ filters: { etat: "inactifs" }, sort: "nom", descending: true })
})
