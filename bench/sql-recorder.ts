// Loaded into the program before it starts (node --import): notes what it asks the database for its pages, so that the same
// statements can be asked without the program. So the comparison never drifts from the code.
import pg from "pg"
import { APPLICATION_NAME } from "../src/core/db/database.ts"

/** One statement as the driver was given it. */
export type Statement = { text: string; name?: string; rowMode?: "array"; values: unknown[] }

type Given = { text: string; name?: string; rowMode?: "array"; values?: unknown[] }
type Query = (this: pg.Client, given: string | Given, ...rest: unknown[]) => unknown

let noted: Statement[] = []
const prototype = pg.Client.prototype as unknown as { query: Query }
const query = prototype.query
prototype.query = function (given, ...rest) {
  // Jobs have connections of their own.
  if (isOurs(this)) noted.push(statementOf(given, rest[0]))
  return query.call(this, given, ...rest)
}

function isOurs(client: unknown): boolean {
  return (
    (client as { connectionParameters: { application_name?: string } }).connectionParameters.application_name === APPLICATION_NAME
  )
}

function statementOf(given: string | Given, values: unknown): Statement {
  const { text, name, rowMode, values: own } = typeof given === "string" ? ({ text: given } as Given) : given
  return {
    text,
    ...(name ? { name } : {}),
    ...(rowMode ? { rowMode } : {}),
    values: Array.isArray(values) ? values : (own ?? []),
  }
}

/** Asked "statements", tells what was noted since the last time. */
process.on("message", (message) => {
  if (message !== "statements") return
  process.send?.(noted)
  noted = []
})
process.channel?.unref()
