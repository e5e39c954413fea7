import { words as people } from "../../src/features/assessment/people/words.ts"
import { words as result } from "../../src/features/assessment/result/words.ts"
import { CRITERIA, type Level, NURSE_LEVELS, PATIENT_LEVELS, REMARK } from "./support/answers.ts"
import { acceptInvitation, invite } from "./support/assessment.ts"
import { expect, test } from "./support/journey.ts"
import { prepareFinished, prepareInvited, prepareStart } from "./support/prepared.ts"

const { participants, hub } = people("fr")
const { consent, notices, live } = result("fr")

test("two partners and a nurse: single answers are shown when all of a side agree", async ({ nurse, patient, mediator }) => {
  const { nurse: hers, patient: his } = await prepareInvited(nurse, patient)
  await nurse.open(`/auto-evaluation/${hers}/participants`)
  const link = await invite(nurse, { name: mediator.name, side: "partner" })
  await acceptInvitation(mediator, link)
  const third = mediator.participation
  await prepareFinished(nurse, hers, NURSE_LEVELS)
  await prepareFinished(patient, his, PATIENT_LEVELS, { points_of_view: REMARK })
  await mediator.open(`/auto-evaluation/${third}/restitution`, 403)
  await prepareFinished(
    mediator,
    third,
    CRITERIA.map((): Level => 4),
  )

  await nurse.open(`/auto-evaluation/${hers}/restitution`)
  await nurse.doesNotSee(REMARK)
  await patient.open(`/auto-evaluation/${his}/restitution`)
  await patient.sees(consent.notGiven)
  await patient.press(consent.give)
  await patient.sees(consent.waiting)
  await mediator.open(`/auto-evaluation/${third}/restitution`)
  await mediator.press(consent.give)
  await mediator.sees(consent.open)

  await nurse.open(`/auto-evaluation/${hers}/restitution`)
  await nurse.sees(REMARK)
  await mediator.press(consent.take)
  await nurse.open(`/auto-evaluation/${hers}/restitution`)
  await nurse.doesNotSee(REMARK)
})

test("a side that never comes can be closed, and the result says so", async ({ director }) => {
  const id = await prepareStart(director)
  await prepareFinished(director, id, NURSE_LEVELS)
  await director.open(`/auto-evaluation/${id}/participants`)
  await director.confirm(participants.close.partner)
  await director.sees(hub.leadRevealed)
  await director.follow(hub.discover)
  await director.sees(notices.closed.partner)
  await director.open(`/auto-evaluation/${id}/resultat`)
  await director.sees(notices.noJointPart)
})

test("who waits is told when there is something new", { tag: "@with-javascript" }, async ({ nurse, patient }) => {
  const { nurse: hers, patient: his } = await prepareInvited(nurse, patient)
  await prepareFinished(nurse, hers, NURSE_LEVELS)
  await nurse.open(`/auto-evaluation/${hers}`)
  await nurse.sees(hub.leadWaiting)
  await nurse.doesNotSee(live.changed)
  await prepareFinished(patient, his, PATIENT_LEVELS)
  await expect(nurse.main.getByText(live.changed)).toBeVisible({ timeout: 20_000 })
  await nurse.inspect("news on the page of who waits")
  await nurse.follow(live.reload)
  await nurse.sees(hub.leadRevealed)
})
