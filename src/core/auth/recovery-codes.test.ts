import { expect, test } from "vitest"
import { makeRecoveryCodes, readCode, sealRecoveryCode } from "./recovery-codes.ts"

test("ten different codes are made, each of which reads as itself", () => {
  const codes = makeRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  expect(codes.map(readCode)).toEqual(codes.map((code) => ({ kind: "recovery", code })))
})

test.each([
  ["123456", { kind: "totp", code: "123456" }],
  [" 123 456 ", { kind: "totp", code: "123456" }],
  ["123\u202f456", { kind: "totp", code: "123456" }],
  ["K7M2P 9XR4T", { kind: "recovery", code: "k7m2p-9xr4t" }],
  ["k7m2p–9xr4t", { kind: "recovery", code: "k7m2p-9xr4t" }],
  ["k7m2p9xr4t", { kind: "recovery", code: "k7m2p-9xr4t" }],
])("%j is read as people mean it", (typed, code) => {
  expect(readCode(typed)).toEqual(code)
})

test.each(["", "12345", "1234567", "abcdef", "k7m2p-9xr40", "k7m2p-9xr4", "١٢٣٤٥٦", "k7m2p-9xr4t-k7m2p-9xr4t"])(
  "%j can be no code",
  (typed) => {
    expect(readCode(typed)).toBeUndefined()
  },
)

test("what is kept differs by member, by code and by instance, and holds no code", () => {
  const kept = [
    sealRecoveryCode("s", "a", "k7m2p-9xr4t"),
    sealRecoveryCode("s", "b", "k7m2p-9xr4t"),
    sealRecoveryCode("s", "a", "k7m2p-9xr4u"),
    sealRecoveryCode("t", "a", "k7m2p-9xr4t"),
  ]
  expect(new Set(kept).size).toBe(4)
  expect(kept.join()).not.toContain("k7m2p")
})
