// The steps of an assessment, as people take them on the pages.
import { expect } from "@playwright/test"
import { words as answering } from "../../../src/features/assessment/answering/words.ts"
import { words as people } from "../../../src/features/assessment/people/words.ts"
import { CRITERIA, type Level } from "./answers.ts"
import type { Person, Side } from "./person.ts"

type Start = { subject: string; mode?: "together" | "alone"; email?: string }

export async function startAssessment(who: Person, { subject, mode = "together", email }: Start): Promise<void> {
  const text = people(who.language)
  await who.open("/auto-evaluation")
  await who.follow(text.home.start)
  await who.choose("field", "care")
  await who.fill("subject", subject)
  await who.choose("mode", mode)
  await who.choose("side", who.side)
  await who.fill("name", who.name)
  if (email) await who.fill("email", email)
  await who.press(text.start.submit)
}

type Invitation = { name: string; side?: Side; by?: "link" | "mail" | "device"; email?: string }

/** From the page of participants; gives the link to pass on, where there is one to see. */
export async function invite(who: Person, { name, side, by = "link", email }: Invitation): Promise<string> {
  if (side) await who.choose("side", side)
  await who.fill("name", name)
  await who.choose("by", by)
  if (email) await who.fill("email", email)
  await who.press(people(who.language).participants.addSubmit)
  const shown = who.main
    .getByRole("listitem")
    .filter({ hasText: name })
    .getByText(/\/auto-evaluation\/lien\/\S+/)
  return by === "device" ? "" : ((await shown.last().textContent()) ?? "").trim()
}

export async function acceptInvitation(who: Person, link: string): Promise<void> {
  await who.open(link)
  await who.press(people(who.language).invitation.submit)
}

/** One criterion a page, from the one in front to the page where they are read again. */
export async function answerOneByOne(who: Person, levels: Level[], remarks: Record<string, string> = {}): Promise<void> {
  const text = answering(who.language)
  for (const [index, key] of CRITERIA.entries()) {
    await expect(who.page).toHaveURL(new RegExp(`/reponses/${key}$`))
    await who.choose(key, levels[index] ?? "cannot_say")
    const remark = remarks[key]
    if (remark) {
      await who.unfold(text.addRemark)
      await who.fill(`remark_${key}`, remark)
    }
    await who.press(index + 1 < CRITERIA.length ? text.next : text.toReview)
  }
}

/** All criteria on one page; those whose level is undefined are left out. */
export async function answerAll(who: Person, levels: (Level | undefined)[]): Promise<void> {
  await who.open(`/auto-evaluation/${who.participation}/reponses/toutes`)
  for (const [index, key] of CRITERIA.entries()) {
    const level = levels[index]
    if (level !== undefined) await who.choose(key, level)
  }
  await who.press(answering(who.language).save)
}

export async function finish(who: Person, status = 200): Promise<void> {
  await who.press(answering(who.language).review.finish, status)
}
