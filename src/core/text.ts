import { z } from "zod"

// Controls (but tab and line feed) and the marks that turn the direction of what follows: they hide or forge text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const HOSTILE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/g

// Something that can be seen: not only spaces and characters without a form.
const INK = /[^\p{Z}\p{C}\s]/u

/** What a person typed, made safe to keep: one form of line ends and letters, no control or direction-turning characters. */
function cleanText(typed: string): string {
  return typed.replace(/\r\n?/g, "\n").toWellFormed().normalize("NFC").replace(HOSTILE, "").trim()
}

/** Counts as people do, and as the browser's counter does: one for a letter with its accents or an emoji's code point. */
function lengthOf(text: string): number {
  return [...text].length
}

/** A text field of a form: cleaned, at most `limit` characters; absent reads as empty. One line unless `lines` is true. */
export function textField(limit: number, options: { required?: boolean; lines?: boolean } = {}) {
  return z
    .string()
    .default("")
    .transform((typed) => (options.lines ? cleanText(typed) : cleanText(typed).replace(/\s+/g, " ")))
    .refine((text) => lengthOf(text) <= limit, { error: (issue) => `too_long:${lengthOf(String(issue.input))}:${limit}` })
    .refine((text) => !options.required || INK.test(text), { error: "missing" })
}

/** An e-mail address of a form, or nothing. */
export function emailField() {
  return z
    .string()
    .default("")
    .transform((typed) => cleanText(typed).toLowerCase())
    .refine((text) => text === "" || (text.length <= 254 && z.email().safeParse(text).success), { error: "not_an_email" })
    .transform((text) => (text === "" ? undefined : text))
}
