import { type DestinationStream, type Logger, pino } from "pino"

/**
 * The program's log: JSON lines without personal data. Errors are logged by kind, code and place only,
 * since their messages may repeat what a person typed or an address.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: describeError } }
  return pino(options, destination ?? buffered())
}

const MOST_BUFFERED = 4 * 1024
const FLUSH_EVERY_MS = 500

// One write for many lines. pino flushes what is left when the process exits.
function buffered(): DestinationStream {
  const output = pino.destination({ dest: 1, minLength: MOST_BUFFERED, sync: false })
  setInterval(() => output.flush(), FLUSH_EVERY_MS).unref()
  return output
}

/** What may be told of an error: its kind, its code and where it was thrown, through its causes. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const said = "code" in error ? String(error.code) : ""
  const code = /^[\w .-]{1,40}$/.test(said) ? said : undefined
  const stack = error.stack?.split("\n").filter((line) => /^\s+at /.test(line))
  return {
    kind: error.name,
    ...(code === undefined ? {} : { code }),
    at: stack?.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}
