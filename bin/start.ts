import "./node-version.js"
import { enableCompileCache } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { canBuild, isFresh } from "./stamp.ts"

const root = join(import.meta.dirname, "..")
const mode = process.env.DEV_RELOAD === "1" ? "development" : "production"
const say = (step: string) => console.log(step)

if (canBuild(root) && !isFresh(root, mode)) {
  say("Construction…")
  const { build } = await import("./build.ts") // Vite weighs half a second: only when there is something to build
  await build(root, mode)
}

process.setSourceMapsEnabled(true)
enableCompileCache(join(root, "dist/.compiled"))
const { main } = await import(pathToFileURL(join(root, "dist/server/main.js")).href)
await main({ root, say })
