import { fork } from "node:child_process"
import { join } from "node:path"
import type { Call } from "autocannon"

export type Load = { url: string; connections: number; seconds: number; calls: Call[] }
/** `failed` counts what was not answered with 2xx; latencies in milliseconds. */
export type Loaded = { perSecond: number; answers: number; p50: number; p99: number; failed: number }

/** Starts the process that sends load. One for the whole run, so that it is as warm for one side as for the other. */
export function startLoad(): { send: (load: Load) => Promise<Loaded>; stop: () => void } {
  const child = fork(join(import.meta.dirname, "load-process.ts"))
  return {
    send: (load) => ask(child, load),
    stop: () => void child.kill(),
  }
}

/** Sends one message to a child and gives its answer. Rejects when it ends instead. */
export function ask<Answer>(child: ReturnType<typeof fork>, message: object | string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the process ended (${code})`))
    child.once("exit", ended)
    child.once("message", (answer) => {
      child.off("exit", ended)
      resolve(answer as Answer)
    })
    child.send(message)
  })
}
