import { expect, test } from "vitest"
import { type Awaiting, queueOf } from "./queue.ts"

const page = (path: string, count: number, oldest: string | null): Awaiting => ({
  path,
  label: { fr: path, en: path },
  count,
  oldest: oldest ? new Date(oldest) : null,
})

test("what waits longest comes first, and what does not wait is not there", () => {
  const pages = [
    page("travaux", 3, "2026-11-02"),
    page("mails", 0, null),
    page("membres", 1, "2026-10-01"),
    page("sante", 2, null),
  ]
  expect(queueOf(pages).map(({ path }) => path)).toEqual(["membres", "travaux", "sante"])
})
