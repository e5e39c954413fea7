import { readFile } from "node:fs/promises"
import { words as answering } from "../../src/features/assessment/answering/words.ts"
import { words as people } from "../../src/features/assessment/people/words.ts"
import { words as result } from "../../src/features/assessment/result/words.ts"
import { words as errors } from "../../src/features/errors/words.ts"
import { words as homeWords } from "../../src/features/home/words.ts"
import { CRITERIA, criterion, NURSE_LEVELS, PATIENT_LEVELS, REMARK } from "./support/answers.ts"
import { acceptInvitation, answerAll, answerOneByOne, finish, invite, startAssessment } from "./support/assessment.ts"
import { expect, test } from "./support/journey.ts"
import { readPdf } from "./support/pdf.ts"
import type { Person } from "./support/person.ts"
import { prepareRevealed } from "./support/prepared.ts"

const { home, start, hub, participants } = people("fr")
const { restitution, placing, conflict, actions, result: kept } = result("fr")
const { review } = answering("fr")

// The journey that the platform is made for: always kept, with its pictures.
test.use({ trace: "on" })

test("a nurse and a patient partner, each in their own browser, go from a subject to what they decided together", async ({
  nurse,
  patient,
}) => {
  await test.step("the nurse begins; what is missing is asked for", async () => {
    await nurse.open("/")
    await nurse.follow(homeWords("fr").how)
    await nurse.follow(home.start)
    await nurse.press(start.submit, 422)
    await nurse.sees(start.faults.subject)
    await startAssessment(nurse, { subject: "Préparer le retour à la maison" })
    await nurse.sees(participants.lead)
  })

  await test.step("she invites a patient partner, who opens the link", async () => {
    const link = await invite(nurse, { name: patient.name })
    await acceptInvitation(patient, link)
  })

  await test.step("he answers one criterion at a time, reads his answers again, and finishes", async () => {
    await answerOneByOne(patient, PATIENT_LEVELS, { points_of_view: REMARK })
    await patient.sees(review.lead)
    await patient.sees(REMARK)
    await finish(patient)
    await patient.sees(hub.leadWaiting)
    await patient.sees(hub.progress.not_yet)
  })

  await test.step("he sees no result yet, and she none of his answers", async () => {
    const own = patient.own()
    for (const part of ["restitution", "placement", "actions", "resultat"]) {
      await patient.open(`${own}/${part}`, 403)
      await patient.sees(errors("fr").reasons.not_revealed)
    }
    await nurse.follow(participants.back)
    await nurse.sees(hub.progress.finished)
    await nurse.open(nurse.own("restitution"), 403)
    await nurse.doesNotSee(REMARK)
  })

  await test.step("she answers on one page; what is missing is named when she wants to finish", async () => {
    await answerAll(nurse, [...NURSE_LEVELS.slice(0, 9)])
    await nurse.sees(review.missingMany(2))
    await finish(nurse, 422)
    await expect(nurse.main.getByRole("alert")).toContainText(criterion(11).label.fr)
    await answerAll(nurse, NURSE_LEVELS)
    await finish(nurse)
    await nurse.sees(hub.leadRevealed)
  })

  await test.step("both discover the two views", async () => {
    await nurse.follow(hub.discover)
    await nurse.sees(restitution.first)
    await nurse.sees(REMARK)
    await expect(nurse.main.getByText(restitution.difference("2", true))).not.toHaveCount(0)
    await nurse.follow(restitution.byInstrument)
    await patient.open(patient.own("restitution"))
    await patient.sees(restitution.first)
    await patient.open(patient.own("relecture"))
    await patient.sees(review.locked)
  })

  await test.step("they place criteria together", () => placeTogether(nurse, patient))

  await test.step("they decide what to do", async () => {
    await nurse.open(nurse.own("actions"))
    await nurse.press(actions.addSubmit, 422)
    await nurse.sees(actions.faults.what)
    await nurse.fill("what", "Relire ensemble le compte rendu avant chaque réunion")
    await nurse.fill("partnerOwner", "le patient partenaire")
    await nurse.fill("dueOn", "2031-03-12")
    await nurse.page.getByLabel(actions.criterion).selectOption(criterion(2).key)
    await nurse.press(actions.addSubmit)
    await nurse.sees(actions.saved.added)
    await patient.open(patient.own("actions"))
    await patient.follow(actions.editThis("Relire ensemble le compte rendu avant chaque réunion"))
    await patient.fill("what", "Relire ensemble le compte rendu avant la réunion du mardi")
    await patient.press(actions.changeSubmit)
    await patient.press(actions.done)
    await patient.sees(actions.saved.done)
  })

  await test.step("the result says it all, and is taken away as files", () => takeAway(nurse, patient))
})

