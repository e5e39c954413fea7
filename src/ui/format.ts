import type { Language } from "../core/i18n.ts"

// Everyone concerned lives in one time zone: a meeting at 14:00 reads 14:00 wherever the server runs.
const TIME_ZONE = "Europe/Paris"
const LOCALES: Record<Language, string> = { fr: "fr-FR", en: "en-GB" }

type Moment = Date | string | number

/** "12 mars 2026", "1er mars 2026"; "12 March 2026". */
export function formatDate(language: Language, date: Moment): string {
  return ordinal(language, dates(language).format(new Date(date)))
}

/** "12 mars 2026 à 14:30"; "12 March 2026 at 14:30". */
export function formatDateTime(language: Language, date: Moment): string {
  return ordinal(language, dateTimes(language).format(new Date(date)))
}

/** "1 234,5"; "1,234.5". At most two decimals. */
export function formatNumber(language: Language, number: number): string {
  // Levels and counts, in every page many times; a formatter takes longer than it looks.
  return Number.isInteger(number) && Math.abs(number) < 1000 ? String(number) : numbers(language).format(number)
}

/** "a, b et c"; "a, b and c". */
export function formatList(language: Language, items: string[]): string {
  return lists(language).format(items)
}

const dates = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: TIME_ZONE }))
const dateTimes = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: TIME_ZONE }),
)
const numbers = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))
const lists = perLanguage((locale) => new Intl.ListFormat(locale, { type: "conjunction" }))

/** Intl's formatters are slow to make and quick to use. */
function perLanguage<Formatter>(make: (locale: string) => Formatter): (language: Language) => Formatter {
  const made = new Map<Language, Formatter>()
  return (language) => {
    const formatter = made.get(language) ?? make(LOCALES[language])
    made.set(language, formatter)
    return formatter
  }
}

function ordinal(language: Language, date: string): string {
  return language === "fr" ? date.replace(/^1 /, "1er ") : date
}
