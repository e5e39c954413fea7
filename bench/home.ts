import { get } from "node:http"
import { startBare } from "./bare.ts"
import type { Platform } from "./platform.ts"
import { compareRow, type Row } from "./report.ts"
import { compare, type Pace } from "./side-by-side.ts"

/** The home page from memory against node:http sending the same headers and bytes. */
export async function measureHome(platform: Platform, pace: Pace): Promise<Row[]> {
  const rows: Row[] = []
  for (const [encoding, label] of [
    ["br", "brotli"],
    ["identity", "not compressed"],
  ] as const) {
    const { headers, body } = await download(`${platform.url}/`, encoding)
    const bare = await startBare({ kind: "bytes", headers, body })
    const calls = [{ path: "/", headers: { "accept-encoding": encoding } }]
    const compared = await compare(pace, { ...platform, calls }, { ...bare, calls })
    bare.stop()
    rows.push(compareRow(`home page from memory, ${label}, to bare node:http`, "speed", compared, { least: 0.9 }))
  }
  return rows
}

/** The body as it was sent, still compressed, and the headers that a server adds to what Node sets by itself. */
function download(url: string, encoding: string): Promise<{ headers: string[]; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": encoding } }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("error", reject)
      response.on("end", () => resolve({ headers: ownHeaders(response.rawHeaders), body: Buffer.concat(chunks) }))
    }).on("error", reject)
  })
}

const BY_NODE = ["date", "connection", "keep-alive"]

function ownHeaders(raw: string[]): string[] {
  return raw.filter((_, i) => !BY_NODE.includes((raw[i - (i % 2)] ?? "").toLowerCase()))
}
