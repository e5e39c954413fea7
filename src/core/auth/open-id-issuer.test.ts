// A provider is who its configured address says, not who its own description says.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, expect, test } from "vitest"
import { configure } from "../../../tests/support/identity-provider.ts"
import { discover } from "./open-id-provider.ts"

let said = ""
const server = createServer((_, response) => {
  const description = { issuer: said, authorization_endpoint: `${said}/authorize`, token_endpoint: `${said}/token` }
  response.setHeader("content-type", "application/json").end(JSON.stringify(description))
})
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => void server.close())

test.each([
  ["another", "https://provider.example"],
  ["itself with another path", `${issuer}/other`],
  ["nobody", ""],
])("a provider that says to be %s is not believed", async (_, name) => {
  said = name
  await expect(discover(configure(issuer))).rejects.toMatchObject({ body: { code: "PROVIDER_DOWN" } })
  said = issuer
  expect((await discover(configure(issuer))).serverMetadata().issuer).toBe(issuer)
})
