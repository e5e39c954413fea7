import { expect, test } from "vitest"
import { createLog } from "./log.ts"

test("an error's message, which may repeat what a person typed, stays out of the log", () => {
  const lines: string[] = []
  const log = createLog("info", { write: (line: string) => void lines.push(line) })
  const cause = Object.assign(new TypeError("Key (email)=(someone@example.org) exists"), { code: "23505" })
  log.error({ err: new Error("Failed query … params: someone@example.org", { cause }), route: "/x" }, "request failed")
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toContain("someone")
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    route: "/x",
    err: { kind: "Error", cause: { kind: "TypeError", code: "23505" } },
  })
})
