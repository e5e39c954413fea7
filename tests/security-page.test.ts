// docs/security.md names tests as its proof: a test that is renamed or taken out must not stay there as one.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const ROOT = join(import.meta.dirname, "..")
const page = readFileSync(join(ROOT, "docs/security.md"), "utf8")
const find = (path: string) =>
  ["", "src", "src/features"].map((folder) => join(ROOT, folder, path)).find((one) => existsSync(one))

test("every test that the page on security names exists", () => {
  const named = [...page.matchAll(/`([\w/.-]+\.(?:test|spec)\.tsx?)`((?:(?: and)? “[^”]+”)+)/g)].flatMap(
    ([, path = "", names = ""]) => [...names.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => ({ path, name })),
  )
  expect(named.length).toBeGreaterThan(80)
  const sources = new Map(named.map(({ path }) => [path, readFileSync(find(path) ?? "", "utf8")]))
  expect(named.filter(({ path, name }) => !sources.get(path)?.includes(name))).toEqual([])
})

test("every file that it names exists", () => {
  const files = [...page.matchAll(/`([\w/.-]+\/[\w.-]+\.(?:tsx?|md))`/g)].map(([, path = ""]) => path)
  expect(files.filter((path) => !find(path))).toEqual([])
})
