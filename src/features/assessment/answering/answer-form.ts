import type { Language } from "../../../core/i18n.ts"
import { textField } from "../../../core/text.ts"
import { type Answer, REMARK_LIMIT, readRating } from "../answer.ts"
import { words } from "./words.ts"

/** A criterion's two fields carry its key, so that one page can hold one criterion or all of them. */
export function remarkName(criterion: string): string {
  return `remark_${criterion}`
}

const remarkField = textField(REMARK_LIMIT, { lines: true })

export type ReadAnswer = { answer?: Answer; faults: Record<string, string> }

/** Reads one criterion's answer from a form: nothing when nothing was given, faults by field when it can't be kept. */
export function readAnswer(language: Language, criterion: string, typed: Record<string, string>): ReadAnswer {
  const text = words(language).faults
  const level = typed[criterion] ?? ""
  const remark = remarkField.safeParse(typed[remarkName(criterion)])
  if (!remark.success) {
    const [, length, limit] = (remark.error.issues[0]?.message ?? "").split(":")
    return { faults: { [remarkName(criterion)]: text.tooLong(Number(length), Number(limit)) } }
  }
  const rating = readRating(level)
  if (rating !== undefined) return { answer: { criterion, rating, remark: remark.data }, faults: {} }
  if (level !== "") return { faults: { [criterion]: text.unknownLevel } }
  return remark.data === "" ? { faults: {} } : { faults: { [criterion]: text.level } }
}
