import { sql } from "drizzle-orm"
import { members as memberTable } from "../../src/core/auth/tables.ts"
import { uuidv7 } from "../../src/core/db/key.ts"
import { words as entering } from "../../src/features/account/entering/words.ts"
import { words as mails } from "../../src/features/account/mails/words.ts"
import { words as codes } from "../../src/features/account/second-factor/words.ts"
import { secondFactorResets } from "../../src/features/account/tables.ts"
import { words as audit } from "../../src/features/administration/audit/words.ts"
import { words as demonstration } from "../../src/features/administration/demonstration/words.ts"
import { words as frame } from "../../src/features/administration/frame/words.ts"
import { words as health } from "../../src/features/administration/health/words.ts"
import { words as jobs } from "../../src/features/administration/jobs/words.ts"
import { words as list } from "../../src/features/administration/list/words.ts"
import { words as mailPages } from "../../src/features/administration/mails/words.ts"
import { words as members } from "../../src/features/administration/members/words.ts"
import { words as roles } from "../../src/features/administration/roles/words.ts"
import { words as secondFactor } from "../../src/features/administration/second-factor/words.ts"
import { words as suspensions } from "../../src/features/administration/suspensions/words.ts"
import { words as errors } from "../../src/features/errors/words.ts"
import { expect, test } from "./support/journey.ts"
import { openMail } from "./support/mailbox.ts"
import { inDatabase, signIn } from "./support/members.ts"
import type { Person } from "./support/person.ts"

const HOME = "/administration"
const { suspend, lift } = suspensions("fr")
const { give, take } = roles("fr")

/** Someone with an account and no browser here. */
async function someone(displayName: string): Promise<{ id: string; email: string }> {
  const id = uuidv7()
  const [now, email] = [new Date(), `${id}@exemple.fr`]
  await inDatabase((db) =>
    db.insert(memberTable).values({ id, email, displayName, emailVerified: true, createdAt: now, updatedAt: now }),
  )
  return { id, email }
}

async function search(who: Person, text: string): Promise<void> {
  await who.fill("recherche", text)
  await who.press(list("fr").apply)
}

test("an administrator finds a member, gives and takes a role, suspends and lifts", async ({ director }, { testId }) => {
  const name = `Noé ${testId.slice(-8)}`
  const { id, email } = await someone(name)
  await signIn(director, "Hugo", { roles: ["administrator"] })

  await test.step("he finds the member from the list, without the accent", async () => {
    await director.open(HOME)
    await director.follow(members("fr").title)
    await search(director, name.replace("é", "e"))
    await director.sees(email)
    await director.follow(name)
    await director.sees(roles("fr").none)
  })

  await test.step("he gives a role for two départements", async () => {
    await director.follow(roles("fr").change)
    await director.press(give.submit, 422)
    await director.sees(give.missing)
    await director.choose("role", "adviser")
    await director.main.getByText("Haute-Garonne (31)").click()
    await director.main.getByText("Tarn (81)").click()
    await director.press(give.submit)
    await director.sees(give.done)
    await director.sees(`${roles("fr").names.adviser}, Haute-Garonne et Tarn`)
  })

  await test.step("he takes it away", async () => {
    await director.follow(roles("fr").change)
    await director.confirm(take.button(roles("fr").names.adviser))
    await director.sees(take.done)
    await director.sees(roles("fr").none)
  })

  await test.step("he suspends the account, told what is missing first", async () => {
    await director.follow(suspend.link)
    await director.fill("message", "Votre compte est suspendu le temps d’en parler.")
    await director.press(suspend.submit, 422)
    await director.sees(suspend.durationMissing)
    await expect(director.main.locator("[name=message]")).toHaveValue(/le temps d’en parler/)
    await director.choose("duration", "week")
    await director.fill("reason", "Trois messages insistants.")
    await director.press(suspend.submit)
    await director.sees(suspend.done)
    await director.sees("Trois messages insistants.")
  })

  await test.step("he lifts it", async () => {
    await director.press(lift.button)
    await director.sees(lift.done)
  })

  await test.step("all of it is in the log, and on the member’s page", async () => {
    await director.follow(members("fr").sheet.allActs)
    for (const act of ["role.given", "role.taken", "member.suspended", "suspension.lifted"] as const)
      await expect(director.main.getByRole("rowheader", { name: audit("fr").acts[act] })).toBeVisible()
    const answer = await director.context.request.get(`${HOME}/journal.csv?sur=member:${id}`)
    expect((await answer.text()).trim().split("\r\n")).toHaveLength(5)
  })
})

