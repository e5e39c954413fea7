// What two filled sheets say, as one person enters it afterwards.
import { z } from "zod"
import { emailField, textField } from "../../../core/text.ts"
import { type Rating, REMARK_LIMIT, readLevel, readRating } from "../answer.ts"
import { type Instrument, SIDES, type Side } from "../instrument.ts"
import { NAME_LIMIT, SUBJECT_LIMIT } from "../invitation.ts"
import { NOTE_LIMIT, type PlacedLevel } from "../joint-placing.ts"

export type PaperEntry = {
  subject: string
  /** The day on the sheets, "2026-11-02". */
  date: string
  /** The side of whoever enters the sheets. */
  side: Side
  names: Record<Side, string>
  /** Where the personal link of whoever enters them is sent. */
  email: string | undefined
  criteria: CriterionEntry[]
}

export type CriterionEntry = {
  criterion: string
  ratings: Record<Side, Rating>
  remarks: Record<Side, string>
  /** Undefined when they placed nothing. */
  joint: PlacedLevel | undefined
  note: string
}

const RATINGS = ["0", "1", "2", "3", "4", "cannot_say"] as const
const PLACINGS = ["0", "1", "2", "3", "4", "no_agreement", "none"] as const
/** No sheet is older. */
const FIRST_DAY = "2000-01-01"

/** A criterion's fields on the form: `partner-clear_information`, `joint-clear_information`… */
const PARTS = ["partner", "professional", "partner_remark", "professional_remark", "joint", "note"] as const
export type Part = (typeof PARTS)[number]

export function partName(part: Part, criterion: string): string {
  return `${part}-${criterion}`
}

/** The form for an instrument; `today` is the last day that sheets can bear. Unknown criteria are left out. */
export function paperEntryForm(instrument: Instrument, today: string) {
  const fields: Record<string, z.ZodType<string | undefined, string | undefined>> = {
    email: emailField(),
    subject: textField(SUBJECT_LIMIT, { required: true }),
    date: dayField(today),
    side: z.enum(SIDES, { error: "missing" }),
    partner_name: textField(NAME_LIMIT),
    professional_name: textField(NAME_LIMIT),
  }
  for (const { key } of instrument.criteria) for (const part of PARTS) fields[partName(part, key)] = partField(part)
  const object = instrument.criteria.reduce(
    (form, { key }) =>
      form.refine((value) => !(value[partName("note", key)] && value[partName("joint", key)] === "none"), {
        path: [partName("joint", key)],
        error: "note_alone",
        // Also when other fields are refused: what is missing is said once, all together.
        when: () => true,
      }),
    z.object(fields),
  )
  return object.transform((value) => readEntry(instrument, value))
}

function partField(part: Part) {
  if (part === "joint") return z.enum(PLACINGS, { error: "unknown" }).default("none")
  if (part === "note") return textField(NOTE_LIMIT, { lines: true })
  if (part === "partner" || part === "professional") return z.enum(RATINGS, { error: "missing" })
  return textField(REMARK_LIMIT, { lines: true })
}

// The first fault of a field is the one that is said.
function dayField(today: string) {
  return z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .refine((day) => day !== "", { error: "missing" })
    .refine(isDay, { error: "not_a_day" })
    .refine((day) => day <= today, { error: "in_future" })
    .refine((day) => day >= FIRST_DAY, { error: "too_old" })
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function readEntry(instrument: Instrument, value: Record<string, string | undefined>): PaperEntry {
  const part = (name: Part, key: string) => value[partName(name, key)] ?? ""
  return {
    subject: value.subject ?? "",
    date: value.date ?? "",
    side: value.side as Side,
    names: { partner: value.partner_name ?? "", professional: value.professional_name ?? "" },
    email: value.email,
    criteria: instrument.criteria.map(({ key }) => ({
      criterion: key,
      ratings: {
        partner: readRating(part("partner", key)) as Rating,
        professional: readRating(part("professional", key)) as Rating,
      },
      remarks: { partner: part("partner_remark", key), professional: part("professional_remark", key) },
      joint: part("joint", key) === "no_agreement" ? "no_agreement" : readLevel(part("joint", key)),
      note: part("note", key),
    })),
  }
}

/** When sheets of that day count as made: at its noon, so that a thread orders by days; never later than now. */
export function momentOfDay(day: string, now: Date): Date {
  return new Date(Math.min(new Date(`${day}T12:00:00Z`).getTime(), now.getTime()))
}
