import { spawn } from "node:child_process"
import type { Account } from "./embedded-place.ts"

/** Runs a program to its end and gives what it said on both outputs. */
export function run(
  program: string,
  args: string[],
  as: { home?: string; account?: Account | undefined } = {},
): Promise<{ ok: boolean; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: as.home,
      env: plainEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
      ...as.account,
    })
    let said = ""
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        said += chunk
      })
    child.on("error", reject).on("close", (code) => resolve({ ok: code === 0, said }))
  })
}

/** What PostgreSQL needs of our environment: nothing of PG… may steer it, and our secrets are none of its business. */
export function plainEnvironment(): Record<string, string> {
  const names = ["PATH", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP", "LOCPATH"]
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}
