import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../tests/support/members.ts"
import { NOTIFICATION_KINDS, plantNotification } from "../../../tests/support/notifications.ts"
import { notificationPreferences, notifications } from "../../core/notifications/tables.ts"
import { personalData } from "./personal-data.ts"
import { profiles } from "./tables.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database, { notificationKinds: NOTIFICATION_KINDS })
const { services, clock } = app

async function someoneWhoTold() {
  const person = await plantMember(app)
  const browser = await signIn(app, person)
  await browser.post("/mon-espace/profil", { displayName: "Amina", language: "fr", timeZone: "Europe/Paris", pronoun: "iel" })
  await browser.post("/mon-espace/profil/acces", { need_breaks: "yes", note: "zq-note", viewer_advisers: "yes" })
  await browser.post("/mon-espace/notifications/reglages", { "project.news": "weekly" })
  await plantNotification(db, person.id, { title: "zq-title" })
  return person
}
const rowsOf = async (memberId: string) => {
  const rows = []
  for (const table of [notifications, notificationPreferences, profiles])
    rows.push(...(await db.select().from(table).where(eq(table.memberId, memberId))))
  return rows
}

test("a download holds all that was told, in words, and nothing of anyone else", async () => {
  const amina = await someoneWhoTold()
  const files = await personalData.exportFor(services, amina.id)
  expect(files.map(({ name }) => name)).toEqual([
    "profil.json",
    "notifications/notifications.json",
    "notifications/reglages.json",
  ])
  const [profile, told, chosen] = files.map(({ content }) => JSON.parse(String(content)))
  expect(profile).toMatchObject({
    pronoun: "iel",
    accessNeeds: ["breaks"],
    accessNote: "zq-note",
    accessNeedsSeenBy: ["advisers"],
  })
  expect(told).toMatchObject([{ kind: "project.news", text: "Une nouvelle : zq-title", readAt: null }])
  expect(chosen).toMatchObject([{ kind: "project.news", frequency: "weekly" }])

  const other = await plantMember(app)
  expect(JSON.stringify(await personalData.exportFor(services, other.id))).not.toContain("zq-")
})

test("an erased member leaves nothing in these tables; the others' stays", async () => {
  const [amina, other] = [await someoneWhoTold(), await someoneWhoTold()]
  const before = await rowsOf(other.id)
  await db.transaction((tx) => personalData.eraseMember(tx, amina, services))
  expect(await rowsOf(amina.id)).toEqual([])
  expect(await rowsOf(other.id)).toEqual(before)
})

test("every table that is declared is one that a member's rows stand in", () => {
  expect(personalData.tables.map(({ table }) => table)).toEqual([profiles, notifications, notificationPreferences])
})

test("what was read goes after six months, the rest after twelve", async () => {
  const amina = await plantMember(app)
  const day = (text: string) => new Date(`${text}T10:00:00Z`)
  clock.now = day("2026-11-02")
  const plant = (title: string, createdAt: string, readAt?: string) =>
    plantNotification(db, amina.id, { title, createdAt: day(createdAt), readAt: readAt ? day(readAt) : null })
  await plant("unread-young", "2025-11-03")
  await plant("unread-old", "2025-11-01")
  await plant("read-young", "2025-06-01", "2026-05-03")
  await plant("read-old", "2026-04-01", "2026-05-01")
  const { notifications: gone } = (await personalData.applyLimits?.(services)) ?? {}
  const left = await db.select().from(notifications).where(eq(notifications.memberId, amina.id))
  expect([gone, left.map(({ parts }) => parts.title).toSorted()]).toEqual([2, ["read-young", "unread-young"]])
})
