// The built files of the browser, read once and served from memory.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { extname, join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import type { Assets } from "../../ui/shell.ts"

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
}

export type AssetServer = { assets: Assets; answer: (request: IncomingMessage, response: ServerResponse) => boolean }

/** Reads what Vite built into `folder`. Throws when nothing was built. */
export function loadAssets(folder: string, headers: [string, string][]): AssetServer {
  const manifest = readManifest(folder)
  const files = new Map<string, { body: Buffer; type: string; br?: Buffer; gzip?: Buffer }>()
  for (const name of readdirSync(join(folder, "assets"))) {
    const type = TYPES[extname(name)]
    if (!type) continue
    const body = readFileSync(join(folder, "assets", name))
    files.set(`/assets/${name}`, {
      body,
      type,
      ...(type.startsWith("text/") || type.endsWith("svg+xml") ? compressed(body) : {}),
    })
  }
  const common = [...headers, ["Cache-Control", "public, max-age=31536000, immutable"], ["Vary", "Accept-Encoding"]].flat()
  return {
    assets: {
      stylesheet: address(manifest, "src/ui/styles.css"),
      script: address(manifest, "src/ui/browser.ts"),
      font: addressEnding(manifest, "latin-wght-normal.woff2"),
      icon: address(manifest, "src/ui/mark.svg"),
      ...(manifest["src/ui/elements/dev-reload.ts"] ? { reloadScript: address(manifest, "src/ui/elements/dev-reload.ts") } : {}),
    },
    answer(request, response) {
      if (request.method !== "GET" && request.method !== "HEAD") return false
      const file = files.get(request.url ?? "")
      if (!file) return false
      const accepted = String(request.headers["accept-encoding"] ?? "")
      const encoding = file.br && accepted.includes("br") ? "br" : file.gzip && accepted.includes("gzip") ? "gzip" : undefined
      const body = (encoding && file[encoding]) ?? file.body
      response.writeHead(200, [
        ...common,
        "Content-Type",
        file.type,
        "Content-Length",
        String(body.length),
        ...(encoding ? ["Content-Encoding", encoding] : []),
      ])
      response.end(request.method === "HEAD" ? undefined : body)
      return true
    },
  }
}

type Manifest = Record<string, { file: string; css?: string[] }>

function readManifest(folder: string): Manifest {
  const path = join(folder, ".vite", "manifest.json")
  if (!existsSync(path)) throw new Error("nothing was built: run npm run build")
  return JSON.parse(readFileSync(path, "utf8"))
}

function address(manifest: Manifest, entry: string): string {
  const built = manifest[entry]
  if (!built) throw new Error(`not built: ${entry}`)
  return `/${built.file}`
}

// Fonts are files that the style sheet names.
function addressEnding(manifest: Manifest, ending: string): string {
  const [built] = Object.entries(manifest)
    .filter(([source]) => source.endsWith(ending) && !source.includes("latin-ext"))
    .map(([, { file }]) => file)
  if (!built) throw new Error(`not built: ${ending}`)
  return `/${built}`
}

// A few small files, compressed once a start.
function compressed(body: Buffer): { br: Buffer; gzip: Buffer } {
  return { br: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), gzip: gzipSync(body) }
}
