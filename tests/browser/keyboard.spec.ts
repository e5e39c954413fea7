import { words as answering } from "../../src/features/assessment/answering/words.ts"
import { words as keeping } from "../../src/features/assessment/keeping/words.ts"
import { words as people } from "../../src/features/assessment/people/words.ts"
import { words as ui } from "../../src/ui/words.ts"
import { CRITERIA, PATIENT_LEVELS } from "./support/answers.ts"
import { expect, test } from "./support/journey.ts"
import { expectFocusShown, tabTo } from "./support/keyboard.ts"
import { prepareStart } from "./support/prepared.ts"

const { start, hub } = people("fr")
const { next, toReview, review, addRemark } = answering("fr")
const { skip, menu, comfort } = ui("fr")

test("a peer mediator answers everything without a mouse", async ({ mediator }) => {
  const { page } = mediator
  const id = await prepareStart(mediator, { mode: "alone" })
  await mediator.open(`/auto-evaluation/${id}/reponses`)
  for (const [index, key] of CRITERIA.entries()) {
    const level = PATIENT_LEVELS[index] ?? 0
    await tabTo(page, `input[name="${key}"]`)
    await expectFocusShown(page)
    await page.keyboard.press("Space")
    for (let at = 0; at < Number(level); at++) await page.keyboard.press("ArrowDown")
    await expect(page.locator(`input[name="${key}"][value="${level}"]`)).toBeChecked()
    if (index === 0) {
      await tabTo(page, "summary", addRemark)
      await expectFocusShown(page)
      await page.keyboard.press("Enter")
      await tabTo(page, "textarea")
      await expectFocusShown(page)
      await page.keyboard.type("Écrit au clavier.")
    }
    await tabTo(page, "button", index + 1 < CRITERIA.length ? next : toReview)
    await expectFocusShown(page)
    await mediator.comeTo(() => page.keyboard.press("Enter"))
  }
  await mediator.sees("Écrit au clavier.")
  await tabTo(page, "button", review.finish)
  await mediator.comeTo(() => page.keyboard.press("Enter"))
  await mediator.sees(hub.leadAlone)
})

test("the first key leads past the menu, to the content", async ({ director }) => {
  const { page } = director
  await director.open("/auto-evaluation")
  await page.keyboard.press("Tab")
  await expect(page.getByRole("link", { name: skip.content })).toBeFocused()
  await expectFocusShown(page)
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/#contenu$/)
  await page.keyboard.press("Tab")
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true)
  await expectFocusShown(page)
})

test("on a phone the menu opens and closes from the keyboard", async ({ director }) => {
  const { page } = director
  await page.setViewportSize({ width: 390, height: 800 })
  await director.open("/auto-evaluation")
  const opener = page.getByRole("button", { name: menu.open, exact: true })
  const way = page.getByRole("navigation", { name: menu.label }).getByRole("link", { name: /évaluer/ })
  await expect(way).toBeHidden()
  await tabTo(page, "button", menu.open)
  await expectFocusShown(page)
  await page.keyboard.press("Enter")
  await expect(way).toBeVisible()
  await director.inspect("the open menu")
  await tabTo(page, "nav a")
  await expectFocusShown(page)
  await page.keyboard.press("Escape")
  await expect(way).toBeHidden()
  await expect(opener).toBeFocused()
})

test("the comfort panel opens, is chosen in and closes from the keyboard", async ({ director }) => {
  const { page } = director
  await director.open("/auto-evaluation")
  const panel = page.getByRole("dialog", { name: comfort.title })
  await expect(panel).toBeHidden()
  await tabTo(page, "button", comfort.title)
  await expectFocusShown(page)
  await page.keyboard.press("Enter")
  await expect(panel).toBeVisible()
  await director.inspect("the open comfort panel")
  await tabTo(page, 'input[name="size"]')
  await expectFocusShown(page)
  await page.keyboard.press("ArrowRight")
  await expect(panel.getByRole("radio", { name: comfort.size.large, exact: true })).toBeChecked()
  await page.keyboard.press("Escape")
  await expect(panel).toBeHidden()
  await expect(page.getByRole("button", { name: comfort.title }).first()).toBeFocused()
})

test("what is missing takes the focus, and leads to each field", { tag: "@with-javascript" }, async ({ nurse }) => {
  const { page } = nurse
  await nurse.open("/auto-evaluation/nouvelle")
  await tabTo(page, "button", start.submit)
  await nurse.comeTo(() => page.keyboard.press("Enter"), 422)
  await expect(nurse.main.getByRole("alert")).toBeFocused()
  await tabTo(page, "a", start.faults.subject)
  await expectFocusShown(page)
  await page.keyboard.press("Enter")
  await expect(page.locator('input[name="subject"]')).toBeFocused()
  await page.keyboard.type("La visite à domicile")
  await expect(page.locator('input[name="subject"]')).toHaveValue("La visite à domicile")
  await tabTo(page, "a", start.faults.mode, "Shift+Tab")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Tab")
  await expect(page.locator('input[name="mode"]').first()).toBeFocused()
})

test("a question before erasing is answered or left from the keyboard", { tag: "@with-javascript" }, async ({ nurse }) => {
  const { page } = nurse
  const id = await prepareStart(nurse)
  await nurse.open(`/auto-evaluation/${id}/effacement`)
  await tabTo(page, "button", keeping("fr").erase.all)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog")).toBeVisible()
  await expectFocusShown(page)
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toBeHidden()
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("button")
})

test("sheets of paper are entered by typing digits", { tag: "@with-javascript" }, async ({ director }) => {
  const { page } = director
  await director.open("/auto-evaluation/papier/saisie?instrument=soin")
  await tabTo(page, `input[name="partner-${CRITERIA[0]}"]`)
  await expectFocusShown(page)
  for (const digit of ["3", "?", "="]) await page.keyboard.press(digit)
  await expect(page.locator(`input[name="partner-${CRITERIA[0]}"][value="3"]`)).toBeChecked()
  await expect(page.locator(`input[name="professional-${CRITERIA[0]}"][value="cannot_say"]`)).toBeChecked()
  await expect(page.locator(`input[name="joint-${CRITERIA[0]}"][value="no_agreement"]`)).toBeChecked()
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe(`partner-${CRITERIA[1]}`)
})
