import { eq } from "drizzle-orm"
import { afterAll, beforeEach, expect, test } from "vitest"
import { createAppWithProviders } from "../../../../tests/support/app-with-providers.ts"
import { turnOnSecondFactor } from "../../../../tests/support/authenticator.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { configure, startProvider, visitProvider } from "../../../../tests/support/identity-provider.ts"
import { type Browser, newBrowser } from "../../../../tests/support/journey.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { consents, identities, members, sessions } from "../../../core/auth/tables.ts"
import { CHARTER, CHARTER_VERSION } from "../charter.ts"

const database = await testDatabase()
const { db } = database
const provider = await startProvider()
afterAll(provider.stop)
const app = createAppWithProviders(database, [
  configure(provider.issuer),
  configure(provider.issuer, { id: "other", name: "Pro Santé Connect", professional: true }),
])
const LINKED = "/mon-espace/compte/comptes-lies"
const JOIN = "/connexion/fournisseur/test/inscription"

beforeEach(() => {
  app.clock.now = new Date()
  app.added.length = 0
  provider.expect({})
})

let people = 0
/** Somebody that the provider knows and nobody else does. */
function somebody(): string {
  people++
  return `personne${people}`
}

async function thereAndBack(browser: Browser, path = "/connexion/fournisseur/test", form: Record<string, string> = {}) {
  const response = await browser.post(path, form)
  const address = response.headers.get("refresh")?.replace("0; url=", "") ?? ""
  return browser.get(await visitProvider(address))
}
const words = async (response: Response) => (await response.text()).replace(/.*<main|<\/main>.*/gs, "")
const memberOf = async (login: string) =>
  (
    await db
      .select()
      .from(members)
      .where(eq(members.email, `${login}@exemple.fr`))
  )[0]
const identitiesOf = (id: string) => db.select().from(identities).where(eq(identities.memberId, id))
const actsOn = async (id: string) =>
  (await db.select({ act: auditLog.act }).from(auditLog).where(eq(auditLog.subjectId, id))).map(({ act }) => act)

async function join(login: string, path = "/connexion/fournisseur/test") {
  provider.expect({ login })
  const browser = newBrowser(app)
  const { headers } = await thereAndBack(browser, path)
  const to = headers.get("location") ?? ""
  const response = await browser.post(to, { displayName: "Amina", charter: CHARTER_VERSION })
  expect(response.status).toBe(303)
  return { browser, member: (await memberOf(login)) as NonNullable<Awaited<ReturnType<typeof memberOf>>> }
}

test("the way to a provider is a page that leads there, since no form may leave this site", async () => {
  const response = await newBrowser(app).post("/connexion/fournisseur/test")
  const address = response.headers.get("refresh")?.replace("0; url=", "") ?? ""
  expect(address.startsWith(provider.issuer)).toBe(true)
  const html = await response.text()
  expect(html.includes(`href="${address.replaceAll("&", "&amp;")}"`)).toBe(true)
  expect(html.includes("Vous allez chez Service d’essai")).toBe(true)
})

test("who is signed in and comes again is asked at the provider who they are", async () => {
  const asked = async (browser: Browser) => {
    const response = await browser.post("/connexion/fournisseur/test")
    return new URL(response.headers.get("refresh")?.replace("0; url=", "") ?? "").searchParams.get("prompt")
  }
  expect(await asked(newBrowser(app))).toBeNull()
  expect(await asked(await signIn(app, await plantMember(app)))).toBe("login")
})

test("a provider that is not configured does not exist", async () => {
  const browser = newBrowser(app)
  expect((await browser.post("/connexion/fournisseur/unknown")).status).toBe(404)
  expect((await browser.get("/connexion/fournisseur/unknown/retour?code=c&state=s")).status).toBe(404)
})

test("whoever is new reads what will be, chooses a name, agrees to the charter; only then is there an account", async () => {
  const login = somebody()
  provider.expect({ login })
  const browser = newBrowser(app)
  const back = await thereAndBack(browser, undefined, { retour: "/auto-evaluation" })
  expect(back.headers.get("location")).toBe(JOIN)
  const html = await words(await browser.get(JOIN))
  expect(html.includes(`${login}@exemple.fr`)).toBe(true)
  expect(html.includes('value="Amina Diallo"')).toBe(true)
  expect(await memberOf(login)).toBeUndefined()

  const refused = await browser.post(JOIN, { displayName: " " })
  const refusal = await words(refused)
  expect([refused.status, refusal.includes("Indiquez un nom"), refusal.includes("il faut accepter la charte")]).toEqual([
    422,
    true,
    true,
  ])
  expect((await browser.post(JOIN, { displayName: "Ami", charter: "2020-01-01" })).status).toBe(422)
  expect(await memberOf(login)).toBeUndefined()

  const joined = await browser.post(JOIN, { displayName: "Ami", charter: CHARTER_VERSION })
  expect([joined.status, joined.headers.get("location")]).toEqual([303, "/auto-evaluation"])
  const member = await memberOf(login)
  expect(member).toMatchObject({ displayName: "Ami", emailVerified: true, verifiedProfessionalAt: null })
  expect(
    await db
      .select()
      .from(consents)
      .where(eq(consents.memberId, member?.id ?? "")),
  ).toMatchObject([{ purpose: CHARTER, version: CHARTER_VERSION, withdrawnAt: null }])
  expect((await browser.get(LINKED)).status).toBe(200)
  expect((await browser.post(JOIN, { displayName: "Ami", charter: CHARTER_VERSION })).status).toBe(400)
})

