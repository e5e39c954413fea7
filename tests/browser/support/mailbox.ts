import { expect } from "@playwright/test"
import { words } from "../../../src/features/outbox/words.ts"
import type { Person } from "./person.ts"

/** Opens the newest mail to an address, once it is there; gives the links that it holds. `nth` waits for as many of them. */
export async function openMail(who: Person, address: string, subject: RegExp, nth = 1): Promise<string[]> {
  const box = who.path("/boite-d-envoi")
  const mail = who.main.getByRole("row").filter({ hasText: address }).getByRole("link", { name: subject })
  await expect(async () => {
    await who.page.goto(box)
    expect(await mail.count()).toBeGreaterThanOrEqual(nth)
  }).toPass({ timeout: 20_000 })
  await who.comeTo(() => mail.first().click())
  const text = (await who.main.textContent()) ?? ""
  expect(text, words(who.language).title).toContain(address)
  return text.match(/https?:\/\/[^\s<]+\/(?:lien|adresse|effacement|donnees)\/[\w-]+/g) ?? []
}

/** How many mails to an address are there already. */
export async function countMails(who: Person, address: string, subject: RegExp): Promise<number> {
  await who.page.goto(who.path("/boite-d-envoi"))
  return who.main.getByRole("row").filter({ hasText: address }).getByRole("link", { name: subject }).count()
}
