import { words as answering } from "../../src/features/assessment/answering/words.ts"
import { words as people } from "../../src/features/assessment/people/words.ts"
import { words as result } from "../../src/features/assessment/result/words.ts"
import { CRITERIA, criterion, NURSE_LEVELS, PATIENT_LEVELS, REMARK } from "./support/answers.ts"
import { answerAll, answerOneByOne, finish, invite, startAssessment } from "./support/assessment.ts"
import { expect, test } from "./support/journey.ts"
import type { Person } from "./support/person.ts"

const { hub, handOver, participants } = people("fr")
const { review } = answering("fr")
const { restitution, placing } = result("fr")

// Browsers keep whole pages for the Back button; Playwright turns that off, and it is what this journey is about.
test.use({
  launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
})

test("a nurse and a patient answer on one tablet, and neither finds the other's answers there", async ({
  nurse: tablet,
  patient,
}) => {
  await startAssessment(tablet, { subject: "La préparation de la sortie" })
  await invite(tablet, { name: patient.name, by: "device" })
  await tablet.sees(participants.states.place)
  const hers = tablet.participation

  await test.step("it cannot be handed over while she answers", async () => {
    await tablet.open(`/auto-evaluation/${hers}/passage`)
    await tablet.sees(handOver.notYet)
  })

  await test.step("she answers, finishes, and the screen is locked", async () => {
    await tablet.open(`/auto-evaluation/${hers}/reponses`)
    await answerOneByOne(tablet, NURSE_LEVELS, { points_of_view: REMARK })
    await tablet.sees(REMARK)
    await finish(tablet)
    await tablet.sees(handOver.lead)
  })

  await test.step("going back from there shows none of her answers", () => findNothingBehind(tablet))

  await test.step("nor do her own addresses", async () => {
    await tablet.open(`/auto-evaluation/${hers}/relecture`)
    await tablet.sees(review.sealed)
    await expectNoAnswers(tablet)
    await tablet.open(`/auto-evaluation/${hers}/reponses/${CRITERIA[1]}`)
    await expectNoAnswers(tablet)
    await tablet.open(`/auto-evaluation/${hers}/restitution`, 403)
    await expectNoAnswers(tablet)
  })

  await test.step("the patient takes the tablet and finds empty pages", async () => {
    await tablet.open(`/auto-evaluation/${hers}`)
    await tablet.follow(hub.handOver)
    await tablet.press(handOver.take(patient.name))
    await expectNoAnswers(tablet)
    await answerAll(tablet, PATIENT_LEVELS)
    await finish(tablet)
  })

  await test.step("both have finished: what they said is there for both", async () => {
    await tablet.open(`/auto-evaluation/${hers}`)
    await tablet.sees(hub.leadRevealed)
    await tablet.follow(hub.discover)
    await tablet.sees(REMARK)
    await tablet.follow(restitution.place)
    await tablet.follow(placing.start)
    await tablet.choose("level", 3)
    await tablet.press(placing.agreeBoth)
    await tablet.sees(placing.saved.joint(criterion(1).short.fr, "3 · Participation"))
  })
})

/** Back through everything that belongs to the assessment, with one step forth. */
async function findNothingBehind(tablet: Person) {
  const { page, participation } = tablet
  for (let step = 0; page.url().includes(participation); step++) {
    expect(step, "pages before the assessment are reached").toBeLessThan(CRITERIA.length + 8)
    await expectNoAnswers(tablet)
    if (step === 3) {
      await page.goForward(AT_ONCE)
      await expectNoAnswers(tablet)
    }
    await page.goBack(AT_ONCE)
  }
}

// A page that was kept whole does not load again.
const AT_ONCE = { waitUntil: "commit" } as const

async function expectNoAnswers({ page }: Person) {
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe("complete")
  const where = page.url()
  await expect(page.getByText(REMARK), where).toHaveCount(0)
  await expect(page.locator("textarea").filter({ hasText: REMARK }), where).toHaveCount(0)
  const [chosen, drawn, typed] = await page.evaluate(() => [
    document.querySelectorAll('input[type="radio"][name*="_"]:checked').length,
    document.querySelectorAll("[data-chosen]").length,
    [...document.querySelectorAll("textarea")].filter((one) => one.value !== "").length,
  ])
  expect({ chosen, drawn, typed }, where).toEqual({ chosen: 0, drawn: 0, typed: 0 })
}
