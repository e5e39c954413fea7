// The result as data. Its shape is a promise: what is here stays, under the same name and meaning, as long as `version` is 1.
import { z } from "zod"
import type { Language } from "../../../core/i18n.ts"
import { AXES, FIELDS, LEVELS, type Side } from "../instrument.ts"
import { type CriterionResult, nameOf, type ResultView } from "./result-view.ts"

const level = z.literal(LEVELS)
const side = z.strictObject({
  /** How many people gave a level; the others said that they can't say. */
  voices: z.int().nonnegative(),
  /** In half levels; null when nobody gave one. */
  median: z.number().multipleOf(0.5).min(0).max(4).nullable(),
  low: level.nullable(),
  high: level.nullable(),
  cannotSay: z.int().nonnegative(),
  /** Each person's answer, where it may be shown; null where it may not. */
  answers: z.array(z.strictObject({ rating: z.union([level, z.literal("cannot_say")]), remark: z.string() })).nullable(),
})

export const resultFileSchema = z.strictObject({
  format: z.literal("de-concert/assessment-result"),
  version: z.literal(1),
  language: z.enum(["fr", "en"]),
  /** The field's key and the published version: comparisons over time go by them and by the criteria's keys. */
  instrument: z.strictObject({ field: z.enum(FIELDS), version: z.int().positive(), title: z.string() }),
  subject: z.string(),
  mode: z.enum(["together", "alone"]),
  origin: z.enum(["online", "paper"]),
  createdAt: z.iso.datetime(),
  /** Null for an assessment made alone. */
  revealedAt: z.iso.datetime().nullable(),
  /** Sides that never came and were closed. */
  closedSides: z.array(z.enum(["partner", "professional"])),
  people: z.array(z.strictObject({ side: z.enum(["partner", "professional"]), name: z.string().nullable() })),
  /** In the instrument's order. */
  criteria: z.array(
    z.strictObject({
      key: z.string(),
      number: z.int().positive(),
      axis: z.enum(AXES),
      label: z.string(),
      partner: side,
      professional: side,
      /** In levels; null when a side gave none. */
      difference: z.number().nullable(),
      /** What both sides placed and confirmed; null until then. */
      joint: z.strictObject({ level: z.union([level, z.literal("no_agreement")]), note: z.string() }).nullable(),
    }),
  ),
  actions: z.array(
    z.strictObject({
      what: z.string(),
      criterion: z.string().nullable(),
      owners: z.strictObject({ partner: z.string(), professional: z.string() }),
      dueOn: z.iso.date().nullable(),
      doneAt: z.iso.datetime().nullable(),
    }),
  ),
})
export type ResultFile = z.infer<typeof resultFileSchema>

export function resultFile(language: Language, view: ResultView): ResultFile {
  const { assessment, instrument } = view
  return {
    format: "de-concert/assessment-result",
    version: 1,
    language,
    instrument: { field: instrument.field, version: instrument.version, title: instrument.title[language] },
    subject: assessment.subject,
    mode: assessment.mode,
    origin: assessment.origin,
    createdAt: assessment.createdAt.toISOString(),
    revealedAt: assessment.revealedAt?.toISOString() ?? null,
    closedSides: assessment.closedSides,
    people: (["partner", "professional"] as const).flatMap((one) =>
      view.people[one].voices.map(({ id }) => ({ side: one, name: nameOf(view, id) })),
    ),
    criteria: view.criteria.map((one) => ({
      key: one.criterion.key,
      number: one.number,
      axis: one.criterion.axis,
      label: one.criterion.label[language],
      partner: sideOf(view, one, "partner"),
      professional: sideOf(view, one, "professional"),
      difference: one.difference ?? null,
      joint: one.joint === undefined ? null : { level: one.joint, note: one.placing?.note ?? "" },
    })),
    actions: view.actions.map(({ what, criterion, owners, dueOn, doneAt }) => ({
      what,
      criterion,
      owners: { partner: owners.partner ?? "", professional: owners.professional ?? "" },
      dueOn,
      doneAt: doneAt?.toISOString() ?? null,
    })),
  }
}

function sideOf(view: ResultView, one: CriterionResult, side: Side): ResultFile["criteria"][number]["partner"] {
  const { voices, median, low, high, cannotSay, singles } = one[side]
  return {
    voices,
    median: median ?? null,
    low: low ?? null,
    high: high ?? null,
    cannotSay,
    // A file is passed on: the reader's own answer alone stays out of it.
    answers: view.people[side].open ? singles.map(({ rating, remark }) => ({ rating, remark })) : null,
  }
}
