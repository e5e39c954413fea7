import { words as ui } from "../../src/ui/words.ts"
import { expect, test } from "./support/journey.ts"
import type { Person } from "./support/person.ts"
import { prepareRevealed } from "./support/prepared.ts"

const { comfort } = ui("fr")

test("what a reader chooses for their comfort holds on every page, in both languages", async ({ mediator }) => {
  const { page } = mediator
  await mediator.open("/auto-evaluation")
  const before = await textSize(mediator)

  await page.getByRole("button", { name: comfort.title }).first().click()
  const panel = page.getByRole("dialog", { name: comfort.title })
  for (const choice of [comfort.size.larger, comfort.spacing.airy, comfort.contrast.high, comfort.theme.dark])
    await panel.getByRole("radio", { name: choice, exact: true }).check()
  await mediator.press(comfort.apply, 200, panel)
  await expect(page).toHaveURL(/\/auto-evaluation$/)
  await expectChosen(mediator)
  expect(await textSize(mediator)).toBeGreaterThan(before * 1.15)

  for (const path of ["/", "/en", "/en/auto-evaluation/nouvelle", "/auto-evaluation/nouvelle"]) {
    await mediator.open(path)
    await expectChosen(mediator)
  }
  await mediator.inspect("a form, very large, airy, in high contrast and dark")
  await mediator.open("/systeme-de-design")
  await mediator.inspect("every component, very large, airy, in high contrast and dark")

  await mediator.open("/confort")
  await expect(mediator.main.getByRole("radio", { name: comfort.size.larger })).toBeChecked()
  await mediator.main.getByRole("radio", { name: comfort.size.normal, exact: true }).first().check()
  await mediator.main.getByRole("radio", { name: comfort.theme.light, exact: true }).check()
  await mediator.press(comfort.apply)
  await expect(page).toHaveURL(/\/$/)
  await expect(page.locator("html")).toHaveAttribute("data-size", "normal")
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light")
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "high")
  await mediator.inspect("the first page in light high contrast")
})

async function expectChosen({ page }: Person) {
  const html = page.locator("html")
  for (const [name, value] of Object.entries({ size: "larger", spacing: "airy", contrast: "high", theme: "dark" }))
    await expect(html, page.url()).toHaveAttribute(`data-${name}`, value)
}

function textSize({ page }: Person): Promise<number> {
  return page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector("main p") ?? document.body).fontSize))
}

test("nothing moves for whoever asked their system for less motion", async ({ nurse, patient }) => {
  const { nurse: hers } = await prepareRevealed(nurse, patient)
  for (const path of ["/", `/auto-evaluation/${hers}/restitution`, "/systeme-de-design"]) {
    await nurse.open(path)
    const moving = await nurse.page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((one) => {
          const { animationName, animationDuration, transitionProperty, transitionDuration } = getComputedStyle(one)
          const lasts = (durations: string) => durations.split(",").some((each) => Number.parseFloat(each) > 0.01)
          const moves = /all|transform|translate|scale|rotate|inset|top|left|height|width|margin/.test(transitionProperty)
          return (animationName !== "none" && lasts(animationDuration)) || (moves && lasts(transitionDuration))
        })
        .map((one) => one.outerHTML.slice(0, 100)),
    )
    expect(moving, path).toEqual([])
  }
})