/** Agreed, not agreed, asked for words, changed and agreed again. */
async function placeTogether(nurse: Person, patient: Person) {
  await nurse.open(nurse.own("restitution"))
  await nurse.follow(restitution.place)
  await nurse.follow(placing.start)
  await nurse.choose("level", 3)
  await nurse.press(placing.submit)
  await nurse.sees(placing.saved.proposed.partner(criterion(1).short.fr))

  // The second: they are two levels apart, so a few words are asked for.
  await nurse.choose("level", 2)
  await nurse.press(placing.submit, 422)
  await expect(nurse.main.getByRole("alert")).toContainText(placing.faults.note)
  await expect(nurse.page.locator('input[name="level"][value="2"]')).toBeChecked()
  await nurse.fill("note", "On se redit ce qui a été retenu, et pourquoi.")
  await nurse.press(placing.submit)

  await patient.open(patient.own("placement"))
  await expect(patient.main.getByText(placing.state.toConfirm)).toHaveCount(2)
  await patient.follow(placing.start)
  await patient.press(placing.agree("3 · Participation"))
  await patient.sees(placing.saved.joint(criterion(1).short.fr, "3 · Participation"))
  await patient.press(placing.agree("2 · Consultation"))

  // What one changes asks the other again.
  await patient.open(patient.own(`placement/${criterion(1).key}`))
  await patient.unfold(placing.legendAgain)
  await patient.choose("level", 2)
  await patient.press(placing.submitAgain)
  await nurse.open(nurse.own(`placement/${criterion(1).key}`))
  await nurse.sees(placing.proposal.theirs.partner("2 · Consultation"))
  await nurse.press(placing.agree("2 · Consultation"))
  await nurse.sees(placing.saved.joint(criterion(1).short.fr, "2 · Consultation"))

  // That they do not agree is a result too.
  await nurse.open(nurse.own(`placement/${criterion(10).key}`))
  await nurse.choose("level", "no_agreement")
  await nurse.fill("note", "Nous n’appelons pas leadership la même chose.")
  await nurse.press(placing.submit)
  await patient.open(patient.own(`placement/${criterion(10).key}`))
  await patient.press(placing.agree(result("fr").noAgreement))
  await patient.open(patient.own("placement"))
  await patient.sees(placing.progress(3, CRITERIA.length))
}

async function takeAway(nurse: Person, patient: Person) {
  await nurse.open(nurse.own("resultat"))
  await nurse.sees("Relire ensemble le compte rendu avant la réunion du mardi")
  await nurse.sees("Nous n’appelons pas leadership la même chose.")
  await nurse.sees(result("fr").sentences.placed(3, CRITERIA.length))

  const sheet = await download(nurse, kept.pdf)
  expect(sheet.name).toMatch(/^auto-evaluation-\d{4}-\d\d-\d\d\.pdf$/)
  expect(sheet.bytes.subarray(0, 4).toString()).toBe("%PDF")
  const { pages, title, language } = await readPdf(sheet.bytes)
  expect(pages).toBeGreaterThanOrEqual(1)
  expect(title).not.toBe("")
  expect(language).toMatch(/^fr/)

  const table = (await download(nurse, kept.csv)).bytes.toString()
  expect(table.trim().split("\r\n")).toHaveLength(CRITERIA.length + 1)
  expect(table).toContain(REMARK)

  const data = JSON.parse((await download(patient, kept.json)).bytes.toString())
  expect(data.criteria).toHaveLength(CRITERIA.length)

  const reminder = (await download(patient, kept.months(3))).bytes.toString()
  expect(reminder).toMatch(/^BEGIN:VCALENDAR/)
  expect(reminder).not.toContain("retour à la maison")
}

async function download(who: Person, name: string) {
  if (!who.page.url().endsWith("/resultat")) await who.open(who.own("resultat"))
  const [file] = await Promise.all([
    who.page.waitForEvent("download"),
    who.main.getByRole("link", { name, exact: true }).first().click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test("two people who place the same criterion at once are both shown, and nothing is lost", async ({ nurse, patient }) => {
  const { nurse: hers, patient: his } = await prepareRevealed(nurse, patient)
  const { key } = criterion(1)
  await nurse.open(`/auto-evaluation/${hers}/placement/${key}`)
  await patient.open(`/auto-evaluation/${his}/placement/${key}`)

  await patient.choose("level", 2)
  await patient.fill("note", "Les mots du compte rendu restent difficiles.")
  await patient.press(placing.submit)

  await nurse.choose("level", 4)
  await nurse.fill("note", "Le livret a été réécrit à deux.")
  await nurse.press(placing.submit, 409)
  await nurse.sees(conflict.placingTitle)
  await nurse.sees("Les mots du compte rendu restent difficiles.")
  await nurse.sees("Le livret a été réécrit à deux.")
  await nurse.press(conflict.sendMine)

  await patient.open(patient.own(`placement/${key}`))
  await patient.sees(placing.proposal.theirs.professional("4 · Partenariat"))
  await patient.sees("Le livret a été réécrit à deux.")

  // An agreement to what is no longer there counts for nothing either.
  await nurse.open(nurse.own(`placement/${key}`))
  await nurse.unfold(placing.legendAgain)
  await nurse.choose("level", 3)
  await nurse.press(placing.submitAgain)
  await patient.press(placing.agree("4 · Partenariat"), 409)
  await patient.sees(conflict.leadSeen)
  await patient.press(placing.agreeShort)
  await patient.sees(placing.saved.joint(criterion(1).short.fr, "3 · Participation"))
})