test("the page where one joins is for the browser that came from the provider", async () => {
  provider.expect({ login: somebody() })
  const browser = newBrowser(app)
  await thereAndBack(browser)
  expect((await newBrowser(app).get(JOIN)).status).toBe(400)
  expect((await browser.get(JOIN.replace("/test/", "/other/"))).status).toBe(400)
  expect((await browser.get(JOIN)).status).toBe(200)
})

test("pressed twice at once, the button makes one account", async () => {
  const login = somebody()
  provider.expect({ login })
  const browser = newBrowser(app)
  await thereAndBack(browser)
  const form = { displayName: "Ami", charter: CHARTER_VERSION }
  const answers = await Promise.all([browser.post(JOIN, form), browser.post(JOIN, form)])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 400])
  expect(await identitiesOf((await memberOf(login))?.id ?? "")).toHaveLength(1)
})

test("who refused at the provider, or did not prove enough there, reads it and the other ways in", async () => {
  provider.expect({ refuses: true })
  const browser = newBrowser(app)
  const refused = await thereAndBack(browser, undefined, { retour: "/auto-evaluation" })
  const html = await words(refused)
  expect([refused.status, html.includes("Vous avez changé d’avis")]).toEqual([422, true])
  expect(html.includes('href="/connexion?retour=%2Fauto-evaluation"')).toBe(true)
  expect(html.includes('action="/connexion/fournisseur/test"')).toBe(true)
})

test("what went wrong is said in the language in which it began", async () => {
  provider.expect({ refuses: true })
  const browser = newBrowser(app)
  const refused = await thereAndBack(browser, "/en/connexion/fournisseur/test")
  expect((await refused.text()).includes("You changed your mind")).toBe(true)
  provider.expect({ login: somebody() })
  expect((await thereAndBack(browser, "/en/connexion/fournisseur/test")).headers.get("location")).toBe(`/en${JOIN}`)
})

test("an address that the provider did not verify makes no account, and says of no account", async () => {
  const { email } = await plantMember(app)
  for (const visit of [{ email, emailVerified: false }, { emailVerified: false }, { email: null }]) {
    provider.expect({ login: somebody(), ...visit })
    const response = await thereAndBack(newBrowser(app))
    const html = await words(response)
    expect([response.status, html.includes("Il nous manque une adresse vérifiée")]).toEqual([422, true])
    expect([html.includes(email), html.includes('href="/inscription"')]).toEqual([false, true])
  }
})

test("an address that has an account is never linked by itself: its owner reads how to", async () => {
  const member = await plantMember(app)
  provider.expect({ login: somebody(), email: member.email })
  const browser = newBrowser(app)
  const response = await thereAndBack(browser)
  expect([response.status, (await words(response)).includes("Vous avez déjà un compte")]).toEqual([409, true])
  expect(await identitiesOf(member.id)).toEqual([])
  expect((await browser.get(LINKED)).status).toBe(303)
})

test("an address that finds its account while one reads the charter is not taken over", async () => {
  const login = somebody()
  provider.expect({ login })
  const browser = newBrowser(app)
  await thereAndBack(browser)
  const member = await plantMember(app, { email: `${login}@exemple.fr` })
  expect((await browser.post(JOIN, { displayName: "Ami", charter: CHARTER_VERSION })).status).toBe(409)
  expect(await identitiesOf(member.id)).toEqual([])
  expect((await browser.get(LINKED)).status).toBe(303)
})

test("the second factor is asked for after a provider too", async () => {
  const { browser, member } = await join(somebody())
  const { next } = await turnOnSecondFactor(browser)
  await db.delete(sessions).where(eq(sessions.memberId, member.id))
  const again = newBrowser(app)
  const back = await thereAndBack(again, undefined, { retour: "/auto-evaluation" })
  expect(back.headers.get("location")).toBe("/connexion/double-verification?retour=%2Fauto-evaluation")
  expect([await db.select().from(sessions).where(eq(sessions.memberId, member.id)), (await again.get(LINKED)).status]).toEqual([
    [],
    303,
  ])
  const entered = await again.post("/connexion/double-verification?retour=%2Fauto-evaluation", { code: next() })
  expect(entered.headers.get("location")).toBe("/auto-evaluation")
  expect((await again.get(LINKED)).status).toBe(200)
})

