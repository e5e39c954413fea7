import { expect, type Page } from "@playwright/test"

const MOST_STOPS = 80

/** Tabs until what has the focus matches, as someone without a mouse does. */
export async function tabTo(page: Page, selector: string, words = "", key = "Tab"): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const [matches, text] = await page.evaluate(
      ([selector, wanted]) => {
        const one = document.activeElement
        const text = (one?.getAttribute("aria-label") ?? one?.textContent ?? "").trim()
        return [Boolean(one?.matches(selector) && text.includes(wanted)), text.slice(0, 40)] as const
      },
      [selector, words] as const,
    )
    if (matches) return
    passed.push(text)
    await page.keyboard.press(key)
  }
  throw new Error(`${selector} « ${words} » is never reached: ${passed.join(" > ")}`)
}

/** The element with the focus, or the label around it, shows it by an outline. */
export async function expectFocusShown(page: Page): Promise<void> {
  const shown = await page.evaluate(() => {
    const one = document.activeElement
    if (!one || one === document.body) return "nothing has the focus"
    const holders = [one, one.closest("label"), one.nextElementSibling].filter((each) => each !== null)
    const outlined = holders.some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each)
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0
    })
    return outlined ? "shown" : `not shown on ${one.outerHTML.slice(0, 120)}`
  })
  expect(shown).toBe("shown")
}
