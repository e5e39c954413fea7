import { words as paperWords } from "../../src/features/assessment/paper/words.ts"
import { words as people } from "../../src/features/assessment/people/words.ts"
import { words as result } from "../../src/features/assessment/result/words.ts"
import { CRITERIA, criterion, INSTRUMENT, NURSE_LEVELS, PATIENT_LEVELS } from "./support/answers.ts"
import { expect, test } from "./support/journey.ts"
import { readPdf } from "./support/pdf.ts"

const { paper, entry } = paperWords("fr")
const { notices, sentences, noAgreement } = result("fr")

test("a quality director prints sheets, and enters them once two people have filled them", async ({ director }) => {
  await test.step("there is a sheet for each of the four instruments", async () => {
    await director.open("/auto-evaluation")
    await director.follow(people("fr").home.paper.title)
    const sheets = director.main.getByRole("link", { name: /PDF/ })
    await expect(sheets).toHaveCount(4)
    for (const sheet of await sheets.all()) {
      const answer = await director.context.request.get((await sheet.getAttribute("href")) ?? "")
      expect(answer.headers()["content-type"]).toBe("application/pdf")
      const { pages, title, language, text } = await readPdf(await answer.body())
      expect(pages).toBe(2)
      expect(title).not.toBe("")
      expect(language).toMatch(/^fr/)
      expect(text).toContain(paperWords("fr").sheet.subject)
    }
  })

  await test.step("she chooses which one was filled", async () => {
    await director.follow(paper.entry)
    await director.follow(INSTRUMENT.title.fr)
    await director.sees(entry.lead)
  })

  await test.step("what is missing is named, what was entered stays", async () => {
    await director.fill("subject", "Le projet de service")
    await director.fill("date", "2026-03-12")
    await director.choose("side", director.side)
    for (const [index, key] of CRITERIA.entries()) {
      await director.choose(`partner-${key}`, PATIENT_LEVELS[index] ?? "")
      if (index < 10) await director.choose(`professional-${key}`, NURSE_LEVELS[index] ?? "")
    }
    await director.press(entry.submit, 422)
    const summary = director.main.getByRole("alert")
    await expect(summary.getByRole("link")).toHaveCount(1)
    await expect(summary).toContainText(entry.faults.levels.professional(criterion(11).short.fr))
    await expect(director.page.locator('input[name="subject"]')).toHaveValue("Le projet de service")
    await expect(director.page.locator(`input[name="partner-${CRITERIA[1]}"][value="1"]`)).toBeChecked()
  })

  await test.step("complete, they make a result that says where it comes from", async () => {
    await director.choose(`professional-${CRITERIA[10]}`, NURSE_LEVELS[10] ?? "")
    await director.choose(`joint-${CRITERIA[0]}`, 3)
    await director.choose(`joint-${CRITERIA[9]}`, "no_agreement")
    await director.press(entry.submit)
    await expect(director.page).toHaveURL(/\/resultat$/)
    await director.sees(notices.paper)
    await director.sees(sentences.placed(2, CRITERIA.length))
    await expect(director.main.getByRole("cell", { name: noAgreement })).toHaveCount(1)
    await director.sees("12 mars 2026")
    await director.open(director.own())
    await director.sees(people("fr").hub.paper)
  })
})
