import { renderToString } from "preact-render-to-string"
import { expect, test } from "vitest"
import type { Assessment, Participant } from "../assessment.ts"
import type { Instrument, Level } from "../instrument.ts"
import { latestInstrument } from "../instruments.ts"
import { buildEvolution, type DateSource } from "./evolution.ts"
import { MovedSection } from "./moved-section.tsx"
import { WaysSection } from "./ways-section.tsx"

const first = latestInstrument("care")
/** A second version: the criteria stand the other way round, and the last one means something else. */
const second: Instrument = {
  ...first,
  version: 2,
  criteria: [
    ...first.criteria.slice(0, -1).toReversed(),
    { ...(first.criteria.at(-1) as (typeof first.criteria)[number]), key: "assessing_anew" },
  ],
}
const findVersion = (_: unknown, version: number) => [first, second].find((one) => one.version === version)

const nurse: Participant = {
  ...{ id: "nurse-place", personId: "nurse", side: "professional", name: null, language: "fr", device: "own", starter: true },
  ...{
    claimedAt: new Date(),
    finishedAt: new Date(),
    withdrawnAt: null,
    revokedAt: null,
    sealed: false,
    joined: false,
    reachable: false,
    sharesAnswers: false,
  },
}
const mediator: Participant = { ...nurse, id: "mediator-place", personId: "mediator", side: "partner", starter: false }

function dateOf(day: string, instrument: Instrument, level: Level): DateSource {
  const assessment: Assessment = {
    ...{
      id: day,
      field: "care",
      instrumentVersion: instrument.version,
      subject: "Le retour à la maison",
      mode: "together",
      origin: "online",
    },
    ...{
      createdAt: new Date(day),
      revealedAt: new Date(day),
      closedSides: [],
      threadId: "thread",
      previousId: null,
      participants: [nurse, mediator],
    },
  }
  const answers = [nurse, mediator].flatMap(({ id }) =>
    instrument.criteria.map(({ key }) => ({ participant: id, criterion: key, rating: level, remark: "" })),
  )
  return { assessment, me: nurse, alsoHere: [], answers, placings: [], actions: [], held: true }
}

test("dates of one version are compared, the latest stretch first", () => {
  const { dates, stretches } = buildEvolution(
    [dateOf("2027-03-02", first, 3), dateOf("2026-03-12", first, 1), dateOf("2026-11-02", first, 1)],
    findVersion,
  )
  expect(dates.map((one) => one.view.assessment.id)).toEqual(["2026-03-12", "2026-11-02", "2027-03-02"])
  expect(stretches.map(({ from, to, moved }) => [from.view.assessment.id, to.view.assessment.id, moved.length])).toEqual([
    ["2026-11-02", "2027-03-02", first.criteria.length],
    ["2026-03-12", "2026-11-02", 0],
  ])
})

test("across a new version nothing is said to have moved, and what only one version asked stands apart", () => {
  const evolution = buildEvolution([dateOf("2026-03-12", first, 1), dateOf("2026-11-02", second, 3)], findVersion)
  expect(evolution.stretches.map(({ moved, to }) => [moved, to.breaks])).toEqual([[[], ["instrument_changed"]]])
  // The latest instrument's order, then the one that is no longer asked.
  expect(evolution.ways.map((way) => way.criterion.key)).toEqual([
    ...second.criteria.map((one) => one.key),
    first.criteria.at(-1)?.key,
  ])
  expect(evolution.ways.at(-1)?.steps.map((step) => step.breaks)).toEqual([[], ["instrument_changed", "criterion_not_asked"]])
  expect(evolution.ways.at(-2)?.steps.map((step) => step.breaks)).toEqual([
    ["criterion_not_asked"],
    ["instrument_changed", "criterion_new"],
  ])

  const ways = renderToString(<WaysSection language="fr" evolution={evolution} />)
  expect(ways).toContain("Non demandé")
  expect(ways).toContain("autre version du questionnaire, critère nouveau")
  expect(ways).not.toMatch(/\+\d|−\d/)
  expect(renderToString(<MovedSection language="fr" evolution={evolution} />)).toContain("le questionnaire a changé de version.")
})

test("a side that nobody was asked on has no column", () => {
  const alone = dateOf("2026-03-12", first, 1)
  const source = {
    ...alone,
    assessment: { ...alone.assessment, mode: "alone" as const, revealedAt: null, participants: [nurse] },
  }
  expect(buildEvolution([source], findVersion).voices).toEqual(["professional"])
})

test("a version that was never published is a fault of ours", () => {
  expect(() =>
    buildEvolution(
      [{ ...dateOf("2026-03-12", first, 1), assessment: { ...dateOf("2026-03-12", first, 1).assessment, instrumentVersion: 9 } }],
      findVersion,
    ),
  ).toThrow("no instrument care 9")
})
