import type { Language } from "../../../core/i18n.ts"
import type { Criterion, Instrument } from "../instrument.ts"
import { type Part, partName } from "./paper-entry.ts"
import { words } from "./words.ts"

/** One field's fault in words, to stand at the field. */
export function faultMessage(language: Language, field: string, code: string | undefined): string | undefined {
  if (code === undefined) return undefined
  const text = words(language).entry.faults
  const [kind, length, limit] = code.split(":")
  if (kind === "too_long") return text.tooLong(Number(length), Number(limit))
  if (field === "date") return text.date[code as keyof typeof text.date]
  if (field === "subject" || field === "side" || field === "email") return text[field]
  return field.startsWith("joint-") ? text.joint[code as keyof typeof text.joint] : text.level
}

/** What is missing, in the form's order: one line for a criterion's two levels. */
export function faultSummary(
  language: Language,
  instrument: Instrument,
  faults: Record<string, string>,
): { field: string; message: string }[] {
  const first = ["subject", "date", "side", "partner_name", "professional_name", "email"].flatMap((field) => {
    const message = faultMessage(language, field, faults[field])
    return message === undefined ? [] : [{ field, message }]
  })
  return [...first, ...instrument.criteria.flatMap((criterion, index) => criterionFaults(language, criterion, index + 1, faults))]
}

function criterionFaults(language: Language, criterion: Criterion, number: number, faults: Record<string, string>) {
  const text = words(language).entry.faults
  const name = `${number}. ${criterion.short[language]}`
  const [partner, professional] = (["partner", "professional"] as const).map((side) => partName(side, criterion.key))
  const missing = [partner, professional].filter((field) => field !== undefined && faults[field] !== undefined)
  const side = missing.length === 2 ? "both" : missing[0] === partner ? "partner" : "professional"
  const levels = missing[0] === undefined ? [] : [{ field: missing[0], message: text.levels[side](name) }]
  const others: Part[] = ["partner_remark", "professional_remark", "joint", "note"]
  return [
    ...levels,
    ...others.flatMap((part) => {
      const field = partName(part, criterion.key)
      const message = faultMessage(language, field, faults[field])
      return message === undefined ? [] : [{ field, message: text.of(name, message) }]
    }),
  ]
}
