import { words as keeping } from "../../src/features/assessment/keeping/words.ts"
import { words as people } from "../../src/features/assessment/people/words.ts"
import { words as result } from "../../src/features/assessment/result/words.ts"
import { expect, test } from "./support/journey.ts"
import { prepareRevealed } from "./support/prepared.ts"

const { erase } = keeping("fr")

test("a patient partner withdraws: his answers go, what was placed together stays", async ({ nurse, patient }) => {
  const { nurse: hers, patient: his } = await prepareRevealed(nurse, patient, { subject: "Le carnet de suivi" })
  await patient.open(`/auto-evaluation/${his}`)
  await patient.follow(people("fr").hub.erase)
  await patient.sees(erase.ownStays)
  await expect(patient.main.getByRole("button", { name: erase.all })).toHaveCount(0)
  await patient.confirm(erase.own)
  await patient.sees(erase.done)
  await patient.open(`/auto-evaluation/${his}`, 404)

  await nurse.open(`/auto-evaluation/${hers}/restitution`)
  await nurse.sees(result("fr").notices.withdrawn.partner(1))
  await nurse.doesNotSee(patient.name)
})

test("whoever started erases everything, for everyone; changing one's mind erases nothing", async ({ nurse, patient }) => {
  const { nurse: hers, patient: his } = await prepareRevealed(nurse, patient, { subject: "Le carnet de suivi" })
  await nurse.open(`/auto-evaluation/${hers}/effacement`)
  if (nurse.hasScript) {
    await nurse.main.getByRole("button", { name: erase.all }).first().click()
    await nurse.inspect("the question before everything is erased")
    await expect(nurse.page.getByRole("button", { name: erase.cancel }).last()).toBeFocused()
    await nurse.page.getByRole("button", { name: erase.cancel }).last().click()
    await expect(nurse.page.getByRole("dialog")).toBeHidden()
    await patient.open(`/auto-evaluation/${his}/resultat`)
  }
  await nurse.confirm(erase.all)
  await nurse.sees(erase.done)
  await nurse.open(`/auto-evaluation/${hers}`, 404)
  await patient.open(`/auto-evaluation/${his}/resultat`, 404)
})
