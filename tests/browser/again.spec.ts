import { words as people } from "../../src/features/assessment/people/words.ts"
import { words as thread } from "../../src/features/assessment/thread/words.ts"
import { type Level, NURSE_LEVELS, PATIENT_LEVELS } from "./support/answers.ts"
import { acceptInvitation, answerAll, finish } from "./support/assessment.ts"
import { expect, test } from "./support/journey.ts"
import { prepareRevealed } from "./support/prepared.ts"

const { again, evolution } = thread("fr")
const { participants } = people("fr")

test("a nurse and a patient partner assess again, and see what moved", async ({ nurse, patient }) => {
  const before = await prepareRevealed(nurse, patient)

  await nurse.open(`/auto-evaluation/${before.nurse}/evolution`)
  await nurse.sees(evolution.emptyTitle)
  await nurse.follow(evolution.again)
  await nurse.sees(patient.name)
  await nurse.press(again.submit)
  await nurse.sees(participants.lead)
  const link = await nurse.main
    .getByText(/\/auto-evaluation\/lien\/\S+/)
    .first()
    .textContent()

  // There is one next assessment: whoever comes second is told of it.
  await patient.open(`/auto-evaluation/${before.patient}/nouvelle`)
  await patient.sees(again.beganTitle)
  await acceptInvitation(patient, (link ?? "").trim())

  await answerAll(patient, PATIENT_LEVELS.map(oneMore))
  await finish(patient)
  await answerAll(nurse, NURSE_LEVELS)
  await finish(nurse)

  await nurse.open(nurse.own("evolution"))
  await nurse.sees(evolution.movedTitle)
  await nurse.sees(evolution.waysTitle)
  await expect(nurse.main.getByRole("link", { name: /résultat du/ })).toHaveCount(2)
  await patient.open(patient.own("evolution"))
  await patient.sees(evolution.movedTitle)
})

function oneMore(level: Level): Level {
  return level === "cannot_say" || level === 4 ? level : ((level + 1) as Level)
}
