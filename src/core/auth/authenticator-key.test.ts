import { expect, test } from "vitest"
import { keyAddress, keyAsTyped, makeAuthenticatorKey } from "./authenticator-key.ts"

// RFC 4648, section 10.
test.each([
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foobar", "MZXW6YTBOI"],
])("%s is typed as %s", (key, typed) => {
  expect(keyAsTyped(key).replaceAll(" ", "")).toBe(typed)
})

test("a key is typed in fours", () => {
  expect(keyAsTyped("foobar")).toBe("MZXW 6YTB OI")
})

test("the address says the key, whose account it is and where, with names that hold anything", () => {
  expect(keyAddress("foobar", "De concert", "a+b&c@exemple.fr")).toBe(
    "otpauth://totp/De%20concert:a%2Bb%26c%40exemple.fr?secret=MZXW6YTBOI&issuer=De%20concert",
  )
})

test("two keys are never the same", () => {
  expect(makeAuthenticatorKey()).not.toBe(makeAuthenticatorKey())
})
