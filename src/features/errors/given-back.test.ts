import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"

const app = createTestApp(await testDatabase())

const secrets = {
  password: "zq une phrase à moi",
  currentPassword: "zq une autre phrase",
  code: "zq 123456",
  recovery: "zq k7m2p-9xr4t",
  credential: '{"id":"zq", "response":{}}',
}

test.each([
  ["that comes after the session ended", "/mon-espace/compte/double-verification/arret", 401],
  ["that leads nowhere", "/nulle-part", 404],
])("a form %s gives back what was written, and no secret", async (_, path, status) => {
  const answer = await createBrowser(app).post(path, { ...secrets, note: "ce que j’ai écrit" })
  const text = await answer.text()
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([status, "private, no-store"])
  expect(text).toContain("ce que j’ai écrit")
  expect(text).not.toContain("zq")
})
