import { CSV_START, csvLines } from "../../../core/csv.ts"
import type { Language } from "../../../core/i18n.ts"

/** French spreadsheets expect semicolons. */
const SEPARATOR: Record<Language, string> = { fr: ";", en: "," }

/** A table for spreadsheets as it is read from the database, so that its length does not matter. */
export function csvStream(language: Language, head: string[], batches: AsyncIterable<string[][]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const parts = linesOf(language, head, batches)
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}

async function* linesOf(
  language: Language,
  head: string[],
  batches: AsyncIterable<string[][]>,
): AsyncGenerator<string, undefined> {
  yield CSV_START + csvLines([head], SEPARATOR[language])
  for await (const lines of batches) yield csvLines(lines, SEPARATOR[language])
}
