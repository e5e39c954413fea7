// What an assessment is made with: axes, criteria and levels. An instrument is versioned data (see instruments/*.json);
// a published version never changes, a new one gets a new number. Labels and structure: domain paper, "cible".
import { z } from "zod"

/** 0 not done together · 1 information · 2 consultation · 3 participation · 4 partnership. */
export const LEVELS = [0, 1, 2, 3, 4] as const
export type Level = (typeof LEVELS)[number]

/** The two sides that assess their partnership. */
export const SIDES = ["partner", "professional"] as const
export type Side = (typeof SIDES)[number]

export function otherSide(side: Side): Side {
  return side === "partner" ? "professional" : "partner"
}

export const AXES = ["expression", "decision", "construction", "implementation"] as const
export type Axis = (typeof AXES)[number]

export const FIELDS = ["care", "clinical_education", "organisation", "training"] as const
export type Field = (typeof FIELDS)[number]

const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const criterion = z.strictObject({
  /** Stable across versions as long as the meaning is the same: comparisons over time go by it. */
  key: z.string().regex(/^[a-z_]+$/),
  axis: z.enum(AXES),
  /** The label as it stands on the instrument. */
  label: text,
  /** One to three words, for the target's rim and narrow tables. */
  short: text,
  /** One plain sentence for each level 0 to 4, written for both sides ("nous"). */
  levels: z.tuple([text, text, text, text, text]),
  /** A situation that makes the criterion concrete. */
  example: text.optional(),
  /** The open question of the talk guide. */
  question: text,
})

export const instrumentSchema = z.strictObject({
  field: z.enum(FIELDS),
  version: z.int().positive(),
  title: text,
  /** What is assessed, in one sentence for the person who chooses. */
  summary: text,
  /** What may stand in the centre of the target: an example of a subject that names nobody. */
  subjectExample: text,
  levels: z.tuple([text, text, text, text, text]),
  axes: z.record(z.enum(AXES), text),
  criteria: z.array(criterion).min(1),
})
export type Instrument = z.infer<typeof instrumentSchema>
export type Criterion = Instrument["criteria"][number]
