import { type ChildProcess, fork } from "node:child_process"
import { join } from "node:path"
import { ask } from "./load.ts"
import type { Statement } from "./sql-recorder.ts"

/** What a bare server does: sends bytes, or asks statements; request n asks the n-th list. */
export type Bare =
  | { kind: "bytes"; headers: string[]; body: Buffer }
  | { kind: "statements"; databaseUrl: string; requests: Statement[][] }

export type BareServer = {
  url: string
  child: ChildProcess
  /** The same statements without HTTP, from that process: requests a second. */
  withoutHttp: (seconds: number, atOnce: number) => Promise<number>
  stop: () => void
}

export async function startBare(bare: Bare): Promise<BareServer> {
  const child = fork(join(import.meta.dirname, "bare-process.ts"), { serialization: "advanced" })
  const port = await ask<number>(child, bare)
  return {
    url: `http://localhost:${port}`,
    child,
    withoutHttp: (seconds, atOnce) => ask<number>(child, { seconds, atOnce }),
    stop: () => void child.kill(),
  }
}
