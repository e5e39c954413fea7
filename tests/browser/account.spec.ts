import { words as changeWords } from "../../src/features/account/changes/words.ts"
import { words as credentials } from "../../src/features/account/credentials/words.ts"
import { words as entering } from "../../src/features/account/entering/words.ts"
import { words as mails } from "../../src/features/account/mails/words.ts"
import { words as ui } from "../../src/ui/words.ts"
import { join } from "./support/account.ts"
import { expect, test } from "./support/journey.ts"
import { openMail } from "./support/mailbox.ts"
import type { Person } from "./support/person.ts"

const { signUp, signIn, sent, link, used, signOut, charter, faults } = entering("fr")
const { overview, password, sessions, address, addressLink, addressOutcome } = credentials("fr")
const { changes } = changeWords("fr")
const inbox = mails("fr")
const PASSWORD = "trois pommes dans un panier"

test("someone joins with an address and a pseudonym, and one link is enough", async ({ mediator }, { testId }) => {
  const email = `rejoint-${testId.slice(-8)}@exemple.fr`

  await test.step("she is told what is missing, and keeps what she typed", async () => {
    await mediator.open("/connexion")
    await mediator.follow(signIn.signUp)
    await mediator.fill("displayName", "Libellule")
    await mediator.press(signUp.submit, 422)
    await mediator.sees(faults.charter)
    await expect(mediator.main.locator("[name=displayName]")).toHaveValue("Libellule")
  })

  await test.step("she reads the charter and asks for her link", async () => {
    await mediator.open("/charte")
    await mediator.sees(charter.parts[0]?.title ?? "")
    await mediator.follow(charter.join)
    await mediator.fill("displayName", "Libellule")
    await mediator.fill("email", email)
    await mediator.main.getByText(signUp.charter).click()
    await mediator.press(signUp.submit)
    await mediator.sees(sent.title)
    await mediator.doesNotSee(email)
  })

  const [opened = ""] = await openMail(mediator, email, new RegExp(inbox.join.subject))
  await test.step("on another device the link says whom it lets in, and lets her in once", async () => {
    await mediator.context.clearCookies({ name: "account.entry" })
    await mediator.open(opened)
    await mediator.sees(link.joinLead(email))
    await mediator.press(link.joinSubmit)
    await expect(mediator.page).toHaveURL(/\/mon-espace$/)
    await mediator.open(opened, 404)
    await mediator.sees(used.signedIn("Libellule"))
    await mediator.follow(used.space)
  })

  await test.step("she signs out of a shared computer", async () => {
    await mediator.open("/mon-espace/compte")
    await mediator.follow(overview.signOut)
    await mediator.main.getByText(signOut.forget).click()
    await mediator.press(signOut.submit)
    await mediator.sees(signOut.doneTitle)
    await mediator.open("/mon-espace/compte")
    await mediator.sees(signIn.lead)
  })
})

test("whoever knows no account here learns nothing from the page, and a link of theirs comes back where they were", async ({
  director,
}, { testId }) => {
  const email = `retour-${testId.slice(-8)}@exemple.fr`
  await join(director, { email, name: "Une directrice" })
  await director.open("/deconnexion")
  await director.press(signOut.submit)

  await director.open("/connexion")
  await director.press(signIn.submit, 422)
  await director.sees(faults.emailMissing)
  await director.fill("email", `inconnue-${testId.slice(-8)}@exemple.fr`)
  await director.press(signIn.submit)
  await director.sees(sent.lead)

  await director.open("/mon-espace/compte/sessions")
  await director.fill("email", email)
  await director.press(signIn.submit)
  await director.sees(sent.lead)
  const [opened = ""] = await openMail(director, email, new RegExp(inbox.signIn.subject))
  // Where it was asked for, opening it is enough.
  await director.open(opened)
  await director.sees(sessions.title)
})

test("a member chooses a password, comes in with it elsewhere, and ends what is open there", async ({ nurse, mediator }, {
  testId,
}) => {
  const email = `secret-${testId.slice(-8)}@exemple.fr`
  await join(nurse, { email, name: "Une infirmière" })
  await nurse.open("/mon-espace/compte")
  await nurse.follow(overview.password)
  await nurse.fill("password", "azertyuiop12")
  await nurse.press(password.set, 422)
  await nurse.sees(password.faults.runs)
  await nurse.fill("password", PASSWORD)
  if (nurse.hasScript) await seesWhatSheWrites(nurse)
  await nurse.press(password.set)
  await nurse.sees(overview.passwordDone)
  await openMail(nurse, email, new RegExp(changes.password_set.subject))

  await mediator.open("/connexion")
  await mediator.unfold(signIn.password)
  await mediator.fill("address", email)
  await mediator.fill("password", "quelque chose d’autre")
  await mediator.press(signIn.passwordSubmit, 422)
  await mediator.sees(faults.mismatch)
  await mediator.fill("password", PASSWORD)
  await mediator.press(signIn.passwordSubmit)
  await expect(mediator.page).toHaveURL(/\/mon-espace$/)

  await nurse.open("/mon-espace/compte/sessions")
  await nurse.sees(sessions.thisOne)
  await nurse.press(/^Mettre fin à la connexion/)
  await nurse.sees(sessions.ended)
  await nurse.sees(sessions.none)
  await mediator.open("/mon-espace/compte")
  await mediator.sees(signIn.lead)

  await nurse.open("/mon-espace/compte/mot-de-passe")
  await nurse.confirm(password.remove)
  await nurse.sees(overview.passwordNone)
})

async function seesWhatSheWrites({ main }: Person) {
  const field = main.locator("[name=password]")
  await expect(field).toHaveAttribute("type", "password")
  await main
    .getByRole("button", { name: ui("fr").field.show })
    .last()
    .click()
  await expect(field).toHaveAttribute("type", "text")
  await expect(main.getByRole("button", { name: ui("fr").field.show, pressed: true })).toBeVisible()
}

test("an address changes when both mailboxes have agreed", async ({ director, mediator }, { testId }) => {
  const [before, after] = [`avant-${testId.slice(-8)}@exemple.fr`, `apres-${testId.slice(-8)}@exemple.fr`]
  await join(director, { email: before, name: "Une directrice" })
  await director.open("/mon-espace/compte/adresse")
  await director.press(address.ask, 422)
  await director.sees(address.missing)
  await director.fill("email", after)
  await director.press(address.ask)
  await director.sees(address.underWay)

  const [old = ""] = await openMail(director, before, new RegExp(inbox.address.old.subject))
  await director.open(old)
  await director.press(addressLink.confirm)
  await director.sees(addressLink.noted.new)
  // The other mailbox may be read on another device, by someone who is not signed in there.
  const [fresh = ""] = await openMail(mediator, after, new RegExp(inbox.address.new.subject))
  await mediator.open(fresh)
  await mediator.sees(after)
  await mediator.doesNotSee(before)
  await mediator.press(addressLink.confirm)
  await mediator.sees(addressOutcome.changed.title)
  await openMail(mediator, before, new RegExp(inbox.address.changed.subject))

  // Confirmed from a device where nobody is signed in: every session has ended.
  await director.open("/mon-espace/compte")
  await director.sees(signIn.lead)
  await director.open(old, 404)
  await director.sees(addressOutcome.gone.title)
})
