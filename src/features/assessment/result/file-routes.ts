// The result as files to keep: sheet, table, data, reminder.
import { uuidv7 } from "../../../core/db/key.ts"
import { BadRequest } from "../../../core/http/problems.ts"
import type { RequestContext } from "../../../core/http/request.ts"
import { get, type Route } from "../../../core/http/route.ts"
import type { Participation } from "../participation-queries.ts"
import { reader } from "../policy.ts"
import { makeResultSheet } from "../sheets/result-sheet.ts"
import { findResult } from "./queries.ts"
import { makeReminder, readMonths } from "./reminder.ts"
import { resultCsv } from "./result-csv.ts"
import { resultFile } from "./result-json.ts"
import { resultSheet } from "./result-pdf.ts"
import { words } from "./words.ts"

export const fileRoutes: Route[] = [
  get("/auto-evaluation/:id/resultat.pdf", reader, sendPdf),
  get("/auto-evaluation/:id/resultat.csv", reader, sendCsv),
  get("/auto-evaluation/:id/resultat.json", reader, sendJson),
  get("/auto-evaluation/:id/rappel.ics", reader, sendReminder),
]

async function sendPdf(c: RequestContext, participation: Participation) {
  const { db, limits, pdf, instance, origin } = c.get("services")
  await limits.take(c, "sheet")
  const { view } = await findResult(db, participation)
  const sheet = makeResultSheet(pdf, resultSheet(c.get("language"), view, { name: instance.name, origin: origin() }))
  return file(c, new Uint8Array(sheet), "application/pdf", nameOf(c, participation, "pdf"))
}

async function sendCsv(c: RequestContext, participation: Participation) {
  const { view } = await findResult(c.get("services").db, participation)
  return file(c, resultCsv(c.get("language"), view), "text/csv; charset=utf-8", nameOf(c, participation, "csv"))
}

async function sendJson(c: RequestContext, participation: Participation) {
  const { view } = await findResult(c.get("services").db, participation)
  const body = `${JSON.stringify(resultFile(c.get("language"), view), null, 2)}\n`
  return file(c, body, "application/json; charset=utf-8", nameOf(c, participation, "json"))
}

function sendReminder(c: RequestContext) {
  const { now, origin } = c.get("services")
  const months = readMonths(c.req.query("dans"))
  if (months === undefined) throw new BadRequest(400)
  const reminder = makeReminder({ language: c.get("language"), now: now(), months, origin: origin(), key: uuidv7() })
  return file(c, reminder, "text/calendar; charset=utf-8", `${words(c.get("language")).files.name}.ics`)
}

/** A name that says what it is and when, never about what or whom: downloads lie around. */
function nameOf(c: RequestContext, { assessment }: Participation, kind: string): string {
  return `${words(c.get("language")).files.name}-${assessment.createdAt.toISOString().slice(0, 10)}.${kind}`
}

function file(c: RequestContext, body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return c.body(body, 200, {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "private, no-store",
  })
}
