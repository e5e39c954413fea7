import { expect, test } from "vitest"
import { hashPassword, verifyPassword } from "./password.ts"

test("a password is kept as a scrypt hash with a salt of its own, and nothing else is taken for it", async () => {
  const password = "Une phrase à moi, longue "
  const [hash, again] = [await hashPassword(password), await hashPassword(password)]
  expect(hash).toMatch(/^scrypt:15:8:3:[\w-]{22}:[\w-]{43}$/)
  expect(hash).not.toBe(again)
  const verify = (typed: string) => verifyPassword({ hash, password: typed })
  expect(await verify(password)).toBe(true)
  for (const other of [password.trim(), password.toLowerCase(), ""]) expect([other, await verify(other)]).toEqual([other, false])
})

test("every letter counts, to the two-hundredth; the same letter typed by another keyboard is the same", async () => {
  const long = `${"a".repeat(199)}b`
  const hash = await hashPassword(long)
  expect(await verifyPassword({ hash, password: long })).toBe(true)
  expect(await verifyPassword({ hash, password: `${"a".repeat(199)}c` })).toBe(false)
  const composed = await hashPassword("été à la plage".normalize("NFC"))
  expect(await verifyPassword({ hash: composed, password: "été à la plage".normalize("NFD") })).toBe(true)
})

test.each(["", "scrypt:15:8:3", "scrypt:1:8:3:c2FsdA:a2V5", "plain:une phrase"])(
  "what is no hash of ours, such as %j, lets nobody in",
  async (hash) => {
    expect(await verifyPassword({ hash, password: "une phrase" })).toBe(false)
  },
)
