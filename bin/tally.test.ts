import { expect, test } from "vitest"
import { browserTally, checkTally, total, unitTally } from "./tally.ts"

const unit = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }

test("tests are counted as their runner reports them", () => {
  expect(unitTally({ ended: true, report: unit })).toEqual({ passed: 5, failed: 0 })
  expect(unitTally({ ended: false, report: { ...unit, numFailedTests: 2 } })).toEqual({ passed: 5, failed: 2 })
  expect(browserTally({ ended: true, report: { stats } })).toEqual({ passed: 4, failed: 0 })
})

test("a test that was skipped, or that passes only now and then, counts as failed", () => {
  expect(unitTally({ ended: true, report: { ...unit, numPendingTests: 1, numTodoTests: 1 } })).toEqual({ passed: 5, failed: 2 })
  expect(browserTally({ ended: true, report: { stats: { ...stats, skipped: 1, flaky: 2 } } })).toEqual({ passed: 4, failed: 3 })
})

test("a runner that breaks, or that runs nothing, counts as one failure", () => {
  expect(unitTally({ ended: false, report: unit })).toEqual({ passed: 5, failed: 1 })
  expect(unitTally({ ended: true, report: { ...unit, numPassedTests: 0 } })).toEqual({ passed: 0, failed: 1 })
  expect(browserTally({ ended: false, report: undefined })).toEqual({ passed: 0, failed: 1 })
})

test("a check counts as one test, and everything is summed", () => {
  expect(total([checkTally(true), checkTally(false), { passed: 5, failed: 2 }])).toEqual({ passed: 6, failed: 3 })
})
