// What we are compared with: the least that could give the same. A node:http server that sends fixed bytes, or that asks
// the database a page's statements and says so. In a process of its own, like the program.
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { type Pool, types } from "pg"
import { openDatabase } from "../src/core/db/database.ts"
import type { Bare } from "./bare.ts"
import type { Statement } from "./sql-recorder.ts"

let pool: Pool | undefined
let requests: Statement[][] = []

process.on("message", async (message: Bare | { seconds: number; atOnce: number }) => {
  if ("seconds" in message) process.send?.(await askDirectly(message.seconds, message.atOnce))
  else process.send?.(await listen(listenerOf(message)))
})

function listenerOf(bare: Bare): RequestListener {
  if (bare.kind === "bytes") {
    const { headers, body } = bare
    return (_, response) => void response.writeHead(200, headers).end(body)
  }
  pool = openDatabase(bare.databaseUrl).pool
  requests = bare.requests
  return (request, response) => {
    // The address is the number of the request: "/42".
    askAll(requests[Number(request.url?.slice(1))] ?? []).then(
      (rows) => response.writeHead(200, { "Content-Type": "text/plain" }).end(`${rows} rows`),
      () => response.writeHead(500).end(),
    )
  }
}

/** One after the other, as a page asks them. */
async function askAll(statements: Statement[]): Promise<number> {
  let rows = 0
  for (const { values, ...statement } of statements)
    rows += (await pool?.query({ ...statement, types: AS_DRIZZLE }, values))?.rows.length ?? 0
  return rows
}

// The program's query builder leaves dates as texts; so the driver has as little to do here.
const TEXTS = [types.builtins.TIMESTAMPTZ, types.builtins.TIMESTAMP, types.builtins.DATE, types.builtins.INTERVAL]
const AS_DRIZZLE = {
  getTypeParser: ((oid: number, format?: "text") =>
    TEXTS.includes(oid) ? (text: string) => text : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
}

/** The statements without HTTP: how many requests' worth a second. */
async function askDirectly(seconds: number, atOnce: number): Promise<number> {
  const began = performance.now()
  const until = began + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: atOnce }, async (_, lane) => {
      for (let i = Math.floor((lane * requests.length) / atOnce); performance.now() < until; i = (i + 1) % requests.length) {
        await askAll(requests[i] ?? [])
        done++
      }
    }),
  )
  return (done * 1000) / (performance.now() - began)
}

function listen(listener: RequestListener): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer({ keepAliveTimeout: 65_000 }, listener)
    server.listen(0, "localhost", () => resolve((server.address() as AddressInfo).port))
  })
}
