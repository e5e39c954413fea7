import { words as paperWords } from "../../src/features/assessment/paper/words.ts"
import { words as people } from "../../src/features/assessment/people/words.ts"
import { words as result } from "../../src/features/assessment/result/words.ts"
import { words as thread } from "../../src/features/assessment/thread/words.ts"
import { CRITERIA, criterion, INSTRUMENT, NURSE_LEVELS, PATIENT_LEVELS } from "./support/answers.ts"
import { acceptInvitation, answerAll, answerOneByOne, finish, invite, startAssessment } from "./support/assessment.ts"
import { frenchIn, frenchPhrases, wordsOf } from "./support/french.ts"
import { expect, test } from "./support/journey.ts"
import type { Person } from "./support/person.ts"

const { hub, participants, home, start } = people("en")
const { placing, actions, restitution } = result("en")

test.use({ language: "en" })

test("the French is recognised where there is some", async ({ director }) => {
  const phrases = await frenchPhrases()
  expect(phrases.length).toBeGreaterThan(500)
  await director.page.goto("/auto-evaluation")
  expect(frenchIn(await wordsOf(director.page), phrases).length).toBeGreaterThan(20)
})

test("two people who read English meet no French", { tag: "@with-javascript" }, async ({ nurse, patient }) => {
  const phrases = await frenchPhrases()
  for (const who of [nurse, patient]) who.onArrival.push(() => expectEnglish(who, phrases))

  await nurse.open("/auto-evaluation/nouvelle")
  await nurse.press(start.submit, 422)
  await startAssessment(nurse, { subject: "Getting ready to go back home" })
  await nurse.choose("by", "mail")
  await nurse.press(participants.addSubmit, 422)
  await invite(nurse, { name: "someone else", by: "mail", email: "someone@example.org" })
  const link = await invite(nurse, { name: patient.name })
  await invite(nurse, { name: "another nurse", side: "professional" })
  await revokeAll(nurse, ["someone else", "another nurse"])

  await acceptInvitation(patient, link)
  await answerOneByOne(patient, PATIENT_LEVELS, { points_of_view: "They ask what I think, then nobody mentions it again." })
  await finish(patient)
  await patient.open(patient.own("relecture"))
  await patient.open(patient.own("restitution"), 403)

  await nurse.open(nurse.own("passage"))
  await nurse.open(nurse.own("evolution"))
  await answerAll(nurse, NURSE_LEVELS.slice(0, 9))
  await finish(nurse, 422)
  await answerAll(nurse, NURSE_LEVELS)
  await finish(nurse)
  await nurse.follow(hub.discover)
  await nurse.follow(restitution.byInstrument)

  await nurse.open(nurse.own("placement"))
  await nurse.follow(placing.start)
  await nurse.press(placing.submit, 422)
  await nurse.choose("level", 3)
  await nurse.press(placing.submit)
  await nurse.choose("level", "no_agreement")
  await nurse.press(placing.submit, 422)
  await nurse.fill("note", "We do not mean the same thing.")
  await nurse.press(placing.submit)
  await patient.open(patient.own("placement"))
  await patient.open(patient.own(`placement/${CRITERIA[0]}`))
  await nurse.open(nurse.own(`placement/${CRITERIA[0]}`))
  await nurse.unfold(placing.legendAgain)
  await nurse.choose("level", 2)
  await nurse.press(placing.submitAgain)
  await patient.press(placing.agree(`3 · ${INSTRUMENT.levels[3]?.en}`), 409)

  await nurse.open(nurse.own("actions"))
  await nurse.press(actions.addSubmit, 422)
  await nurse.fill("what", "Read the report together before each meeting")
  await nurse.fill("professionalOwner", "the nurse")
  await nurse.fill("dueOn", "2031-03-12")
  await nurse.page.getByLabel(actions.criterion).selectOption(criterion(2).key)
  await nurse.press(actions.addSubmit)
  await nurse.follow(actions.editThis("Read the report together before each meeting"))
  await nurse.open(nurse.own("actions"))
  await nurse.press(actions.done)

  for (const part of ["resultat", "evolution", "nouvelle", "participants", "effacement", "relecture"])
    await nurse.open(nurse.own(part))
  await nurse.open(nurse.own("nouvelle"))
  await nurse.press(thread("en").again.submit)
  await patient.open(patient.own("nouvelle"))
  await nurse.open("/auto-evaluation/reprendre")
})

test("nor does anyone who looks around, alone or with sheets of paper", { tag: "@with-javascript" }, async ({
  director,
  mediator,
}) => {
  const phrases = await frenchPhrases()
  for (const who of [director, mediator]) who.onArrival.push(() => expectEnglish(who, phrases))
  for (const path of [
    "/",
    "/auto-evaluation",
    "/auto-evaluation/confidentialite",
    "/auto-evaluation/effacee",
    "/auto-evaluation/lien-perdu",
  ])
    await director.open(path)
  for (const path of ["/accessibilite", "/mentions-legales", "/vie-privee", "/confort", "/systeme-de-design"])
    await director.open(path)
  await director.open("/nowhere", 404)

  const { entry } = paperWords("en")
  await director.open("/auto-evaluation")
  await director.follow(home.paper.title)
  await director.open("/auto-evaluation/papier/saisie")
  await director.follow(INSTRUMENT.title.en)
  await director.press(entry.submit, 422)
  await director.fill("subject", "Our project")
  await director.fill("date", "2026-03-12")
  await director.choose("side", director.side)
  for (const key of CRITERIA) for (const side of ["partner", "professional"]) await director.choose(`${side}-${key}`, 2)
  await director.press(entry.submit)
  await director.open(director.own())

  await startAssessment(mediator, { subject: "How new patients are welcomed", mode: "alone" })
  await answerAll(mediator, PATIENT_LEVELS)
  await finish(mediator)
  await mediator.follow(hub.result)
  for (const part of ["placement", "actions", "resultat", "participants"]) await mediator.open(mediator.own(part))
  await mediator.open(mediator.own("relecture"))
})

async function expectEnglish(who: Person, phrases: string[]) {
  const { pathname, origin } = new URL(who.page.url())
  expect(who.headers["content-language"], pathname).toBe("en")
  expect(await who.page.locator("html").getAttribute("lang")).toBe("en")
  const twins = await who.page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>("link[rel=alternate][hreflang]")].map((one) => [one.hreflang, one.href]),
  )
  const french = pathname.replace(/^\/en/, "") || "/"
  if (!pathname.includes("/lien/"))
    expect(twins, pathname).toEqual([
      ["fr", origin + french],
      ["en", origin + pathname],
    ])
  expect(frenchIn(await wordsOf(who.page), phrases), `French on ${pathname}`).toEqual([])
}

async function revokeAll(who: Person, names: string[]) {
  for (const name of names) {
    const card = who.main.getByRole("listitem").filter({ hasText: name }).first()
    await card.getByText(participants.more(name)).click()
    await card.getByRole("button", { name: participants.revoke }).first().click()
    await who.press(participants.revoke, 200, who.page.getByRole("dialog"))
  }
}
