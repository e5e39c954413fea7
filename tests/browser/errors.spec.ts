import { words as answering } from "../../src/features/assessment/answering/words.ts"
import { words as people } from "../../src/features/assessment/people/words.ts"
import { words as result } from "../../src/features/assessment/result/words.ts"
import { words as errorWords } from "../../src/features/errors/words.ts"
import { CRITERIA, NURSE_LEVELS, PATIENT_LEVELS } from "./support/answers.ts"
import { finish } from "./support/assessment.ts"
import { expect, test } from "./support/journey.ts"
import { prepareAnswers, prepareFinished, prepareInvited, prepareRevealed, prepareStart } from "./support/prepared.ts"

const { statuses, reasons, home } = errorWords("fr")
const HOSTILE = `<script>document.title = "pris"</script><img src=x onerror="document.title='pris'"> & "guillemets"`

test("a page that is not there, or not for this person, says so and leads on", async ({ nurse, director }) => {
  await director.open("/nulle-part", 404)
  await director.sees(statuses._404.text)
  await director.follow(home)
  await director.open("/auto-evaluation/0192f000-0000-7000-8000-00000000abcd", 404)
  await director.open("/auto-evaluation/lien/un-lien-qui-n-ouvre-rien", 404)

  // Someone else's pages do not exist for her.
  const id = await prepareStart(nurse)
  for (const part of ["", "/participants", "/reponses/toutes", "/relecture", "/restitution", "/effacement"])
    await director.open(`/auto-evaluation/${id}${part}`, 404)
})

test("only whoever started invites, and nobody changes what is finished", async ({ nurse, patient }) => {
  const { patient: his } = await prepareInvited(nurse, patient)
  await patient.open(`/auto-evaluation/${his}/participants`, 403)
  await patient.sees(reasons.starter_only)

  await patient.open(`/auto-evaluation/${his}/reponses/toutes`)
  await prepareFinished(patient, his, PATIENT_LEVELS)
  await patient.press(answering("fr").save, 403)
  await patient.sees(reasons.finished)
})

test("a remark without a level, or too long, comes back as it was typed", async ({ patient, nurse }) => {
  const { patient: his } = await prepareInvited(nurse, patient)
  const [first = "", second = ""] = CRITERIA
  await patient.open(`/auto-evaluation/${his}/reponses/${first}`)
  await patient.unfold(answering("fr").addRemark)
  await patient.fill(`remark_${first}`, "Je ne sais pas encore.")
  await patient.press(answering("fr").next, 422)
  await expect(patient.main.getByRole("alert")).toContainText(answering("fr").faults.level)
  await expect(patient.page.locator(`[name="remark_${first}"]`)).toHaveValue("Je ne sais pas encore.")
  await patient.choose(first, 2)
  await patient.press(answering("fr").next)

  await patient.choose(second, 2)
  await patient.unfold(answering("fr").addRemark)
  await patient.fill(`remark_${second}`, "long ".repeat(1_000))
  await patient.press(answering("fr").next, 422)
  await expect(patient.page.locator(`[name="remark_${second}"]`)).toHaveValue(/^long long/)
  await expect(patient.page.locator(`input[name="${second}"][value="2"]`)).toBeChecked()
})

test("whoever tries one link after another is asked to wait", async ({ director }) => {
  for (let tried = 0; tried < 31; tried++) {
    const answer = await director.context.request.get(`/auto-evaluation/lien/${String(tried).padStart(43, "A")}`)
    expect([404, 429]).toContain(answer.status())
  }
  await director.open(`/auto-evaluation/lien/${"B".repeat(43)}`, 429)
  await director.sees(statuses._429.text)
  expect(Number(director.headers["retry-after"])).toBeGreaterThan(0)
})

test("what people write is shown as they wrote it, whatever it is", async ({ nurse, patient }) => {
  const { nurse: hers, patient: his } = await prepareInvited(nurse, patient, { subject: `Sujet ${HOSTILE}`.slice(0, 120) })
  await prepareAnswers(patient, his, PATIENT_LEVELS, { points_of_view: HOSTILE })
  await patient.open(`/auto-evaluation/${his}/relecture`)
  await patient.sees(HOSTILE)
  await finish(patient)
  await prepareFinished(nurse, hers, NURSE_LEVELS)
  for (const part of ["", "/restitution", "/placement/points_of_view", "/resultat", "/evolution"]) {
    await nurse.open(`/auto-evaluation/${hers}${part}`)
    if (["/restitution", "/placement/points_of_view", "/resultat"].includes(part)) await nurse.sees(HOSTILE)
    await expect(nurse.page).not.toHaveTitle("pris")
    await expect(nurse.page.locator("main script, main img[onerror]")).toHaveCount(0)
  }
})

test("a form that is sent twice counts once", async ({ nurse, patient }) => {
  await test.step("to finish", async () => {
    const { patient: his } = await prepareInvited(nurse, patient)
    await prepareAnswers(patient, his, PATIENT_LEVELS)
    await patient.open(`/auto-evaluation/${his}/relecture`)
    await patient.comeTo(() => patient.main.getByRole("button", { name: answering("fr").review.finish }).dblclick())
    await patient.sees(people("fr").hub.leadWaiting)
  })
  await test.step("to place together", async () => {
    const { placing } = result("fr")
    const { nurse: hers } = await prepareRevealed(nurse, patient)
    await nurse.open(`/auto-evaluation/${hers}/placement/${CRITERIA[0]}`)
    await nurse.choose("level", 3)
    await nurse.comeTo(() => nurse.main.getByRole("button", { name: placing.submit }).dblclick())
    await nurse.open(`/auto-evaluation/${hers}/placement/${CRITERIA[0]}`)
    await nurse.sees(placing.proposal.mine("3 · Participation"))
  })
  await test.step("to add an action", async () => {
    const { actions } = result("fr")
    await nurse.open(nurse.own("actions"))
    await nurse.fill("what", "Se revoir en mars")
    await nurse.fill("partnerOwner", "le patient partenaire")
    await nurse.comeTo(() => nurse.main.getByRole("button", { name: actions.addSubmit }).dblclick())
    await nurse.open(nurse.own("actions"))
    await expect(nurse.main.getByRole("listitem").filter({ hasText: "Se revoir en mars" })).toHaveCount(1)
  })
})
