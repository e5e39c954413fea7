// Each part's health in plain sentences.
import type { Language } from "../../../core/i18n.ts"
import { formatDateTime, formatNumber } from "../../../ui/format.ts"
import type { Check, Facts, State } from "./health.ts"
import { words } from "./words.ts"

export function sayHealth(language: Language, check: Check, state: State, facts: Facts): string {
  return SENTENCES[check](language, facts, state)
    .filter((sentence) => sentence !== undefined)
    .join(" ")
}

type Say = (language: Language, facts: Facts, state: State) => (string | undefined)[]

const SENTENCES: Record<Check, Say> = {
  version: (language, { version, startedAt }) => [words(language).version(version, formatDateTime(language, startedAt))],
  database: (language, { database }) => [words(language).database(database.version, sayBytes(language, database.bytes))],
  migrations(language, { migrations }) {
    const text = words(language).migrations
    return [migrations.missing > 0 ? text.act(migrations.missing) : text.well(migrations.applied)]
  },
  jobs(language, { jobs }, state) {
    const text = words(language).jobs
    return [
      jobs.waiting === 0 ? text.none : text.waiting(formatNumber(language, jobs.waiting)),
      jobs.oldest ? text.oldest(formatDateTime(language, jobs.oldest)) : undefined,
      jobs.failed > 0 ? text.failed(formatNumber(language, jobs.failed)) : undefined,
      state === "act" ? text.late : undefined,
    ]
  },
  nightly(language, { jobs }, state) {
    const text = words(language).nightly
    return [
      jobs.lastNightly ? text.done(formatDateTime(language, jobs.lastNightly)) : text.never,
      state === "well" ? undefined : text.late,
    ]
  },
  mails(language, { mails, production }, state) {
    const text = words(language).mails
    if (!mails.delivers) return [production ? text.undelivered : text.kept]
    const [sent, failed, refused] = [mails.sent, mails.failed, mails.refused].map((count) => formatNumber(language, count))
    return [text.lately(sent ?? "", failed ?? "", refused ?? ""), state === "well" ? undefined : text.failing]
  },
  disk(language, { disk }, state) {
    const text = words(language).disk
    return [
      disk && text.free(sayBytes(language, disk.free), sayBytes(language, disk.total)),
      state === "well" ? undefined : text.full,
    ]
  },
  memory(language, { memory }, state) {
    const text = words(language).memory
    return [text.held(sayBytes(language, memory)), state === "well" ? undefined : text.high]
  },
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"]

/** "12 Mo", "1,5 Go"; "12 MB". */
export function sayBytes(language: Language, bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)))
  const options = { style: "unit", unit: UNITS[power], unitDisplay: "short", maximumFractionDigits: power > 2 ? 1 : 0 } as const
  return new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", options as Intl.NumberFormatOptions).format(
    bytes / 1024 ** power,
  )
}
