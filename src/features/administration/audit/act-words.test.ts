import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { CHANGES } from "../../account/changes/change.ts"
import { knownActs, sayAct, sayDetail, sayKind } from "./act-words.ts"

const SOURCES = join(import.meta.dirname, "../../..")

test("every act that the program writes down has words in both languages", () => {
  const sources = globSync("**/*.{ts,tsx}", { cwd: SOURCES }).filter((path) => !path.includes(".test."))
  const written = sources.flatMap((path) =>
    [...readFileSync(join(SOURCES, path), "utf8").matchAll(/\bact: "([a-z_]+\.[a-z_]+)"/g)].map(([, act = ""]) => act),
  )
  expect(written).toContain("role.given")
  for (const language of ["fr", "en"] as const) {
    const known = knownActs(language).map(({ value }) => value)
    expect([...written, ...CHANGES].filter((act) => !known.includes(act))).toEqual([])
  }
})

test("what has no words is shown as it is", () => {
  expect([sayAct("fr", "shelf.tidied"), sayAct("fr", "toString"), sayKind("en", "shelf")]).toEqual([
    "shelf.tidied",
    "toString",
    "shelf",
  ])
})

test("details are said by name", () => {
  const detail = { role: "editor", departments: "31 81", shelf: "2" }
  expect(sayDetail("fr", detail)).toBe("rôle\u00a0: Édition, départements\u00a0: 31 81, shelf\u00a0: 2")
  expect(sayDetail("en", detail)).toBe("role: Editing, départements: 31 81, shelf: 2")
})
