import "./node-version.js"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, watch } from "node:fs"
import { join } from "node:path"
import { build } from "./build.ts"

const root = join(import.meta.dirname, "..")
const WATCHED = ["src", "instance", "content"].map((folder) => join(root, folder)).filter((folder) => existsSync(folder))
const CALM = 80 // ms without a change before building: editors and git write several files in a row
const PATIENCE = 10_000 // ms; the server gives itself less to stop cleanly

let server: ChildProcess | undefined
let changes = 0
let renewing = Promise.resolve()

for (const folder of WATCHED) watch(folder, { recursive: true }, (_, file) => file?.includes(".test.") || changed())
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, leave)
await renew()

async function changed() {
  const change = ++changes
  await new Promise((calm) => setTimeout(calm, CALM))
  if (change === changes) await renew()
}

/** One renewal at a time; changes that come meanwhile are in the next one. */
function renew() {
  renewing = renewing.then(buildAndRestart)
  return renewing
}

async function buildAndRestart() {
  const from = performance.now()
  try {
    await build(root, "development")
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error("La construction a échoué ; le serveur d'avant continue. Corrigez, enregistrez : elle reprendra.")
    return
  }
  console.log(`Construction en ${Math.round(performance.now() - from)} ms.`)
  await stop()
  server = spawn(process.execPath, [join(root, "bin/start.ts")], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, DEV_RELOAD: "1" },
  })
}

async function stop() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, "exit")
  const killed = setTimeout(() => server?.kill("SIGKILL"), PATIENCE)
  server.kill("SIGTERM")
  await gone
  clearTimeout(killed)
}

async function leave() {
  await stop()
  process.exit(0)
}