test("who comes from a provider that vouches for professionals is marked as one, and what it calls them is on no page", async () => {
  const login = somebody()
  const { browser, member } = await join(login, "/connexion/fournisseur/other")
  expect(member.verifiedProfessionalAt).toEqual(app.clock.now)
  expect(await actsOn(member.id)).toContain("professional.verified")
  expect((await identitiesOf(member.id))[0]?.subject).toBe(login)
  const html = (await (await browser.get(LINKED)).text()).replaceAll(`${login}@exemple.fr`, "")
  expect([html.includes("Pro Santé Connect"), html.includes(login)]).toEqual([true, false])
  expect(JSON.stringify([app.lines, app.added]).includes(login)).toBe(false)

  const ordinary = await join(somebody())
  expect(ordinary.member.verifiedProfessionalAt).toBeNull()
})

test("a member links a provider and comes in by it; unlinked, it opens nothing, and others' sessions end", async () => {
  const member = await plantMember(app)
  const browser = await signIn(app, member)
  const login = somebody()
  provider.expect({ login, email: null })
  const back = await thereAndBack(browser, `${LINKED}/other`)
  expect([back.status, back.headers.get("location")]).toEqual([303, LINKED])
  expect(await identitiesOf(member.id)).toMatchObject([{ provider: "other", subject: login }])
  const marked = async () => (await db.select().from(members).where(eq(members.id, member.id)))[0]?.verifiedProfessionalAt
  expect(await marked()).toEqual(app.clock.now)
  const entered = newBrowser(app)
  await thereAndBack(entered, "/connexion/fournisseur/other")
  expect((await entered.get(LINKED)).status).toBe(200)

  expect((await browser.post(`${LINKED}/other/retrait`)).status).toBe(303)
  expect([await identitiesOf(member.id), await marked()]).toEqual([[], null])
  expect((await entered.get(LINKED)).status).toBe(303)
  expect((await browser.get(LINKED)).status).toBe(200)
  expect(await actsOn(member.id)).toEqual(["professional.verified", "provider.linked", "provider.unlinked"])
  expect(app.added.map(({ data }) => data.change).filter(Boolean)).toEqual(["provider.linked", "provider.unlinked"])
})

test("what opens one account is not linked to another", async () => {
  const login = somebody()
  const { member: first } = await join(login)
  const second = await plantMember(app)
  const back = await thereAndBack(await signIn(app, second), `${LINKED}/test`)
  expect([back.status, (await words(back)).includes("Déjà lié à un autre compte")]).toEqual([409, true])
  expect([await identitiesOf(second.id), (await identitiesOf(first.id)).length]).toEqual([[], 1])
})

test("nothing is linked for who signed out, or in as somebody else, on the way", async () => {
  const [member, other] = [await plantMember(app), await plantMember(app)]
  provider.expect({ login: somebody() })
  for (const becomes of [async () => newBrowser(app), () => signIn(app, other), () => signIn(app, member)]) {
    const browser = await signIn(app, member)
    const address = (await browser.post(`${LINKED}/test`)).headers.get("refresh")?.replace("0; url=", "") ?? ""
    const path = await visitProvider(address)
    const session = (await becomes()).cookies.get("session") ?? ""
    browser.cookies.set("session", session)
    const back = await browser.get(path)
    expect([back.status, (await words(back)).includes("rien n’a été lié")]).toEqual([409, true])
  }
  expect([await identitiesOf(member.id), await identitiesOf(other.id)]).toEqual([[], []])
})

test("linking asks that one signed in a short while ago, and a password is no provider to unlink", async () => {
  const member = await plantMember(app)
  const late = await signIn(app, member, { minutesAgo: 16 })
  for (const path of [`${LINKED}/test`, `${LINKED}/test/retrait`]) expect((await late.post(path)).status).toBe(401)
  expect((await late.get(LINKED)).headers.get("location")).toContain("/connexion?retour=")
  const browser = await signIn(app, member)
  const dates = { createdAt: app.clock.now, updatedAt: app.clock.now }
  await db
    .insert(identities)
    .values({ id: member.id, memberId: member.id, provider: "credential", subject: member.id, passwordHash: "x", ...dates })
  await browser.post(`${LINKED}/credential/retrait`)
  expect(await identitiesOf(member.id)).toHaveLength(1)
  expect((await (await browser.get(LINKED)).text()).includes("credential")).toBe(false)
})
