import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"

const app = createTestApp(await testDatabase())
const FRUIT = [..."🍎🍐🍊🍋🍌🍇🍓🍒🍑🍍"]
const pairs = FRUIT.flatMap((one) => FRUIT.map((other) => one + other)).join("")

test("two hundred characters are a password, at setting it and at signing in, whatever characters they are", async () => {
  const member = await plantMember(app)
  const browser = await signIn(app, member)
  const set = (password: string) => browser.post("/mon-espace/compte/mot-de-passe", { password })
  expect([[...pairs].length, (await set(`${pairs}🍎`)).status]).toEqual([200, 422])
  expect((await set(pairs)).status).toBe(303)
  const entering = createBrowser(app, "198.51.100.7")
  const enter = (password: string) => entering.post("/connexion/mot-de-passe", { address: member.email, password })
  expect((await enter(`${pairs}🍎`)).status).toBe(422)
  expect((await enter(pairs)).status).toBe(303)
})
