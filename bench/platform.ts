// The built program in a process of its own, as `npm start` runs it.
import { type ChildProcess, fork } from "node:child_process"
import { openSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

export const ROOT = join(import.meta.dirname, "..")
export const SECRET = "the secret of the measurements, never that of an instance"

export type Platform = {
  url: string
  child: ChildProcess
  /** From the start of the process to its first page. */
  startMs: number
  stop: () => Promise<void>
}

type Options = {
  /** Its folder, which must exist: its log goes there too. */
  folder: string
  port: number
  /** Without it the program brings its own database. */
  databaseUrl?: string
  /** Another clone, built; this one unless told. */
  root?: string
  /** Arguments for Node itself. */
  execArgv?: string[]
}

/** Starts the program and waits for its first page. */
export async function startPlatform({ folder, port, databaseUrl, root = ROOT, execArgv = [] }: Options): Promise<Platform> {
  const url = `http://localhost:${port}`
  const began = performance.now()
  const log = openSync(join(folder, "platform.log"), "a")
  const child = fork(join(root, "bin/start.ts"), {
    execArgv: ["--max-semi-space-size=16", ...execArgv], // as `npm start` does
    serialization: "advanced",
    stdio: ["ignore", log, log, "ipc"],
    env: {
      ...inherited(),
      NODE_ENV: "production",
      HOST: "localhost",
      PORT: String(port),
      APP_URL: url,
      APP_SECRET: SECRET,
      TRUST_PROXY: "true",
      VAR_FOLDER: folder,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    },
  })
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  while ((await statusOf(url)) !== 200) {
    if (child.exitCode !== null)
      throw new Error(`the program did not start:\n${readFileSync(join(folder, "platform.log"), "utf8")}`)
    await sleep(5)
  }
  const startMs = performance.now() - began
  return {
    url,
    child,
    startMs,
    async stop() {
      child.kill("SIGTERM")
      await ended
    },
  }
}

async function statusOf(url: string): Promise<number> {
  return fetch(url).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status
    },
    () => 0,
  )
}

/** The environment without what would configure the program. */
function inherited(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, SMTP_URL: __, DEV_RELOAD: ___, LOG_LEVEL: ____, ...rest } = process.env
  return rest
}
