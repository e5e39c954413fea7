import { spawn } from "node:child_process"
import { once } from "node:events"
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { configure, startProvider } from "../support/identity-provider.ts"

const PATIENCE = 60_000 // ms; includes a build, if one is due

// Empty counts as absent: no journey touches a database, a mailbox or files that the person at the terminal has configured.
const NOTHING_OUTSIDE = { DATABASE_URL: "", SMTP_URL: "", FILES_URL: "", APP_URL: "", HOST: "" }

/** Starts the built program on a free port, with a database of its own in a temporary folder; gives what stops it. */
export default async function startProgram() {
  const folder = mkdtempSync(join(tmpdir(), "de-concert-"))
  chmodSync(folder, 0o711) // root's database server runs as somebody else, who must come in
  const provider = await startProvider({}, () => process.env.BASE_URL ?? "")
  provider.expect({ asks: true })
  process.env.PROVIDER_URL = provider.issuer
  const identityProviders = JSON.stringify([configure(provider.issuer, { name: "Essai Connect" })])
  const server = spawn(process.execPath, [join(import.meta.dirname, "../../bin/start.ts")], {
    // Behind a proxy, so that each journey can come from a network of its own: what one tries too often is not refused to others.
    env: {
      ...process.env,
      ...NOTHING_OUTSIDE,
      VAR_FOLDER: folder,
      PORT: "0",
      LOG_LEVEL: "error",
      TRUST_PROXY: "true",
      IDENTITY_PROVIDERS: identityProviders,
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  let stopping = false
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (part) => (said += part))

  server.once("exit", (code, signal) => {
    if (!stopping) console.error(`The program stopped by itself (${code ?? signal}). It said:\n${said}`)
  })

  process.env.BASE_URL = await address()
  process.env.PROGRAM_FOLDER = folder // see support/members.ts
  process.env.INSPECTED_PAGES = join(folder, "inspected") // see support/inspection.ts
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
    stopping = true
    if (server.exitCode === null) {
      server.kill("SIGTERM")
      await Promise.race([once(server, "exit"), wait(10_000).then(() => server.kill("SIGKILL"))])
    }
    await provider.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
