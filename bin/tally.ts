export type Tally = { passed: number; failed: number }

/** A runner's JSON report, if it left one, and whether the runner ended well. */
export type Outcome<Report> = { ended: boolean; report: Report | undefined }

type UnitReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }
type BrowserReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

export function checkTally(succeeded: boolean): Tally {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** What was skipped has not been tested: it counts as failed. */
export function unitTally({ ended, report }: Outcome<UnitReport>): Tally {
  const passed = report?.numPassedTests ?? 0
  const failed = report ? report.numFailedTests + report.numPendingTests + report.numTodoTests : 0
  return honest({ passed, failed }, ended)
}

/** As above; a test that passes only now and then counts as failed too. */
export function browserTally({ ended, report }: Outcome<BrowserReport>): Tally {
  const passed = report?.stats.expected ?? 0
  const failed = report ? report.stats.unexpected + report.stats.flaky + report.stats.skipped : 0
  return honest({ passed, failed }, ended)
}

export function total(tallies: Tally[]): Tally {
  return tallies.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  })
}

/** A runner that broke, or that found nothing to run, is a failure even if no test is. */
function honest({ passed, failed }: Tally, ended: boolean): Tally {
  return failed === 0 && (!ended || passed === 0) ? { passed, failed: 1 } : { passed, failed }
}
