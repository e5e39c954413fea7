import { words as entering } from "../../src/features/account/entering/words.ts"
import { words as mails } from "../../src/features/account/mails/words.ts"
import { words as secondFactor } from "../../src/features/account/second-factor/words.ts"
import { codeOf } from "../support/totp.ts"
import { join } from "./support/account.ts"
import { expect, test } from "./support/journey.ts"
import { countMails, openMail } from "./support/mailbox.ts"
import type { Person } from "./support/person.ts"

const SETTING = "/mon-espace/compte/double-verification"
const { setting, prepared, codes, on, field, faults, enter, lost, over, stop } = secondFactor("fr")

test("a second factor is turned on, asked for at the next sign-in, stood in for by a paper code, and turned off", async ({
  nurse,
}, { testId }) => {
  const email = `deux-${testId.slice(-8)}@exemple.fr`
  await join(nurse, { email, name: "Une infirmière" })

  const { key, recovery } = await test.step("she reads the key into her application, and keeps her codes", async () => {
    await nurse.open(SETTING)
    await nurse.press(setting.start)
    const key = (await nurse.main.locator("#authenticator-key").textContent()) ?? ""
    await nurse.fill("code", "12")
    await nurse.press(prepared.submit, 422)
    await nurse.sees(faults.wrong)
    await nurse.fill("code", codeOf(key))
    await nurse.press(prepared.submit)
    await nurse.sees(codes.once)
    const shown = await nurse.main.locator(".recovery-codes code").allTextContents()
    const saved = nurse.page.waitForEvent("download")
    await nurse.main.getByRole("link", { name: codes.download }).click()
    expect((await saved).suggestedFilename()).toBe(codes.file)
    await nurse.follow(codes.kept)
    await nurse.sees(on.left(10))
    return { key, recovery: shown }
  })

  await test.step("at her next sign-in the link is not enough", async () => {
    await signInByLink(nurse, email)
    await nurse.sees(enter.lead)
    await nurse.open("/mon-espace/compte")
    await nurse.sees(entering("fr").signIn.lead)
    await nurse.open("/connexion/double-verification")
    await nurse.fill("code", "000000")
    await nurse.press(enter.submit, 422)
    await nurse.fill("code", codeOf(key, 1))
    await nurse.press(enter.submit)
    await expect(nurse.page).toHaveURL(/\/mon-espace$/)
  })

  await test.step("without her telephone, one of the codes on paper lets her in", async () => {
    await signInByLink(nurse, email)
    await nurse.follow(enter.lost)
    await nurse.sees(lost.ask)
    await nurse.follow(lost.codesLink)
    await nurse.unfold(field.otherWay)
    await nurse.fill("recovery", (recovery[0] ?? "").toUpperCase().replace("-", " "))
    await nurse.press(field.useRecovery)
    await nurse.open(SETTING)
    await nurse.sees(on.left(9))
  })

  await test.step("she turns it off with another of them", async () => {
    await nurse.follow(on.stop)
    await nurse.unfold(field.otherWay)
    await nurse.fill("recovery", recovery[1] ?? "")
    await nurse.press(field.useRecovery)
    await nurse.sees(setting.how)
  })
})

test("whoever has neither the application nor the codes asks the team, and reads what comes next", async ({ director }, {
  testId,
}) => {
  const email = `perdu-${testId.slice(-8)}@exemple.fr`
  await join(director, { email, name: "Une directrice" })
  await director.open(SETTING)
  await director.press(setting.start)
  await director.fill("code", codeOf((await director.main.locator("#authenticator-key").textContent()) ?? ""))
  await director.press(prepared.submit)

  await signInByLink(director, email)
  await director.follow(enter.lost)
  await director.press(lost.ask)
  await director.sees(lost.asked)
  await director.open("/connexion")

  await director.context.clearCookies()
  await director.open("/connexion/double-verification/perdue")
  await director.sees(lost.first)
  director.watch.expectFault(/status of 401/)
  await director.open("/connexion/double-verification", 401)
  await director.sees(over.lead)
  await director.open(SETTING)
  await director.doesNotSee(stop.title)
})

async function signInByLink(who: Person, email: string): Promise<void> {
  const { signIn } = entering("fr")
  await who.context.clearCookies({ name: "session" })
  const subject = new RegExp(mails("fr").signIn.subject)
  const before = await countMails(who, email, subject)
  await who.open("/connexion")
  await who.fill("email", email)
  await who.press(signIn.submit)
  const [opened = ""] = await openMail(who, email, subject, before + 1)
  await who.open(opened)
}
