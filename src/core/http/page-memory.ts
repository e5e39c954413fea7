// Public pages, rendered once and kept ready to send: by address, reading comfort and encoding. Answers before the
// framework is even asked, so that a public page costs about what a bare server sending the same bytes costs.
import { createHash } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import { readComfort, writeComfort } from "../../ui/comfort.ts"

type Kept = { etag: string; forms: Record<Encoding, { body: Buffer; headers: string[] }> }
type Encoding = "br" | "gzip" | "identity"

export type PageMemory = {
  /** Answers from memory if it can; false leaves the request untouched. `log` is told the status once answered. */
  answer: (request: IncomingMessage, response: ServerResponse) => 200 | 304 | undefined
  /** Keeps a rendered page. `url` as requested (with the language's prefix, without query). */
  keep: (url: string, comfortCookie: string | undefined, body: string, headers: [string, string][]) => Promise<void>
  /** Forgets everything: called when content changes. */
  clear: () => void
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
// A comfort choice is one of 36; a bound keeps odd addresses from filling the memory.
const MOST_PAGES = 2_000

export function createPageMemory(production: boolean): PageMemory {
  const pages = new Map<string, Kept>()
  const cookie = production ? "__Host-comfort=" : "comfort="
  let version = 0

  return {
    answer(request, response) {
      if (request.method !== "GET" || request.url === undefined) return undefined
      const kept = pages.get(keyOf(request.url, cookieValue(request.headers.cookie, cookie)))
      if (!kept) return undefined
      if (request.headers["if-none-match"] === kept.etag) {
        response.writeHead(304, kept.forms.identity.headers.slice(0, -2)).end()
        return 304
      }
      const form = kept.forms[encodingFor(request.headers["accept-encoding"])]
      response.writeHead(200, form.headers).end(form.body)
      return 200
    },

    async keep(url, comfortCookie, body, headers) {
      const keptVersion = version
      const identity = Buffer.from(body)
      const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`
      const common: string[] = [
        ...headers,
        ["ETag", etag],
        ["Vary", "Accept-Encoding, Cookie"],
        ["Cache-Control", "no-cache"],
      ].flat()
      const form = (body: Buffer, encoding: Encoding) => ({
        body,
        headers: [
          ...common,
          ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
          "Content-Length",
          String(body.length),
        ],
      })
      const [br, gz] = await Promise.all([brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), zip(identity)])
      // A page rendered before the content changed must not outlive the change.
      if (keptVersion !== version) return
      if (pages.size >= MOST_PAGES) pages.clear()
      pages.set(keyOf(url, comfortCookie), {
        etag,
        forms: { br: form(br, "br"), gzip: form(gz, "gzip"), identity: form(identity, "identity") },
      })
    },

    clear() {
      version++
      pages.clear()
    },
  }
}

function keyOf(url: string, comfortCookie: string | undefined): string {
  return comfortCookie === undefined ? url : `${url} ${writeComfort(readComfort(comfortCookie))}`
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  if (header === undefined) return undefined
  for (const part of header.split("; ")) if (part.startsWith(name)) return part.slice(name.length)
  return undefined
}

function encodingFor(accepted: string | string[] | undefined): Encoding {
  const text = String(accepted ?? "")
  return text.includes("br") ? "br" : text.includes("gzip") ? "gzip" : "identity"
}
