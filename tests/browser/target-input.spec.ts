import { words as answering } from "../../src/features/assessment/answering/words.ts"
import { CRITERIA } from "./support/answers.ts"
import { expect, test } from "./support/journey.ts"
import type { Person } from "./support/person.ts"
import { prepareStart } from "./support/prepared.ts"

const { saving } = answering("fr")
const [first = "", second = ""] = CRITERIA

test("a touch on the target answers like the list beside it", { tag: "@with-javascript" }, async ({ nurse }) => {
  const { page } = nurse
  const id = await prepareStart(nurse)
  await nurse.open(`/auto-evaluation/${id}/reponses/toutes`)
  const status = page.locator("answer-saver").getByRole("status").last()
  for (const [key, level] of [
    [first, 3],
    [second, 1],
    [first, 0],
  ] as const) {
    await touchTarget(nurse, key, level)
    await expect(page.locator(`input[name="${key}"][value="${level}"]`)).toBeChecked()
    await expect(page.locator(`[data-sector="${key}"]`).first()).toHaveAttribute("data-chosen", String(level))
    await expect(status).toHaveText(saving.saved)
  }

  // And the list draws on the target.
  await nurse.choose(second, 4)
  await expect(page.locator(`[data-sector="${second}"]`).first()).toHaveAttribute("data-chosen", "4")
  await expect(status).toHaveText(saving.saved)

  await page.reload()
  await expect(page.locator(`input[name="${first}"][value="0"]`)).toBeChecked()
  await expect(page.locator(`input[name="${second}"][value="4"]`)).toBeChecked()
})

test("with one criterion a page, only that one can be touched", { tag: "@with-javascript" }, async ({ nurse }) => {
  const id = await prepareStart(nurse)
  await nurse.open(`/auto-evaluation/${id}/reponses/${second}`)
  await expect(nurse.page.locator(`[data-sector]:not([data-sector="${second}"])`)).toHaveCount(0)
  await touchTarget(nurse, second, 2)
  await expect(nurse.page.locator(`input[name="${second}"][value="2"]`)).toBeChecked()
})

/** Clicks inside the cell of a level, where a finger would. */
async function touchTarget({ page }: Person, key: string, level: number) {
  const cell = page.locator(`[data-sector="${key}"] [data-level="${level}"]`)
  await cell.scrollIntoViewIfNeeded()
  const point = await cell.evaluate((path: SVGGeometryElement) => {
    const { x, y, width, height } = path.getBBox()
    const matrix = path.getScreenCTM()
    for (const across of [0.5, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6])
      for (const down of [0.5, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6]) {
        const inside = new DOMPoint(x + width * across, y + height * down)
        if (!path.isPointInFill(inside)) continue
        const seen = inside.matrixTransform(matrix ?? undefined)
        if (document.elementFromPoint(seen.x, seen.y) === path) return { x: seen.x, y: seen.y }
      }
    return undefined
  })
  expect(point, `level ${level} of ${key} can be touched`).toBeDefined()
  await page.mouse.click(point?.x ?? 0, point?.y ?? 0)
}
