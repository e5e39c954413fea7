// What two sides' readings say next to each other. Numbers serve the talk: they rank nobody.
import type { Criterion } from "./instrument.ts"
import type { SideReading } from "./side-reading.ts"

export type Compared = {
  criterion: Criterion
  /** Its place on the instrument, from 1. */
  number: number
  partner: SideReading
  professional: SideReading
  /** In levels, 0 to 4; undefined when a side gave none. */
  difference: number | undefined
}

/** Two levels apart or more: a point to talk about. */
const TALK_FROM = 2
const LOW = 1
const HIGH = 3

export function compare(criterion: Criterion, number: number, partner: SideReading, professional: SideReading): Compared {
  const known = partner.median !== undefined && professional.median !== undefined
  return {
    criterion,
    number,
    partner,
    professional,
    difference: known ? Math.abs(Number(partner.median) - Number(professional.median)) : undefined,
  }
}

/** Widest difference first; what can't be compared last; else in the instrument's order. */
export function byDifference<One extends Compared>(compared: One[]): One[] {
  return compared.toSorted((a, b) => (b.difference ?? -1) - (a.difference ?? -1) || a.number - b.number)
}

export function asksToTalk(compared: Compared): boolean {
  return compared.difference !== undefined && compared.difference >= TALK_FROM
}

export type Findings = {
  /** To talk about first, widest first. */
  apart: Compared[]
  bothLow: Compared[]
  bothHigh: Compared[]
  /** One side gave no level. */
  unknown: Compared[]
}

/** The main things to say in sentences. */
export function findings(compared: Compared[]): Findings {
  const both = (test: (median: number) => boolean) =>
    compared.filter(
      (one) =>
        one.partner.median !== undefined &&
        one.professional.median !== undefined &&
        test(one.partner.median) &&
        test(one.professional.median),
    )
  return {
    apart: byDifference(compared.filter(asksToTalk)),
    bothLow: both((median) => median <= LOW),
    bothHigh: both((median) => median >= HIGH),
    unknown: compared.filter((one) => one.difference === undefined),
  }
}
