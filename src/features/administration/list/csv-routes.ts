import type { RequestContext } from "../../../core/http/request.ts"
import { csvStream } from "./csv-file.ts"

type Export<Row> = {
  /** The file's name, without its kind: what it is, never whom it is about. */
  name: string
  head: string[]
  batches: AsyncIterable<Row[]>
  line: (row: Row) => string[]
}

/** Answers with a table for spreadsheets. It is sent as it is read, so it is not compressed. */
export function sendCsv<Row>(c: RequestContext, { name, head, batches, line }: Export<Row>): Response {
  const day = c.get("services").now().toISOString().slice(0, 10)
  return c.body(csvStream(c.get("language"), head, linesOf(batches, line)), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}-${day}.csv"`,
    "Content-Encoding": "identity",
  })
}

async function* linesOf<Row>(batches: AsyncIterable<Row[]>, line: (row: Row) => string[]): AsyncGenerator<string[][]> {
  for await (const rows of batches) yield rows.map(line)
}
