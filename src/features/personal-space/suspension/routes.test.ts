import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { suspensions } from "../../../core/auth/tables.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const PAGE = "/mon-espace/suspension"

async function suspended(changes: Partial<typeof suspensions.$inferInsert> = {}) {
  const person = await plantMember(app, { suspended: true })
  await db
    .update(suspensions)
    .set({ reason: "zq-reason", message: `Message à ${person.id}`, ...changes })
    .where(eq(suspensions.memberId, person.id))
  return { person, browser: await signIn(app, person), row: () => rowOf(person.id) }
}
const rowOf = async (memberId: string) => (await db.select().from(suspensions).where(eq(suspensions.memberId, memberId)))[0]

test("one reads the message, until when, and what stays open; never the team's own reason", async () => {
  const { person, browser } = await suspended({ endsAt: new Date("2026-12-24T10:00:00Z") })
  const html = await (await browser.get(PAGE)).text()
  for (const text of [`Message à ${person.id}`, "24 décembre 2026", "/mon-espace/donnees", "/mon-espace/compte/effacement"])
    expect(html).toContain(text)
  expect(html).not.toContain("zq-reason")
})

test("one answers once: the answer is kept, written down without its words, and shown back", async () => {
  const { person, browser, row } = await suspended()
  const response = await browser.post(PAGE, { answer: "zq-answer\nJe conteste." })
  expect([response.status, response.headers.get("location")]).toEqual([303, "/mon-espace/suspension?fait=oui"])
  expect(await row()).toMatchObject({ answer: "zq-answer\nJe conteste.", answeredAt: app.clock.now, liftedAt: null })
  const page = await (await browser.get(PAGE)).text()
  expect([page.includes("zq-answer"), page.includes("<textarea")]).toEqual([true, false])
  const acts = await db.select().from(auditLog).where(eq(auditLog.actorId, person.id))
  expect(acts).toMatchObject([{ act: "suspension.answered", subjectId: (await row())?.id, detail: {} }])
  expect(app.lines.join()).not.toContain("zq-answer")
})

test("sent twice it is one answer; another from a second tab is given back and changes nothing", async () => {
  const { browser, row } = await suspended()
  const both = await Promise.all([browser.post(PAGE, { answer: "Je conteste." }), browser.post(PAGE, { answer: "Je conteste." })])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const other = await browser.post(PAGE, { answer: "Autre chose encore." })
  expect([other.status, (await other.text()).includes("Autre chose encore.")]).toEqual([409, true])
  expect((await row())?.answer).toBe("Je conteste.")
})

test.each([
  ["", "Écrivez votre réponse avant de l’envoyer."],
  ["x".repeat(2001), "caractères pour"],
])("an answer of %#: refused in words, and kept in the field", async (answer, said) => {
  const { browser, row } = await suspended()
  const response = await browser.post(PAGE, { answer })
  const html = await response.text()
  expect([response.status, html.includes(said), html.includes(`${answer}</textarea>`)]).toEqual([422, true, true])
  expect((await row())?.answer).toBeNull()
})

test.each([
  ["lifted", { liftedAt: new Date("2026-11-01T10:00:00Z") }],
  ["over", { endsAt: new Date("2026-11-01T10:00:00Z") }],
])("once it is %s there is nothing to read or to answer", async (_, changes) => {
  const { browser, row } = await suspended(changes)
  for (const response of [await browser.get(PAGE), await browser.post(PAGE, { answer: "Merci." })])
    expect([response.status, response.headers.get("location")]).toEqual([303, "/mon-espace"])
  expect((await row())?.answer).toBeNull()
})

test("nobody else's suspension can be seen or answered: the page is about whoever asks", async () => {
  const { person, row } = await suspended()
  const other = await signIn(app, await plantMember(app))
  expect((await other.get(PAGE)).status).toBe(303)
  await other.post(PAGE, { answer: "À sa place.", id: (await row())?.id ?? "", memberId: person.id })
  expect((await row())?.answer).toBeNull()
})
