import "./node-version.js"
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { createBuilder } from "vite"
import { type Mode, sourceStamp, writeStamp } from "./stamp.ts"

const GRACE = 10_000 // ms: a server that is just starting from the former build still reads its assets

if (import.meta.main) {
  const root = join(import.meta.dirname, "..")
  await build(root, process.argv[2] === "development" ? "development" : "production")
  console.log("Construction terminée : dist/")
}

/**
 * Builds the server (dist/server/main.js) and what browsers load (dist/public).
 * Each build works in its own folder and is then moved into place file by file, what refers after what is referred to,
 * so that two builds at once, or a server that still runs from the former one, never meet half a build.
 */
export async function build(root: string, mode: Mode) {
  const stamp = sourceStamp(root, mode)
  const draft = join(root, `dist/.draft-${process.pid}`)
  const { NODE_ENV } = process.env // Vite sets it, and the program that may start next in this process reads it
  try {
    const builder = await createBuilder({
      root,
      mode,
      configFile: join(root, "vite.config.ts"),
      logLevel: "warn",
      ...into(draft),
    })
    await builder.buildApp()
    publish(draft, join(root, "dist"))
    writeStamp(root, stamp)
  } finally {
    rmSync(draft, { recursive: true, force: true })
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}

function into(folder: string) {
  return {
    environments: {
      client: { build: { outDir: join(folder, "public") } },
      ssr: { build: { outDir: join(folder, "server") } },
    },
  }
}

function publish(draft: string, dist: string) {
  cpSync(join(draft, "public/assets"), join(dist, "public/assets"), { recursive: true })
  for (const file of ["public/.vite/manifest.json", "server/main.js.map", "server/main.js"]) {
    mkdirSync(join(dist, file, ".."), { recursive: true })
    renameSync(join(draft, file), join(dist, file))
  }
  forgetOldAssets(join(dist, "public/assets"), new Set(readdirSync(join(draft, "public/assets"))))
}

function forgetOldAssets(folder: string, current: Set<string>) {
  const old = readdirSync(folder).filter(
    (name) => !current.has(name) && statSync(join(folder, name)).mtimeMs < Date.now() - GRACE,
  )
  for (const name of old) rmSync(join(folder, name), { force: true })
}
