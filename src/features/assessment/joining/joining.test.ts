import { expect, test } from "vitest"
import { whatWaits } from "./dashboard-card.tsx"
import { accountState, mayJoin } from "./joining.ts"

const place = { device: "own" as const, sealed: false, memberId: null }

test.each([
  ["nobody signed in", place, undefined, "signed_out"],
  ["someone signed in", place, "amina", "joinable"],
  ["one's own", { ...place, memberId: "amina" }, "amina", "joined"],
  ["one's own, signed out", { ...place, memberId: "amina" }, undefined, "elsewhere"],
  ["another account's", { ...place, memberId: "amina" }, "hugo", "elsewhere"],
  ["on a device that goes round", { ...place, device: "shared" as const }, "amina", "never"],
  ["through a link that was replaced", { ...place, sealed: true }, "amina", "never"],
] as const)("a place stands to an account: %s", (_, one, actor, state) => {
  expect(accountState(one, actor)).toBe(state)
  expect(mayJoin(one)).toBe(state === "signed_out" || state === "joinable")
})

const when = new Date("2026-11-01T10:00:00Z")
const own = { id: "a", subject: "s", claimedAt: when, finishedAt: null, revealedAt: null, placing: false }

test("answers wait until they are finished, then nothing does until the reveal, then the talk does until it has begun", () => {
  expect(whatWaits(own)).toEqual({ words: "finish", part: "reponses", since: when })
  expect(whatWaits({ ...own, finishedAt: when })).toBeUndefined()
  expect(whatWaits({ ...own, finishedAt: when, revealedAt: when })).toEqual({ words: "place", part: "restitution", since: when })
  expect(whatWaits({ ...own, finishedAt: when, revealedAt: when, placing: true })).toBeUndefined()
})
