// The forms of the profile, between what is typed and what is kept. A box that is not ticked does not come at all.
import { z } from "zod"
import { LANGUAGES, type Language } from "../../../core/i18n.ts"
import { textField } from "../../../core/text.ts"
import { ACCESS_NEEDS, LIMITS, SPOKEN, TIME_ZONES, VIEWERS } from "./profile.ts"

export const BOXES = {
  spoken: (tag: string) => `spoken_${tag}`,
  need: (need: string) => `need_${need}`,
  viewer: (viewer: string) => `viewer_${viewer}`,
}

export const profileForm = z
  .object({
    displayName: textField(LIMITS.displayName, { required: true }),
    pronoun: textField(LIMITS.pronoun),
    otherLanguages: textField(LIMITS.otherLanguages),
    hoursAMonth: z
      .string()
      .default("")
      .transform((typed) => typed.trim())
      .refine((typed) => typed === "" || (/^\d{1,3}$/.test(typed) && Number(typed) <= LIMITS.hours), { error: "not_hours" })
      .transform((typed) => (typed === "" ? null : Number(typed))),
    language: z.enum(LANGUAGES, { error: "missing" }),
    timeZone: z.enum(TIME_ZONES, { error: "missing" }),
    ...boxes(SPOKEN.map(BOXES.spoken)),
  })
  .transform(({ displayName, pronoun, otherLanguages, hoursAMonth, language, timeZone, ...rest }) => ({
    displayName,
    pronoun,
    otherLanguages,
    hoursAMonth,
    language,
    timeZone,
    languages: SPOKEN.filter((tag) => BOXES.spoken(tag) in rest) as string[],
  }))

export const accessForm = z
  .object({
    note: textField(LIMITS.accessNote, { lines: true }),
    ...boxes([...ACCESS_NEEDS.map(BOXES.need), ...VIEWERS.map(BOXES.viewer)]),
  })
  .transform(({ note, ...rest }) => ({
    note,
    needs: ACCESS_NEEDS.filter((need) => BOXES.need(need) in rest),
    viewers: VIEWERS.filter((viewer) => BOXES.viewer(viewer) in rest),
  }))

export const pauseForm = z.object({ paused: z.enum(["yes", "no"]) })

function boxes(names: string[]): Record<string, z.ZodOptional<z.ZodString>> {
  return Object.fromEntries(names.map((name) => [name, z.string().optional()]))
}

/** A kept profile as the form would have been typed. */
export function typedProfile(
  member: { displayName: string; language: Language },
  kept:
    | { pronoun: string; languages: string[]; otherLanguages: string; hoursAMonth: number | null; timeZone: string }
    | undefined,
): Record<string, string> {
  return {
    displayName: member.displayName,
    language: member.language,
    pronoun: kept?.pronoun ?? "",
    otherLanguages: kept?.otherLanguages ?? "",
    hoursAMonth: kept?.hoursAMonth?.toString() ?? "",
    timeZone: kept?.timeZone ?? TIME_ZONES[0],
    ...ticked((kept?.languages ?? []).map(BOXES.spoken)),
  }
}

export function typedAccess(
  kept: { accessNeeds: string[]; accessNote: string } | undefined,
  viewers: string[],
): Record<string, string> {
  return {
    note: kept?.accessNote ?? "",
    ...ticked((kept?.accessNeeds ?? []).map(BOXES.need)),
    ...ticked(viewers.map(BOXES.viewer)),
  }
}

function ticked(names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, "yes"]))
}
