import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"

const PATIENCE = 60_000

/** Starts the built program on a free port, with a database of its own in a temporary folder; gives what stops it. */
export default async function startProgram() {
  const folder = mkdtempSync(join(tmpdir(), "de-concert-"))
  const { DATABASE_URL: _, ...environment } = process.env
  const server = spawn(process.execPath, [join(import.meta.dirname, "../../bin/start.ts")], {
    env: { ...environment, VAR_FOLDER: folder, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (part) => (said += part))

  process.env.BASE_URL = await address()
  return stop

  async function address(): Promise<string> {
    const file = join(folder, "address")
    for (const end = Date.now() + PATIENCE; Date.now() < end && server.exitCode === null; await wait(50)) {
      if (existsSync(file)) return readFileSync(file, "utf8").trim()
    }
    await stop()
    throw new Error(`The program did not get ready. It said:\n${said}`)
  }

  async function stop() {
    if (server.exitCode === null) {
      server.kill("SIGTERM")
      await Promise.race([once(server, "exit"), wait(10_000).then(() => server.kill("SIGKILL"))])
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
