import { readFileSync } from "node:fs"
import { eq } from "drizzle-orm"
import { members } from "../../src/core/auth/tables.ts"
import { words as consents } from "../../src/features/privacy/consents/words.ts"
import { words as dataExport } from "../../src/features/privacy/data-export/words.ts"
import { words as erasure } from "../../src/features/privacy/erasure/words.ts"
import { words as mails } from "../../src/features/privacy/mails/words.ts"
import { words as register } from "../../src/features/privacy/register/words.ts"
import { unzip } from "../support/unzip.ts"
import { inspectLook } from "./support/inspection.ts"
import { expect, test } from "./support/journey.ts"
import { openMail } from "./support/mailbox.ts"
import { inDatabase, signIn } from "./support/members.ts"
import type { Person } from "./support/person.ts"

const DATA = "/mon-espace/donnees"

test("a mediator takes all her data away, and reads them without the site", async ({ mediator, browser }) => {
  const id = await signIn(mediator, "Amina")
  const text = dataExport("fr")
  await mediator.open(DATA)
  await mediator.press(text.ask)
  await expect(mediator.main.getByRole("button", { name: text.askAgain })).toHaveCount(0)
  // It may be ready before the page is: whoever still waits is told, or looks again.
  if (mediator.hasScript && (await mediator.main.getByText(text.beingMade.title).count()) > 0)
    await mediator.comeTo(() => mediator.main.locator("live-status").getByRole("link", { name: text.beingMade.look }).click())
  else
    await expect(async () => {
      await mediator.page.goto(DATA)
      await expect(mediator.main.getByText(text.ready.title)).toBeVisible({ timeout: 200 })
    }).toPass({ timeout: 60_000 })
  await mediator.sees(text.ready.title)

  const [link = ""] = await openMail(mediator, await addressOf(id), new RegExp(mails("fr").exportReady.title))
  await mediator.open(link)
  const [download] = await Promise.all([
    mediator.page.waitForEvent("download"),
    mediator.main.getByRole("link", { name: text.ready.download }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^mes-donnees-\d{4}-\d\d-\d\d\.zip$/)
  const files = unzip(readFileSync(await download.path()))
  expect(files.get("compte/compte.json")).toContain("Amina")

  const alone = await browser.newPage({ reducedMotion: "reduce", javaScriptEnabled: true })
  await alone.setContent(files.get("index.html") ?? "")
  await expect(alone.getByRole("heading", { level: 1 })).toHaveText(text.archive.title("De concert"))
  await expect(alone.getByText("Amina").first()).toBeVisible()
  await inspectLook(alone, "the archive's index")
  await alone.close()
})

test("someone asks to leave, stays after all from their space, asks again, and stays by the mail's link", async ({
  mediator,
  director,
}) => {
  const id = await signIn(mediator, "Luc")
  const text = erasure("fr")
  await mediator.open(DATA)
  await mediator.follow(dataExport("fr").erase)
  await mediator.sees(text.staysTitle)
  await mediator.fill("word", "oui")
  await mediator.press(text.ask, 422)
  await mediator.sees(text.faults.wrong_word)
  await expect(mediator.main.getByRole("textbox")).toHaveValue("oui")
  await ask(mediator)
  await mediator.open("/mon-espace")
  await mediator.sees(/Votre compte s’effacera le/)
  await mediator.press(text.planned.keepButton)
  await mediator.sees(text.kept.text)

  await mediator.open("/mon-espace/compte/effacement")
  await ask(mediator)
  const [link = ""] = await openMail(director, await addressOf(id), new RegExp(mails("fr").erasureAsked.title))
  await director.open(link)
  await director.doesNotSee("Luc")
  await director.press(text.planned.keepButton)
  await director.sees(text.kept.signIn)
  await director.open(link, 404)
  await mediator.open("/mon-espace/compte/effacement")
  await mediator.sees(text.goesTitle)
})

test("consents are given and withdrawn as easily, and what was said stays in sight", async ({ nurse }) => {
  await signIn(nurse, "Claire")
  const text = consents("fr")
  await nurse.open("/mon-espace/consentements")
  await nurse.press(text.give)
  await expect(nurse.main.getByRole("button", { name: text.withdraw })).toHaveCount(1)
  await nurse.press(text.withdraw)
  await expect(nurse.main.getByRole("button", { name: text.withdraw })).toHaveCount(0)
  await nurse.unfold(text.history)
  await nurse.sees(/Accord donné le/)
})

test("anyone reads the register of processing, in both languages", async ({ director }) => {
  await director.open("/vie-privee")
  await director.follow(/registre/)
  await director.sees(register("fr").facts.lawfulBasis)
  await director.unfold("tables")
  await director.sees("audit_log")
  await director.open("/en/vie-privee/registre")
  await director.sees(register("en").facts.lawfulBasis)
})

async function ask(who: Person): Promise<void> {
  const text = erasure("fr")
  await who.fill("word", text.word)
  await who.press(text.ask)
  await who.sees(text.planned.title)
}

function addressOf(id: string): Promise<string> {
  return inDatabase(async (db) => {
    const [row] = await db.select({ email: members.email }).from(members).where(eq(members.id, id))
    return row?.email ?? ""
  })
}
