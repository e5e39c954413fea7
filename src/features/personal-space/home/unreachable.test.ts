import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { makeEntryLink } from "../../../core/auth/ways-in.ts"
import { isRefused, noteRefusal } from "../../../core/mail/refused-addresses.ts"

const database = await testDatabase()
const app = createTestApp(database)
const { db, secret, auth } = app.services

test("a member whose address was refused reads it on Mon espace, until a link that arrived is followed", async () => {
  const person = await plantMember(app)
  const browser = await signIn(app, person)
  const told = async () => (await (await browser.get("/mon-espace")).text()).includes("a été refusée par son serveur")
  expect(await told()).toBe(false)
  await noteRefusal(db, secret, person.email, { code: "550", at: app.clock.now })
  expect(await told()).toBe(true)
  const token = await makeEntryLink(auth, { email: person.email })
  expect((await browser.post(`/connexion/lien/${token}`)).status).toBe(303)
  expect(await isRefused(db, secret, person.email)).toBe(false)
})
