import { gunzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { compress } from "./compression.ts"

const page = "é".repeat(3_000)
const html = { "Content-Type": "text/html; charset=utf-8", "Content-Length": "6000" }

test("a long text is compressed for who accepts it, and says so", async () => {
  const answer = await compress(new Response(page, { status: 422, headers: html }), "br, gzip")
  expect(answer.status).toBe(422)
  expect(answer.headers.get("Content-Encoding")).toBe("gzip")
  expect(answer.headers.get("Content-Length")).toBeNull()
  expect(answer.headers.get("Vary")).toBe("Accept-Encoding")
  expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(page)
})

test("cookies survive, each on its own line", async () => {
  const headers = new Headers(html)
  headers.append("Set-Cookie", "a=1")
  headers.append("Set-Cookie", "b=2")
  const answer = await compress(new Response(page, { headers }), "gzip")
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"])
})

for (const [what, response, accepted] of [
  ["a short text", new Response("court", { headers: html }), "gzip"],
  ["a reader who does not accept it", new Response(page, { headers: html }), undefined],
  ["a PDF", new Response(page, { headers: { "Content-Type": "application/pdf" } }), "gzip"],
  ["an empty answer", new Response(null, { status: 303 }), "gzip"],
  ["a stream of events", new Response(page, { headers: { "Content-Type": "text/event-stream" } }), "gzip"],
] as [string, Response, string | undefined][])
  test(`${what} is left as it is`, async () => {
    expect((await compress(response, accepted)).headers.get("Content-Encoding")).toBeNull()
  })
