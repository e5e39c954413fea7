import fc from "fast-check"
import { expect, test } from "vitest"
import { NOTIFICATION_KINDS } from "../../../../tests/support/notifications.ts"
import { kindsOf, makeUnsubscribeToken, readUnsubscribeToken } from "./unsubscription.ts"

const SECRET = "a secret for tests, long enough to be one"
const scope = fc.constantFrom("daily", "weekly", "project.invited", "meeting.new")

test("what we made is read as what it stops; under another secret it is nothing", () => {
  fc.assert(
    fc.property(fc.uuid(), scope, (memberId, scope) => {
      const token = makeUnsubscribeToken(SECRET, { memberId, scope })
      expect(readUnsubscribeToken(SECRET, token)).toEqual({ memberId, scope })
      expect(readUnsubscribeToken(`${SECRET}!`, token)).toBeUndefined()
      // It stands in a header and in an address as it is.
      expect(token).toMatch(/^[\w.-]{1,72}$/)
    }),
  )
})

test("one who changes the member, the scope or any letter holds nothing", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), scope, scope, fc.nat(), (memberId, otherId, one, other, place) => {
      const [id = "", rest = ""] = splitAt(makeUnsubscribeToken(SECRET, { memberId, scope: one }), 22)
      const [otherStart = ""] = splitAt(makeUnsubscribeToken(SECRET, { memberId: otherId, scope: one }), 22)
      if (otherId !== memberId) expect(readUnsubscribeToken(SECRET, otherStart + rest)).toBeUndefined()
      if (other !== one) expect(readUnsubscribeToken(SECRET, id + rest.replace(`.${one}.`, `.${other}.`))).toBeUndefined()
      const at = place % (id + rest).length
      const changed = (id + rest).slice(0, at) + ((id + rest)[at] === "a" ? "b" : "a") + (id + rest).slice(at + 1)
      expect(readUnsubscribeToken(SECRET, changed)).toBeUndefined()
    }),
  )
})

test.each(["", ".", "..", "a.b.c", "../../etc", `${"0".repeat(22)}.daily.${"x".repeat(22)}`, "é".repeat(100)])(
  "%o is no word of ours",
  (token) => {
    expect(readUnsubscribeToken(SECRET, token)).toBeUndefined()
  },
)

test("a digest stops with all that it holds now; a kind stops alone", () => {
  const names = (scope: string, chosen: [string, "daily" | "never"][] = []) =>
    kindsOf(scope, NOTIFICATION_KINDS, new Map(chosen)).map(({ kind }) => kind)
  expect(names("daily")).toEqual(["project.news", "meeting.minutes"])
  expect(
    names("daily", [
      ["project.invited", "daily"],
      ["project.news", "never"],
    ]),
  ).toEqual(["project.invited", "meeting.minutes"])
  expect(names("weekly")).toEqual(["meeting.new"])
  expect(names("meeting.noise")).toEqual(["meeting.noise"])
  expect(names("meeting.gone")).toEqual([])
})

function splitAt(text: string, at: number): [string, string] {
  return [text.slice(0, at), text.slice(at)]
}
