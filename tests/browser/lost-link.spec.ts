import { words as mails } from "../../src/features/assessment/mails/words.ts"
import { words as people } from "../../src/features/assessment/people/words.ts"
import { words as errors } from "../../src/features/errors/words.ts"
import { acceptInvitation, invite, startAssessment } from "./support/assessment.ts"
import { expect, test } from "./support/journey.ts"
import { openMail } from "./support/mailbox.ts"

const { home, hub, lost, participants, resume, start } = people("fr")
const subjectOf = (mail: { subject: (name: string) => string }) =>
  new RegExp(
    mail
      .subject("")
      .trim()
      .replace(/[–\s]+$/, ""),
  )

test("someone who lost their link gets a new one by mail, and the old one stops working", async ({ director, mediator }, {
  testId,
}) => {
  const address = `directrice-${testId.slice(-8)}@exemple.fr`
  const hers = await test.step("she gives her address when she starts, and receives her link", async () => {
    await startAssessment(director, { subject: "Le comité des usagers", email: address })
    await director.follow(participants.back)
    await director.sees(hub.addressKnown)
    const [link = ""] = await openMail(director, address, subjectOf(mails("fr").personalLink))
    return link
  })

  await test.step("she forgets this device", async () => {
    await director.open(hers)
    await director.press(hub.forget)
    await director.sees(resume.forgotten)
    await director.sees(resume.emptyTitle)
    await director.follow(home.lost)
  })

  await test.step("an address is asked for, and what is answered never says whether it is known", async () => {
    await director.press(lost.submit, 422)
    await director.sees(lost.missing)
    await director.fill("email", "inconnue@exemple.fr")
    await director.press(lost.submit)
    await director.sees(lost.sent)
    await director.open("/auto-evaluation/lien-perdu")
    await director.fill("email", address)
    await director.press(lost.submit)
    await director.sees(lost.sent)
  })

  await test.step("the new link opens her pages, and the old one nothing", async () => {
    const [found = ""] = await openMail(director, address, subjectOf(mails("fr").lostLinks))
    expect(found).not.toBe(hers)
    await mediator.open(found)
    await mediator.sees(hub.leadAnswering)
    await director.open(hers, 404)
    await director.sees(errors("fr").statuses._404.text)
    await director.open(found)
    await director.open("/auto-evaluation/reprendre")
    await director.sees("Le comité des usagers")
  })
})

test("an invitation goes by mail, opens once, and can be taken back", async ({ nurse, mediator }, { testId }) => {
  const address = `mediatrice-${testId.slice(-8)}@exemple.fr`
  await startAssessment(nurse, { subject: "La sortie d’hôpital" })

  await nurse.choose("by", "mail")
  await nurse.press(participants.addSubmit, 422)
  await nurse.sees(participants.emailMissing)
  await nurse.fill("email", "sans-arobase")
  await nurse.press(participants.addSubmit, 422)
  await nurse.sees(start.faults.email)
  await invite(nurse, { name: mediator.name, by: "mail", email: address })
  await nurse.sees(participants.sent)

  const [link = ""] = await openMail(mediator, address, subjectOf(mails("fr").invitation))
  await acceptInvitation(mediator, link)
  await mediator.open(link, 404)

  await nurse.open(nurse.own("participants"))
  await nurse.doesNotSee(address)
  await nurse.unfold(participants.more(mediator.name))
  await nurse.confirm(participants.revoke)
  await nurse.sees(participants.states.revoked)
  await mediator.open(mediator.own(), 404)
})
