import "./node-version.js"
import { spawnSync } from "node:child_process"
import { enableCompileCache } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { canBuild, isFresh } from "./stamp.ts"

const root = join(import.meta.dirname, "..")
const mode = process.env.DEV_RELOAD === "1" ? "development" : "production"
const say = (step: string) => console.log(step)

if (canBuild(root) && !isFresh(root, mode)) {
  say("Construction…")
  // In a process of its own: what a build takes, some 400 MB, would stay with the program.
  const { status } = spawnSync(process.execPath, [join(root, "bin/build.ts"), mode], { stdio: ["ignore", "ignore", "inherit"] })
  if (status !== 0) process.exit(status ?? 1)
}

process.setSourceMapsEnabled(true)
enableCompileCache(join(root, "dist/.compiled"))
const { main } = await import(pathToFileURL(join(root, "dist/server/main.js")).href)
await main({ root, say })
