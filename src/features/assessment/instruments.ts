// The published instruments: every version stays, because an assessment is read with the version it was made with.
import { type Field, type Instrument, instrumentSchema } from "./instrument.ts"
import care1 from "./instruments/care.1.json" with { type: "json" }
import clinicalEducation1 from "./instruments/clinical-education.1.json" with { type: "json" }
import organisation1 from "./instruments/organisation.1.json" with { type: "json" }
import training1 from "./instruments/training.1.json" with { type: "json" }

const published: readonly Instrument[] = [care1, clinicalEducation1, organisation1, training1].map((data) =>
  instrumentSchema.parse(data),
)

/** Every published version of every field. */
export function allInstruments(): Instrument[] {
  return [...published]
}

/** The instrument a new assessment in this field is made with: its highest version. */
export function latestInstrument(field: Field): Instrument {
  const [latest] = published.filter((one) => one.field === field).toSorted((a, b) => b.version - a.version)
  if (!latest) throw new Error(`no instrument is published for the field "${field}"`)
  return latest
}

/** The instrument an assessment remembers; undefined when no such version was published. */
export function findInstrument(field: Field, version: number): Instrument | undefined {
  return published.find((one) => one.field === field && one.version === version)
}

/** The instrument of an assessment. Throws when its version is not there: published versions are never taken away. */
export function instrumentOf(assessment: { field: Field; instrumentVersion: number }): Instrument {
  const instrument = findInstrument(assessment.field, assessment.instrumentVersion)
  if (!instrument) throw new Error(`no instrument ${assessment.field} ${assessment.instrumentVersion}`)
  return instrument
}

/** Every published version that asks this criterion. */
export function instrumentsAsking(criterion: string): Instrument[] {
  return published.filter((one) => one.criteria.some(({ key }) => key === criterion))
}
