import { expect, test } from "vitest"
import { hashToken, looksLikeToken, makeToken } from "./secret-link.ts"

test("a token can be made again, and differs by secret, purpose, subject and serial", () => {
  const token = makeToken("secret", "invitation", "a", 1)
  expect(makeToken("secret", "invitation", "a", 1)).toBe(token)
  const others = [
    makeToken("other", "invitation", "a", 1),
    makeToken("secret", "personal", "a", 1),
    makeToken("secret", "invitation", "b", 1),
    makeToken("secret", "invitation", "a", 2),
  ]
  expect(new Set([token, ...others]).size).toBe(5)
  expect(looksLikeToken(token)).toBe(true)
})

test("its hash does not contain it", () => {
  const token = makeToken("secret", "invitation", "a", 1)
  expect(hashToken(token).toString("base64url")).not.toContain(token)
  expect(hashToken(token)).toHaveLength(32)
})
