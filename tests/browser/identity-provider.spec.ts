import { words as providerWords } from "../../src/features/account/providers/words.ts"
import { expect, test } from "./support/journey.ts"
import { signIn } from "./support/members.ts"
import type { Person } from "./support/person.ts"

const { join, trouble, linked, with: wayIn } = providerWords("fr")
const NAME = "Essai Connect"

test("someone comes by an identity provider, agrees to the charter, and comes back by it", async ({ mediator }, { testId }) => {
  const login = `passe-${testId.slice(-8)}`
  await mediator.open("/connexion?retour=%2Fmon-espace%2Fprofil")
  await goThrough(mediator, wayIn(NAME), login)
  await mediator.sees(join.lead(NAME))
  await mediator.press(join.submit, 422)
  await mediator.sees(join.charterMissing)
  await mediator.fill("displayName", "Libellule")
  await mediator.main.getByText(join.charter).click()
  await mediator.press(join.submit)
  await expect(mediator.page).toHaveURL(/\/mon-espace\/profil$/)

  await mediator.context.clearCookies()
  await mediator.open("/connexion")
  await goThrough(mediator, wayIn(NAME), login)
  await expect(mediator.page).toHaveURL(/\/mon-espace$/)
})

test("whoever changes their mind at the provider reads the other ways in", async ({ mediator }) => {
  await mediator.open("/connexion")
  await goThrough(mediator, wayIn(NAME), undefined, 422)
  await mediator.sees(trouble.consent_refused.title)
  await mediator.follow(trouble.others)
  mediator.watch.expectFault(/status of 400/)
  await mediator.open("/connexion/fournisseur/test/retour?state=x&code=x", 400)
  await mediator.sees(trouble.state_mismatch.title)
})

test("a member links a provider to the account, and unlinks it", async ({ nurse }, { testId }) => {
  await signIn(nurse, "Une infirmière")
  await nurse.open("/mon-espace/compte/comptes-lies")
  await goThrough(nurse, linked.link(NAME), `lie-${testId.slice(-8)}`)
  await nurse.sees(linked.title)
  await nurse.confirm(linked.unlink(NAME))
  await nurse.sees(linked.notLinked)
})

/** Presses the button that leads to the provider, says there who one is (or refuses), and comes back. */
async function goThrough(who: Person, button: string, login: string | undefined, status = 200): Promise<void> {
  who.watch.expectOrigin(process.env.PROVIDER_URL ?? "")
  await who.main.getByRole("button", { name: button }).click()
  await who.page.getByLabel("login").fill(login ?? "")
  await who.page.getByRole("button", { name: login === undefined ? "no" : "in" }).click()
  await who.page.waitForURL(`${process.env.BASE_URL}/**`)
  await who.page.waitForLoadState()
  await who.arrive(status)
}
