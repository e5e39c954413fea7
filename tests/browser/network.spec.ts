import { words as answering } from "../../src/features/assessment/answering/words.ts"
import { CRITERIA, REMARK } from "./support/answers.ts"
import { expect, test } from "./support/journey.ts"
import { prepareStart } from "./support/prepared.ts"

const { saving, addRemark } = answering("fr")
const [first = "", second = "", third = ""] = CRITERIA

test("answers are saved as they are given, and wait for the network when it is cut", { tag: "@with-javascript" }, async ({
  nurse,
}) => {
  const { page, context } = nurse
  nurse.watch.expectFault(/ERR_INTERNET_DISCONNECTED/)
  const id = await prepareStart(nurse)
  const all = `/auto-evaluation/${id}/reponses/toutes`
  await nurse.open(all)
  const status = page.locator("answer-saver").getByRole("status").last()

  await nurse.choose(first, 3)
  await expect(status).toHaveText(saving.saved)

  await context.setOffline(true)
  await nurse.choose(second, 2)
  await expect(status).toHaveText(saving.offline)
  await nurse.main.locator("summary").filter({ hasText: addRemark }).nth(1).click()
  await nurse.fill(`remark_${second}`, REMARK)
  await nurse.inspect("answers that wait for the network")
  await expect(page.locator(`[name="remark_${second}"]`)).toHaveValue(REMARK)

  // Leaving now would lose them: the browser asks.
  const asked = page.waitForEvent("dialog")
  await page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe("beforeunload")
  await question.dismiss()

  await context.setOffline(false)
  await expect(status).toHaveText(saving.saved, { timeout: 15_000 })

  const elsewhere = await context.newPage()
  await elsewhere.goto(all)
  await expect(elsewhere.locator(`input[name="${first}"][value="3"]`)).toBeChecked()
  await expect(elsewhere.locator(`input[name="${second}"][value="2"]`)).toBeChecked()
  await expect(elsewhere.locator(`[name="remark_${second}"]`)).toHaveValue(REMARK)

  // Nothing waits any more: nothing is asked.
  await page.reload()
  await expect(page.locator(`input[name="${second}"][value="2"]`)).toBeChecked()
})

test("a remark without a level says what it waits for", { tag: "@with-javascript" }, async ({ nurse }) => {
  const id = await prepareStart(nurse)
  await nurse.open(`/auto-evaluation/${id}/reponses/${third}`)
  await nurse.unfold(addRemark)
  await nurse.fill(`remark_${third}`, REMARK)
  const status = nurse.page.locator("answer-saver").getByRole("status").last()
  await expect(status).toHaveText(saving.choose)
  await nurse.choose(third, 4)
  await expect(status).toHaveText(saving.saved)
  await nurse.page.reload()
  await expect(nurse.page.locator(`[name="remark_${third}"]`)).toHaveValue(REMARK)
})
