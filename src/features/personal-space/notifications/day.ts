import type { Language } from "../../../core/i18n.ts"

/** "mardi 3 mars", "Tuesday 3 March": the day it was where the member lives. `timeZone` is an IANA name. */
export function formatDay(language: Language, timeZone: string, moment: Date): string {
  const day = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone,
  })
  return day.format(moment)
}
