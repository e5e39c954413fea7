import { words as people } from "../../src/features/assessment/people/words.ts"
import { words as result } from "../../src/features/assessment/result/words.ts"
import { NURSE_LEVELS, PATIENT_LEVELS, REMARK } from "./support/answers.ts"
import { acceptInvitation, answerAll, answerOneByOne, finish, invite, startAssessment } from "./support/assessment.ts"
import { expect, test } from "./support/journey.ts"

const { hub, participants } = people("fr")
const { restitution, placing, actions, result: kept, sentences } = result("fr")

test("a peer mediator takes a first look alone, then invites the other side", async ({ mediator, director }) => {
  await startAssessment(mediator, { subject: "L’accueil des nouveaux patients", mode: "alone" })
  await answerOneByOne(mediator, PATIENT_LEVELS, { points_of_view: REMARK })
  await finish(mediator)
  await mediator.sees(hub.leadAlone)
  await mediator.follow(hub.result)
  await mediator.sees(sentences.aloneHeadline)
  await mediator.sees(REMARK)

  // What needs two is said to need two.
  await mediator.open(mediator.own("placement"))
  await mediator.sees(placing.none.alone)
  await mediator.open(mediator.own("actions"))
  await mediator.sees(actions.alone.title)
  await mediator.open(mediator.own("resultat"))
  await mediator.sees(kept.titleOneSide)

  await mediator.open(mediator.own("restitution"))
  await mediator.follow(restitution.invite)
  await mediator.sees(participants.leadAlone)
  const link = await invite(mediator, { name: director.name, side: "professional" })

  // Her look is half of an assessment now: hidden from her too, until the other half is there.
  await mediator.open(mediator.own("restitution"), 403)
  await acceptInvitation(director, link)
  await director.doesNotSee(REMARK)
  await answerAll(director, NURSE_LEVELS)
  await finish(director)
  await director.follow(hub.discover)
  await director.sees(REMARK)
  await mediator.open(mediator.own("restitution"))
  await expect(mediator.main.getByRole("link", { name: restitution.place })).toBeVisible()
})
