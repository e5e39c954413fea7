import { promisify } from "node:util"
import { gzip } from "node:zlib"

const zip = promisify(gzip)
// Below this, the answer fits into one packet anyway.
const WORTH_IT = 1_400
// A page for one person is compressed for one sending: the quickest level already takes four fifths away.
const LEVEL = 1

/** Compresses a text answer for a reader who accepts it; anything else passes as it is. */
export async function compress(response: Response, accepted: string | undefined): Promise<Response> {
  if (!accepted?.includes("gzip") || response.body === null || response.headers.has("Content-Encoding")) return response
  if (!/^(text\/|application\/(json|problem\+json))/.test(response.headers.get("Content-Type") ?? "")) return response
  if ((response.headers.get("Content-Type") ?? "").startsWith("text/event-stream")) return response
  const body = Buffer.from(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.append("Vary", "Accept-Encoding")
  if (body.length < WORTH_IT) return new Response(body, { status: response.status, headers })
  headers.set("Content-Encoding", "gzip")
  headers.delete("Content-Length")
  return new Response(await zip(body, { level: LEVEL }), { status: response.status, headers })
}
