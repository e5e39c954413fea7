import type { z } from "zod"
import { BadRequest } from "./problems.ts"
import type { RequestContext } from "./request.ts"

/** What was typed, to be shown again as it was. */
export type Typed = Record<string, string>
/** Field → code of the fault ("missing", "too_long:640:500", …), which the page puts into words. */
export type Faults = Record<string, string>
export type FormResult<Value> = { ok: true; value: Value; typed: Typed } | { ok: false; typed: Typed; faults: Faults }

/** Reads an urlencoded form or a JSON object of strings. Throws BadRequest when the body is neither. */
export async function readForm<Schema extends z.ZodType>(
  c: RequestContext,
  schema: Schema,
): Promise<FormResult<z.output<Schema>>> {
  const typed = await readTyped(c)
  const result = schema.safeParse(typed)
  if (result.success) return { ok: true, value: result.data, typed }
  const faults: Faults = {}
  for (const issue of result.error.issues) faults[String(issue.path[0] ?? "form")] ??= issue.message
  return { ok: false, typed, faults }
}

/** What was typed, field by field. Throws BadRequest when the body is neither a form nor a JSON object of strings. */
export async function readTyped(c: RequestContext): Promise<Typed> {
  const kind = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase()
  const body = await c.req.text()
  if (kind === "application/json") return strings(parseJson(body))
  if (kind === "application/x-www-form-urlencoded" || body === "") return Object.fromEntries(new URLSearchParams(body))
  throw new BadRequest(415)
}

/**
 * The longer texts that a refused request carried, so that the page which refuses it can give them back.
 * Never throws: a body that was not a form has none.
 */
export async function readProse(c: RequestContext): Promise<string[]> {
  if (c.req.method !== "POST") return []
  try {
    const typed = Object.entries(await readTyped(c)).filter(([field]) => !SECRET_FIELD.test(field))
    return typed.map(([, text]) => text).filter((text) => text.trim().includes(" "))
  } catch {
    return [] // What cannot be read cannot be given back; the refusal itself is what counts.
  }
}

// A password may have spaces too.
const SECRET_FIELD = /pass|secret|code|recovery|credential/i

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new BadRequest(400)
  }
}

function strings(value: unknown): Typed {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new BadRequest(400)
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (typeof one !== "string") throw new BadRequest(400)
      return [name, one]
    }),
  )
}
