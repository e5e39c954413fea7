import { expect, test } from "vitest"
import { VIEWERS, VIEWING_VERSION, viewingPurpose } from "../../personal-space/profile/profile.ts"
import { isFree, PURPOSES, type Purpose, statesOf } from "./purposes.ts"

const text = { fr: "…", en: "…" }
const news: Purpose = { key: "news", title: text, explains: text, version: "2" }
const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const given = (purpose: string, version: string, day: number, withdrawn?: number) => ({
  purpose,
  version,
  givenAt: at(day),
  withdrawnAt: withdrawn === undefined ? null : at(withdrawn),
})

test("the charter holds as long as the account: it is the only one that no button withdraws", () => {
  expect(PURPOSES.filter((one) => !isFree(one)).map((one) => one.key)).toEqual(["charter"])
  expect(isFree(news)).toBe(true)
})

test("what is asked elsewhere is given and withdrawn here under the same name and version", () => {
  const asked = VIEWERS.map((viewer) => [viewingPurpose(viewer), VIEWING_VERSION])
  expect(PURPOSES.filter(isFree).map(({ key, version }) => [key, version])).toEqual(asked)
})

test("what holds now is what was not withdrawn; the rest is history", () => {
  const [state] = statesOf([news], [given("news", "2", 3), given("news", "1", 1, 3)])
  expect([state?.now?.version, state?.history.map((one) => one.version)]).toEqual(["2", ["2", "1"]])
  expect(statesOf([news], [given("news", "1", 1, 3)])[0]?.now).toBeUndefined()
  expect(statesOf([news], [])).toEqual([{ purpose: news, now: undefined, history: [] }])
})

test("what is no longer asked can still be read and is not lost among the others", () => {
  const states = statesOf([news], [given("former", "1", 1), given("former", "0", 1, 1)])
  expect(states.map(({ purpose, history }) => [purpose.key, history.length])).toEqual([
    ["news", 0],
    ["former", 2],
  ])
})
