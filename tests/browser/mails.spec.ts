// Mails are read in programs that we don't know: the least of them is a browser without scripts.
import { join } from "node:path"
import { runnerImport } from "vite"
import { inspectLook } from "./support/inspection.ts"
import { expect, test } from "./support/journey.ts"

// Where a mail is read in a page, the landmarks are that page's.
const PAGES_ONLY = ["landmark-one-main", "region"]

// By Vite: features hold what Node alone cannot read.
async function mailExamples() {
  const path = join(import.meta.dirname, "../support/mail-examples.ts")
  const { module } = await runnerImport<typeof import("../support/mail-examples.ts")>(path, {
    configFile: false,
    logLevel: "error",
  })
  return module.mailExamples()
}

for (const language of ["fr", "en"] as const)
  test(`every mail in ${language} can be read by everyone, on the narrowest phone, in light and dark`, {
    tag: "@with-javascript",
  }, async ({ page }) => {
    test.setTimeout(120_000)
    const examples = (await mailExamples()).filter((one) => one.language === language)
    expect(examples.length).toBeGreaterThanOrEqual(5)
    const requests: string[] = []
    page.on("request", (request) => requests.push(request.url()))
    for (const { template, mail } of examples) {
      await page.setContent(mail.html)
      // A mail leaves its ground to the program; axe would take that for white, in the dark too.
      await page.addStyleTag({ content: ":root { background: Canvas }" })
      expect(await page.title(), template).toBe(mail.subject)
      await inspectLook(page, template, PAGES_ONLY)
      const column = await page.getByRole("article").boundingBox()
      await page.setViewportSize({ width: 1440, height: 900 })
      const wide = await page.getByRole("article").boundingBox()
      expect(column?.width, `${template} fits a phone`).toBeLessThanOrEqual(1280)
      expect(wide?.width, `${template} keeps lines that can be read`).toBeLessThanOrEqual(700)
    }
    expect(requests, "nothing is asked of anyone").toEqual([])
  })
