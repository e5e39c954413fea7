import { expect, test } from "vitest"
import { type Check, checkHealth, type Facts, worstOf } from "./health.ts"

const now = new Date("2026-11-02T10:00:00Z")
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const WELL: Facts = {
  version: "0.1.0",
  startedAt: ago(10_000),
  production: true,
  database: { version: "18.4", bytes: 10_000_000 },
  migrations: { applied: 3, missing: 0 },
  jobs: { waiting: 2, oldest: ago(9), failed: 0, lastNightly: ago(25 * 60) },
  mails: { delivers: true, sent: 10, failed: 0, refused: 1 },
  disk: { free: 50, total: 100 },
  memory: 200 * 1024 ** 2,
}
const stateOf = (facts: Facts, check: Check) => checkHealth(facts, now).find((one) => one.check === check)?.state

test("an instance that is well is well in every part", () => {
  expect(checkHealth(WELL, now).map(({ state }) => state)).toEqual(Array(8).fill("well"))
})

test.each<[Check, Partial<Facts>, string]>([
  ["migrations", { migrations: { applied: 2, missing: 1 } }, "act"],
  ["jobs", { jobs: { ...WELL.jobs, oldest: ago(10) } }, "look"],
  ["jobs", { jobs: { ...WELL.jobs, oldest: ago(120) } }, "act"],
  ["jobs", { jobs: { ...WELL.jobs, oldest: null, failed: 1 } }, "look"],
  ["nightly", { jobs: { ...WELL.jobs, lastNightly: ago(26 * 60) } }, "look"],
  ["nightly", { jobs: { ...WELL.jobs, lastNightly: ago(50 * 60) } }, "act"],
  ["nightly", { jobs: { ...WELL.jobs, lastNightly: null }, startedAt: ago(25 * 60) }, "well"],
  ["nightly", { jobs: { ...WELL.jobs, lastNightly: null }, startedAt: ago(51 * 60) }, "act"],
  ["mails", { mails: { ...WELL.mails, delivers: false } }, "act"],
  ["mails", { mails: { ...WELL.mails, delivers: false }, production: false }, "look"],
  ["mails", { mails: { ...WELL.mails, failed: 1 } }, "look"],
  ["mails", { mails: { ...WELL.mails, failed: 4 } }, "act"],
  ["disk", { disk: { free: 14, total: 100 } }, "look"],
  ["disk", { disk: { free: 4, total: 100 } }, "act"],
  ["memory", { memory: 800 * 1024 ** 2 }, "look"],
  ["memory", { memory: 2 * 1024 ** 3 }, "act"],
])("%s with %j: %s", (check, change, state) => {
  expect(stateOf({ ...WELL, ...change }, check)).toBe(state)
})

test("an instance that keeps nothing on a disk says nothing of it", () => {
  expect(stateOf({ ...WELL, disk: undefined }, "disk")).toBeUndefined()
})

test.each([
  [["well", "well"], "well"],
  [["well", "look"], "look"],
  [["act", "look"], "act"],
  [[], "well"],
] as const)("%j: %s on the whole", (states, worst) => {
  expect(worstOf([...states])).toBe(worst)
})
