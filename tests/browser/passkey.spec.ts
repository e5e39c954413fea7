import type { CDPSession } from "@playwright/test"
import { words as entering } from "../../src/features/account/entering/words.ts"
import { words as passkeys } from "../../src/features/account/passkeys/words.ts"
import { expect, test } from "./support/journey.ts"
import { signIn } from "./support/members.ts"
import type { Person } from "./support/person.ts"

const KEYS = "/mon-espace/compte/cles"
const { keys, key, entry, form } = passkeys("fr")

test("a passkey is added, opens the account by itself, and is taken away", { tag: "@with-javascript" }, async ({ nurse }) => {
  const device = await unlockedDevice(nurse)
  await signIn(nurse, "Une infirmière")

  await test.step("she adds it, under a name; the device knows that it has one", async () => {
    await nurse.open(KEYS)
    await nurse.fill("name", "Téléphone")
    await nurse.press(keys.submit)
    await nurse.sees("Téléphone")
    await nurse.main.getByRole("button", { name: keys.submit }).click()
    await expect(nurse.main.getByRole("status").filter({ hasText: form.known })).toBeVisible()
  })

  await test.step("signed out, she comes in with it", async () => {
    await nurse.context.clearCookies()
    await nurse.open("/connexion?retour=%2Fmon-espace%2Fcompte%2Fcles")
    await nurse.press(entry.submit)
    await expect(nurse.page).toHaveURL(/\/cles$/)
  })

  await test.step("a device that does not know its holder opens nothing, and says so", async () => {
    await nurse.context.clearCookies()
    await device.verify(false)
    await nurse.open("/connexion")
    await nurse.main.getByRole("button", { name: entry.submit }).click()
    await expect(nurse.main.getByRole("status").filter({ hasText: form.cancelled })).toBeVisible()
    await device.verify(true)
    await nurse.press(entry.submit)
  })

  await test.step("she renames it, then takes it away", async () => {
    await nurse.open(KEYS)
    await nurse.follow(/^Renommer ou retirer/)
    await nurse.fill("name", "Tablette du salon")
    await nurse.press(key.rename)
    await nurse.sees("Tablette du salon")
    await nurse.follow(/^Renommer ou retirer/)
    await nurse.confirm(key.remove)
    await nurse.doesNotSee("Tablette du salon")
    await nurse.context.clearCookies()
    await nurse.open("/connexion")
    await nurse.press(entry.submit, 422)
    await nurse.sees(entry.refusedTitle)
  })
})

test("without scripts the page of passkeys says what they need, and sign-in offers the other ways", {
  tag: "@without-javascript",
}, async ({ nurse }) => {
  await nurse.open("/connexion")
  await expect(nurse.main.getByRole("button", { name: entry.submit })).toBeHidden()
  await nurse.sees(entering("fr").signIn.submit)
  await signIn(nurse, "Une infirmière")
  await nurse.open(KEYS)
  await nurse.sees(keys.unable)
  await expect(nurse.main.getByRole("button", { name: keys.submit })).toBeHidden()
})

/** What unlocks a telephone, as Chromium plays it. */
async function unlockedDevice(who: Person): Promise<{ verify: (known: boolean) => Promise<unknown> }> {
  const session: CDPSession = await who.context.newCDPSession(who.page)
  await session.send("WebAuthn.enable")
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { verify: (isUserVerified) => session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }) }
}
