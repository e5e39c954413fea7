// No banner is needed, since there is nothing to agree to: no request to anyone else, and no cookie but those of the privacy notice.
import { join } from "./support/account.ts"
import { expect, test } from "./support/journey.ts"
import type { Person } from "./support/person.ts"
import { prepareStart } from "./support/prepared.ts"
import { watch } from "./support/watch.ts"

const PRIVATE = [
  "/mon-espace",
  "/mon-espace/profil",
  "/mon-espace/notifications",
  "/mon-espace/donnees",
  "/mon-espace/consentements",
  "/mon-espace/compte/effacement",
]

test("whoever only looks around asks nobody else for anything, and gets no cookie", async ({ director }) => {
  const seen = await walk(director, "/")
  for (const path of ["/inscription", "/connexion", "/charte", "/vie-privee/registre", "/auto-evaluation/nouvelle", "/en"])
    expect(seen).toContain(path)
  expect(director.watch.faults()).toEqual([])
  expect(await director.context.cookies()).toEqual([])
})

test("whoever has an account and personal links has the cookies of the privacy notice, and no others", async ({ mediator }) => {
  await join(mediator, { email: `tiers-${Date.now()}-${mediator.hasScript}@exemple.fr`, name: "Amina" })
  for (const path of PRIVATE) await mediator.open(path)
  const id = await prepareStart(mediator)
  await mediator.open(`/auto-evaluation/${id}`)
  await mediator.open("/confort")
  await mediator.page.locator("main form button[type=submit]").first().click()
  await mediator.page.waitForLoadState()

  const cookies = await mediator.context.cookies()
  expect(cookies.map((one) => one.name).toSorted()).toEqual(expect.arrayContaining(["comfort", "device", "links", "session"]))
  const told = await toldCookies(mediator)
  expect(cookies.map((one) => one.name).filter((name) => !told.some((one) => one.test(name)))).toEqual([])
  const { hostname } = new URL(mediator.page.url())
  for (const { name, domain, httpOnly, sameSite } of cookies)
    expect([name, domain, httpOnly, sameSite]).toEqual([name, hostname, true, "Lax"])
  expect(mediator.watch.faults()).toEqual([])
})

test("a request to another origin and a cookie that is not told would be seen", async ({ browser, baseURL, mediator }) => {
  const context = await browser.newContext()
  const watched = watch(context, baseURL ?? "")
  const page = await context.newPage()
  await page.setContent('<img src="http://127.0.0.1:9/elsewhere.png" alt="">')
  await expect(() => expect(watched.faults().join()).toContain("asks another origin")).toPass({ timeout: 5_000 })
  await context.close()
  const told = await toldCookies(mediator)
  expect(["session", "account.two_factor", "_ga", "sessions"].map((name) => told.some((one) => one.test(name)))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

/** Opens every page that links lead to, from one to the next; gives their addresses. Files are not pages. */
async function walk(who: Person, start: string): Promise<string[]> {
  const seen = new Set([start])
  for (const path of seen) {
    await who.page.goto(path)
    const links = await who.page
      .locator("a[href^='/']:not([download])")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")))
    for (const link of links) {
      const [target = ""] = (link ?? "").split("#")
      if (!/\.\w+$|\/boite-d-envoi|\/demonstration/.test(target)) seen.add(target)
    }
    expect(seen.size, "there is an end").toBeLessThan(200)
  }
  return [...seen]
}

/** The names of the notice's table; "account.…" stands for all that begin so. */
async function toldCookies(who: Person): Promise<RegExp[]> {
  await who.open("/vie-privee")
  const names = await who.main.getByRole("rowheader").allTextContents()
  return names.map((name) => new RegExp(`^${name.replace(".", "\\.").replace("…", ".+")}$`))
}
