import { eq } from "drizzle-orm"
import { notifications } from "../../src/core/notifications/tables.ts"
import { notificationKinds } from "../../src/features/assessment/notification-kinds.ts"
import { words as home } from "../../src/features/personal-space/home/words.ts"
import { makeUnsubscribeToken } from "../../src/features/personal-space/notifications/unsubscription.ts"
import { words as told } from "../../src/features/personal-space/notifications/words.ts"
import { words as profile } from "../../src/features/personal-space/profile/words.ts"
import { words as suspension } from "../../src/features/personal-space/suspension/words.ts"
import { plantNotification } from "../support/notifications.ts"
import { expect, test } from "./support/journey.ts"
import { inDatabase, programSecret, signIn } from "./support/members.ts"

const REVEALED = "assessment.revealed"
const kind = notificationKinds.find((one) => one.kind === REVEALED)
const sentence = kind?.sentence("fr", {}) ?? ""

test("someone new finds where to begin, tells of themselves, and chooses who sees what helps them", async ({ mediator }) => {
  await signIn(mediator, "Amina")
  await mediator.open("/mon-espace")
  await mediator.sees("Amina")
  await mediator.follow(home("fr").steps.profile.link)

  const text = profile("fr")
  await mediator.fill("displayName", " ")
  await mediator.fill("pronoun", "elle")
  await mediator.main.getByText(text.spoken.fsl, { exact: true }).click()
  await mediator.press(text.save, 422)
  await mediator.sees(text.faults.displayName)
  await expect(mediator.main.getByLabel(text.spoken.fsl)).toBeChecked()
  await mediator.fill("displayName", "Amina B.")
  await mediator.press(text.save)
  await mediator.sees(text.saved)
  await mediator.press(text.pause)
  await mediator.sees(text.paused)

  await mediator.follow(text.toAccess)
  for (const box of await mediator.main.getByRole("checkbox").all()) await expect(box).not.toBeChecked()
  await mediator.main.getByText(text.access.need.breaks, { exact: true }).click()
  await mediator.press(text.access.save)
  await mediator.sees(text.access.saved.nobody)
  await mediator.main.getByText(text.access.viewer.organisers, { exact: true }).click()
  await mediator.press(text.access.save)
  await mediator.sees(text.access.saved.some)
  await expect(mediator.main.getByLabel(text.access.need.breaks)).toBeChecked()

  await mediator.open("/mon-espace")
  await expect(mediator.page.locator("h1")).toContainText("Amina B.")
})

test("a nurse reads what she is told, follows it, and turns e-mails off in one press", async ({ nurse }) => {
  const id = await signIn(nurse, "Claire")
  await inDatabase(async (db) => {
    for (let i = 0; i < 3; i++) await plantNotification(db, id, { kind: REVEALED, path: "/auto-evaluation/reprendre" })
  })
  const text = told("fr")
  await nurse.open("/mon-espace")
  await nurse.follow(home("fr").places.notifications(3))
  await nurse.sees(text.list.unread(3))
  await nurse.press(sentence)
  expect(new URL(nurse.page.url()).pathname).toBe("/auto-evaluation/reprendre")
  await nurse.open("/mon-espace/notifications")
  await nurse.sees(text.list.unread(2))
  await nurse.press(text.list.readAll)
  await nurse.sees(text.list.allRead)
  await expect(nurse.main.getByText(text.list.unreadMark)).toHaveCount(0)

  await nurse.follow(text.list.settings)
  const frequency = nurse.main.getByLabel(kind?.label.fr ?? "", { exact: true })
  await expect(frequency).toHaveValue("at_once")
  await frequency.selectOption("weekly")
  await nurse.press(text.settings.save)
  await nurse.sees(text.settings.saved)
  await expect(frequency).toHaveValue("weekly")
  await nurse.press(text.settings.mute)
  await nurse.sees(text.settings.muted)
  for (const select of await nurse.main.getByRole("combobox").all()) await expect(select).toHaveValue("never")
  await nurse.press(text.settings.reset)
  await expect(frequency).toHaveValue("at_once")
})

test("a link of a mail stops these mails without a sign-in, once its button is pressed", async ({ mediator, director }) => {
  const id = await signIn(mediator, "Amina")
  const token = makeUnsubscribeToken(programSecret(), { memberId: id, scope: REVEALED })
  const text = told("fr").stop
  await director.open(`/desinscription/${token}`)
  await director.sees(kind?.label.fr ?? "")
  await director.press(text.stop)
  await director.sees(text.doneTitle)
  await mediator.open("/mon-espace/notifications/reglages")
  await expect(mediator.main.getByLabel(kind?.label.fr ?? "", { exact: true })).toHaveValue("never")
  await director.open(`/desinscription/${token.slice(0, -1)}`, 404)
})

test("someone who is suspended reads why, answers once, and keeps what is theirs", async ({ mediator }) => {
  const id = await signIn(mediator, "Luc", { suspended: "Merci de relire la charte." })
  await inDatabase((db) => plantNotification(db, id, { kind: REVEALED, path: "/auto-evaluation/reprendre" }))
  const text = suspension("fr")
  await mediator.open("/mon-espace/profil", 403)
  await mediator.open("/mon-espace")
  await mediator.follow(home("fr").suspended.link)
  await mediator.sees("Merci de relire la charte.")
  await mediator.press(text.send, 422)
  await mediator.sees(text.missing)
  await mediator.fill("answer", "Je ne savais pas.\nJe la relis.")
  await mediator.press(text.send)
  await mediator.sees(text.sent)
  await mediator.sees("Je ne savais pas.")
  await expect(mediator.main.getByRole("textbox")).toHaveCount(0)
  await mediator.open("/mon-espace/notifications")
  const rows = await inDatabase((db) => db.select().from(notifications).where(eq(notifications.memberId, id)))
  expect(rows.map(({ readAt }) => readAt)).toEqual([null])
})
