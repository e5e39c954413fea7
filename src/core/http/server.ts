import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { getRequestListener } from "@hono/node-server"
import type { Logger } from "pino"
import type { AssetServer } from "./assets.ts"
import type { PageMemory } from "./page-memory.ts"

export type RunningServer = {
  port: number
  /** Stops taking connections, lets running requests finish, then cuts what is left after `graceMs`. */
  stop: (graceMs: number) => Promise<void>
}

/** Listens. What memory holds is answered before the framework is asked; the rest goes to `fetch`. */
export async function startServer(options: {
  fetch: Parameters<typeof getRequestListener>[0]
  host: string
  port: number
  memory: PageMemory
  assets: AssetServer
  log: Logger
}): Promise<RunningServer> {
  const listener = getRequestListener(options.fetch)
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5_000 },
    (request, response) => {
      if (options.assets.answer(request, response)) return
      const status = options.memory.answer(request, response)
      if (status !== undefined) {
        options.log.info({ route: "memory", status }, "request")
        return
      }
      closing.watch(response)
      void listener(request, response)
    },
  )
  server.maxConnections = 5_000
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
  })
  const closing = closeAfterAnswer(server)
  await listen(server, options.host, options.port)
  const address = server.address()
  return {
    port: typeof address === "object" && address ? address.port : options.port,
    stop: async (graceMs) => {
      closing.begin()
      const cut = setTimeout(() => server.closeAllConnections(), graceMs)
      await new Promise((resolve) => server.close(resolve))
      clearTimeout(cut)
    },
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => resolve())
  })
}

// Kept-alive connections would hold a stopping server: once it stops, each answer is its connection's last, also of a request
// that came before.
function closeAfterAnswer(server: Server): { begin: () => void; watch: (response: ServerResponse) => void } {
  let closing = false
  const underWay = new Set<ServerResponse>()
  const last = (response: ServerResponse) => void (response.headersSent || response.setHeader("Connection", "close"))
  server.prependListener("request", (_request: IncomingMessage, response: ServerResponse) => {
    if (closing) last(response)
  })
  return {
    watch(response) {
      underWay.add(response)
      response.once("close", () => underWay.delete(response))
    },
    begin() {
      closing = true
      underWay.forEach(last)
      server.closeIdleConnections()
    },
  }
}
