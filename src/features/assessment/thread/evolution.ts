// What the way over the dates says, before words: dates, breaks between them, and each criterion's steps.
import type { Criterion, Instrument, Side } from "../instrument.ts"
import { buildResult, type ResultSource, type ResultView } from "../result/result-view.ts"
import {
  type Break,
  breaksBetween,
  byDate,
  type Change,
  changeOf,
  type Moment,
  type Step,
  VOICES,
  type Voice,
  wayOf,
} from "../thread.ts"

/** A date as its participant may read it; `held` when this browser opens it. */
export type DateSource = ResultSource & { held: boolean }

export type DateView = {
  view: ResultView
  held: boolean
  /** Why this date can't be compared with the one before it; empty when it can. */
  breaks: Break[]
}

export type CriterionWay = {
  criterion: Criterion
  /** Its place on this page, from 1: the latest instrument's order, then what only earlier ones asked. */
  number: number
  steps: Step[]
}

/** From one date to the next: what moved, or why nothing can be said. */
export type Stretch = { from: DateView; to: DateView; moved: Move[] }
export type Move = { way: CriterionWay; changes: ({ voice: Voice } & Change)[] }

export type Evolution = {
  /** Oldest first. */
  dates: DateView[]
  ways: CriterionWay[]
  /** The latest first. */
  stretches: Stretch[]
  /** Those that say something at one date at least. */
  voices: Voice[]
}

type FindInstrument = (field: Instrument["field"], version: number) => Instrument | undefined

/** Reads a person's dates of one thread together. A date whose instrument is unknown is a fault of ours. */
export function buildEvolution(sources: DateSource[], find: FindInstrument): Evolution {
  const read = sources.map((source) => ({ view: viewOf(source, find), held: source.held }))
  const moments = byDate(read.map(({ view }) => momentOf(view)))
  const dates = moments.map((moment, index) => ({
    ...(read.find(({ view }) => view.assessment === moment.assessment) as (typeof read)[number]),
    breaks: breaksBetween(moments[index - 1], moment),
  }))
  const ways = allCriteria(dates).map((criterion, index) => ({
    criterion,
    number: index + 1,
    steps: wayOf(criterion.key, moments),
  }))
  const stretches = dates.slice(1).map((to, index) => ({ from: dates[index] as DateView, to, moved: movesAt(ways, index + 1) }))
  return { dates, ways, stretches: stretches.reverse(), voices: VOICES.filter((voice) => isHeard(voice, dates)) }
}

function viewOf(source: ResultSource, find: FindInstrument): ResultView {
  const { field, instrumentVersion } = source.assessment
  const instrument = find(field, instrumentVersion)
  if (!instrument) throw new Error(`no instrument ${field} ${instrumentVersion}`)
  return buildResult(source, instrument)
}

function momentOf({ assessment, criteria }: ResultView): Moment {
  return {
    assessment,
    readings: new Map(
      criteria.map(({ criterion, partner, professional, joint }) => [criterion.key, { partner, professional, joint }]),
    ),
  }
}

/** Every criterion that was ever asked, as the latest instrument that asks it says it. */
function allCriteria(dates: DateView[]): Criterion[] {
  const criteria = new Map<string, Criterion>()
  for (const { view } of dates.toReversed())
    for (const criterion of view.instrument.criteria) if (!criteria.has(criterion.key)) criteria.set(criterion.key, criterion)
  return [...criteria.values()]
}

function movesAt(ways: CriterionWay[], index: number): Move[] {
  const changesOf = ({ steps }: CriterionWay) =>
    VOICES.flatMap((voice) => {
      const change = changeOf(voice, steps[index - 1], steps[index] as Step)
      return change && change.from !== change.to ? [{ voice, ...change }] : []
    })
  return ways.map((way) => ({ way, changes: changesOf(way) })).filter((move) => move.changes.length > 0)
}

function isHeard(voice: Voice, dates: DateView[]): boolean {
  if (voice === "joint") return dates.some(({ view }) => view.criteria.some((one) => one.joint !== undefined))
  return dates.some(({ view }) => view.sides.includes(voice satisfies Side))
}
