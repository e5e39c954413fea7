import icalendar from "ical-generator"
import { type Language, localPath } from "../../../core/i18n.ts"
import { words } from "./words.ts"

export const REMINDER_MONTHS = [3, 6, 12] as const
export type ReminderMonths = (typeof REMINDER_MONTHS)[number]

/** Reads an address's value; undefined when it is none of those offered. */
export function readMonths(value: string | undefined): ReminderMonths | undefined {
  return REMINDER_MONTHS.find((months) => String(months) === value)
}

type Reminder = {
  language: Language
  now: Date
  months: ReminderMonths
  origin: string /** Of this reminder alone. */
  key: string
}

/**
 * A day in the calendar to assess again. A calendar is often shared or synchronised: it holds the public address only, no subject,
 * name or link.
 */
export function makeReminder({ language, now, months, origin, key }: Reminder): string {
  const say = words(language).reminder
  const address = origin + localPath(language, "/auto-evaluation")
  const calendar = icalendar({ prodId: { company: "De concert", product: "De concert", language: language.toUpperCase() } })
  calendar.createEvent({
    id: key,
    start: monthsLater(now, months),
    allDay: true,
    stamp: now,
    summary: say.summary,
    description: say.description(address),
    url: address,
  })
  return calendar.toString()
}

/** The same day some months later, or the month's last. Noon, so that no time zone makes it another day. */
export function monthsLater(from: Date, months: number): Date {
  const day = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1, 12))
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  day.setUTCDate(Math.min(from.getUTCDate(), last))
  return day
}
