import fc from "fast-check"
import { expect, test } from "vitest"
import { emailField, textField } from "./text.ts"

const read = (typed: string | undefined, limit = 50, options = {}) => textField(limit, options).safeParse(typed)
const fault = (typed: string, limit?: number, options?: object) => read(typed, limit, options).error?.issues[0]?.message

for (const [what, typed, kept] of [
  ["control characters", "a\u0000b\u0007c\u001b[31m", "abc[31m"],
  ["marks that turn the direction of what follows", "a\u202Eb\u2066c\u2069", "abc"],
  ["half of a character", "a\ud83d", "a\ufffd"],
  ["letters in two parts", "e\u0301", "é"],
  ["spaces around and between", "  a \n\t b  ", "a b"],
  ["right-to-left letters and their marks, which stay", "שלום\u200f", "שלום\u200f"],
  ["markup, which is text like any other", "<script>alert(1)</script>", "<script>alert(1)</script>"],
] as [string, string, string][])
  test(`a line is cleaned of ${what}`, () => {
    expect(read(typed).data).toBe(kept)
  })

test("lines stay where they are asked for, in one form", () => {
  expect(read("a\r\nb\rc\n", 50, { lines: true }).data).toBe("a\nb\nc")
})

test("the limit counts what people see as letters, and the fault says how many there are", () => {
  expect(read("é".repeat(50)).success).toBe(true)
  expect(read("😀".repeat(50)).success).toBe(true)
  expect(fault("😀".repeat(51))).toBe("too_long:51:50")
})

test("nothing reads as empty, unless something is required", () => {
  expect(read(undefined).data).toBe("")
  for (const typed of ["", "   ", "\u200b\u2060", "\u00ad\u0000"]) expect(fault(typed, 50, { required: true })).toBe("missing")
})

test("whatever is typed, what is kept holds no control character, and cleaning it again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
      const kept = read(typed, 200, { lines: true }).data ?? ""
      expect(kept).not.toMatch(/[^\P{Cc}\n\t]/u)
      expect(read(kept, 200, { lines: true }).data).toBe(kept)
    }),
  )
})

for (const [typed, kept] of [
  ["", undefined],
  ["  Quelquun@Example.ORG ", "quelquun@example.org"],
] as const)
  test(`the address « ${typed} » is kept as ${kept}`, () => {
    expect(emailField().parse(typed)).toBe(kept)
  })

for (const typed of [
  "a",
  "a@b",
  "a@example.org\r\nBcc: b@example.org, c@example.org",
  "a b@example.org",
  `${"a".repeat(250)}@b.fr`,
])
  test(`« ${typed.slice(0, 30)} » is not an address`, () => {
    expect(emailField().safeParse(typed).error?.issues[0]?.message).toBe("not_an_email")
  })
