import { expect } from "@playwright/test"
import { words } from "../../../src/features/outbox/words.ts"
import type { Person } from "./person.ts"

/** Opens the newest mail to an address, once it is there; gives the links that it holds. */
export async function openMail(who: Person, address: string, subject: RegExp): Promise<string[]> {
  const box = who.path("/boite-d-envoi")
  const mail = who.main.getByRole("row").filter({ hasText: address }).getByRole("link", { name: subject })
  await expect(async () => {
    await who.page.goto(box)
    await expect(mail.first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await who.comeTo(() => mail.first().click())
  const text = (await who.main.textContent()) ?? ""
  expect(text, words(who.language).title).toContain(address)
  return text.match(/https?:\/\/[^\s<]+\/(?:lien|adresse|effacement|donnees)\/[\w-]+/g) ?? []
}
