// The steps by which people come to have an account.
import { words as entering } from "../../../src/features/account/entering/words.ts"
import { words as mails } from "../../../src/features/account/mails/words.ts"
import { openMail } from "./mailbox.ts"
import type { Person } from "./person.ts"

/** Joins, as anyone would, and is signed in. */
export async function join(who: Person, { email, name }: { email: string; name: string }): Promise<void> {
  const { signUp } = entering(who.language)
  await who.open("/inscription")
  await who.fill("displayName", name)
  await who.fill("email", email)
  await who.main.getByText(signUp.charter).click()
  await who.press(signUp.submit)
  const [opened = ""] = await openMail(who, email, new RegExp(mails(who.language).join.subject))
  await who.open(opened)
}
