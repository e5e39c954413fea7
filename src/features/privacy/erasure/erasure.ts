// Leaving: what is asked, until when one may change one's mind, and when it is due. No database, HTTP or clock.

import type { Language } from "../../../core/i18n.ts"
import type { Erasure, Processing } from "../../../feature.ts"

export type Cause = "asked" | "inactive"
export type PlannedErasure = { cause: Cause; askedAt: Date; dueAt: Date; warnings: number }

/** Days in which an erasure that was asked for can be called off. */
const DELAY_DAYS = 7
/** Hours after which an account goes even though its last mail could not be sent. */
const LAST_MAIL_HOURS = 24
const A_DAY = 86_400_000

export function dueDate(askedAt: Date): Date {
  return new Date(askedAt.getTime() + DELAY_DAYS * A_DAY)
}

export function isDue({ dueAt }: Pick<PlannedErasure, "dueAt">, now: Date): boolean {
  return dueAt <= now
}

/** A mail server that is down for long keeps nobody's data. */
export function goesWithoutMail({ dueAt }: Pick<PlannedErasure, "dueAt">, now: Date): boolean {
  return now.getTime() - dueAt.getTime() >= LAST_MAIL_HOURS * 3_600_000
}

/** What someone types so that nothing is erased by mistake; either language will do, in whatever letters. */
const WORDS = new Set(["effacer", "erase"])

export function isConfirmed(typed: string): boolean {
  return WORDS.has(
    typed
      .trim()
      .replace(/^["'«\s]+|["'»\s]+$/g, "")
      .toLowerCase(),
  )
}

/** What someone reads before they leave, of everything that the features declare. */
export function explainErasure(declared: { erasure?: Erasure; processing: Processing[] }[], language: Language) {
  return {
    goes: declared
      .flatMap(({ erasure, processing }) => erasure?.goes ?? processing.map((one) => one.data))
      .map((text) => text[language]),
    stays: declared.flatMap(({ erasure }) => erasure?.stays ?? []).map((text) => text[language]),
  }
}
