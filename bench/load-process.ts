// Sends the load, in a process of its own: what it costs must not be counted as the server's.
import autocannon from "autocannon"
import type { Load, Loaded } from "./load.ts"

process.on("message", async ({ url, connections, seconds, calls }: Load) => {
  let client = 0
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: calls,
    // Each connection begins elsewhere, so that they do not wait for one another's rows.
    setupClient: (one) => {
      const start = Math.floor((client++ * calls.length) / connections)
      one.setRequests([...calls.slice(start), ...calls.slice(0, start)])
    },
  })
  const loaded: Loaded = {
    perSecond: result.requests.total / result.duration,
    answers: result.requests.total,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.errors + result.non2xx,
  }
  process.send?.(loaded)
})
