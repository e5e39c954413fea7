// What the features give for a download, as it is put into the archive: JSON as it is, and what can be a table as a table too.
import { csvFile } from "../../../core/csv.ts"
import type { Language } from "../../../core/i18n.ts"
import type { ExportedFile } from "../../../feature.ts"

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A file with what a reader of the index finds of it: what it holds, if that can be read, and its other form. */
export type ReadableFile = ExportedFile & { holds: Json | undefined; table: { name: string; content: string } | undefined }

export function readable(file: ExportedFile, language: Language): ReadableFile {
  const holds = file.name.endsWith(".json") ? (JSON.parse(String(file.content)) as Json) : undefined
  const rows = holds === undefined ? undefined : tableOf(holds)
  const table = rows && { name: file.name.replace(/\.json$/, ".csv"), content: csvFile(rows, language === "fr" ? ";" : ",") }
  return { ...file, holds, table }
}

/** Rows with a head, of a list of objects that hold no other objects; undefined for anything else, and for an empty list. */
export function tableOf(value: Json): string[][] | undefined {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isFlat)) return undefined
  const head = [...new Set(value.flatMap((one) => Object.keys(one)))]
  return [head, ...value.map((one) => head.map((key) => cellOf(one[key])))]
}

type Flat = Record<string, string | number | boolean | null | (string | number)[]>

export function isFlat(value: Json): value is Flat {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false
  return Object.values(value).every(isPlain)
}

function isPlain(value: Json): boolean {
  return typeof value !== "object" || value === null || (Array.isArray(value) && value.every((one) => typeof one !== "object"))
}

function cellOf(value: Flat[string] | undefined): string {
  if (value === undefined || value === null) return ""
  return Array.isArray(value) ? value.join(", ") : String(value)
}