test("who administers looks at lists, templates, jobs and health", async ({ director }) => {
  await signIn(director, "Hugo", { roles: ["administrator"] })
  // What the test itself would run in the preview's frame, the frame refuses.
  director.watch.expectFault(/frame is sandboxed/)
  const failed = uuidv7()
  await inDatabase((db) =>
    db.execute(sql`
      insert into pgboss.job (id, name, data, state, retry_limit, retry_count, output, completed_on)
      values (${failed}::uuid, 'administration-role-mail', '{}', 'failed', 10, 10, '{"kind": "MailNotSent", "code": "ECONNECTION"}', now())`),
  )
  await director.open(HOME)
  await director.sees(jobs("fr").title)

  await director.open(`${HOME}/membres?tri=nom`)
  await director.follow(mailPages("fr").title, 200, director.page.locator(".tabs"))
  await director.follow(mailPages("fr").templates.link)
  await director.follow(suspensions("fr").mail.suspended.label)
  await director.sees(mailPages("fr").templates.text)
  await expect(director.page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveText(
    suspensions("fr").mail.suspended.title,
  )
  await director.follow(mailPages("fr").templates.languages.en)
  await director.sees(suspensions("en").mail.suspended.how)

  await director.open(`${HOME}/journal?recherche=personne-ne-s-appelle-ainsi`)
  await director.sees(list("fr").noneFound.title)
  await director.follow(list("fr").all)

  await director.open(`${HOME}/travaux`)
  await director.sees("MailNotSent ECONNECTION")
  await director.main.locator(`[name="ligne-${failed}"]`).check()
  await director.press(jobs("fr").failed.retry)
  await director.sees(jobs("fr").retried(1))

  await director.open(`${HOME}/sante`)
  await director.sees(health("fr").titles.database)
})

test("a lost second factor is taken away once the address was typed", async ({ director }, { testId }) => {
  await signIn(director, "Hugo", { roles: ["administrator"] })
  const name = `Zoé ${testId.slice(-8)}`
  const { id, email } = await someone(name)
  await inDatabase((db) => db.insert(secondFactorResets).values({ id: uuidv7(), memberId: id, askedAt: new Date() }))
  const text = secondFactor("fr")
  await director.open(`${HOME}/double-verification`)
  await director.follow(name)
  await director.press(text.accept.submit, 422)
  await director.sees(text.accept.wrong)
  await director.fill("email", email)
  await director.press(text.accept.submit)
  await director.sees(text.accept.done)
  await director.doesNotSee(name)
})

test("the back office does not exist for members; the team comes in with two steps", async ({ mediator, nurse }) => {
  await signIn(mediator, "Amina")
  await mediator.open(HOME, 404)
  await mediator.open(`${HOME}/membres`, 404)

  const claire = await signIn(nurse, "Claire", { roles: ["editor"] })
  await nurse.open(HOME)
  await nurse.sees(frame("fr").calm.title)
  await nurse.open(`${HOME}/membres`, 404)
  await inDatabase((db) => db.execute(sql`update sessions set second_factor_at = null where member_id = ${claire}`))
  await nurse.open(HOME, 403)
  await nurse.sees(errors("fr").reasons.second_factor)
  await nurse.follow(errors("fr").ways.second_factor)
})

test("the demonstration’s administrator signs in with a link and the code that is shown", { tag: "@without-javascript" }, async ({
  director,
}) => {
  const email = "ines@equipe.example"
  await director.open("/demonstration/equipe")
  await director.follow(demonstration("fr").signIn)
  await director.fill("email", email)
  await director.press(entering("fr").signIn.submit)
  const [link = ""] = await openMail(director, email, new RegExp(mails("fr").signIn.subject))
  await director.open(link)
  const team = await (await director.context.request.get("/demonstration/equipe")).text()
  await director.fill("code", /id="code"[^>]*>(\d{6})</.exec(team)?.[1] ?? "")
  await director.press(codes("fr").enter.submit)
  await director.open(HOME)
  await director.sees(frame("fr").all)
})

test.describe("in English", () => {
  test.use({ language: "en" })

  test("the back office speaks English", async ({ director }) => {
    await signIn(director, "Hugo", { roles: ["administrator"] })
    for (const path of ["", "/membres", "/double-verification", "/journal", "/mails", "/mails/modeles", "/travaux", "/sante"]) {
      await director.open(HOME + path)
      expect(director.headers["content-language"], path).toBe("en")
    }
    await director.sees(health("en").titles.memory)
  })
})
