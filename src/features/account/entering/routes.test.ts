import { eq, sql } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { hashPassword } from "../../../core/auth/password.ts"
import { consents, identities, members, sessions, verifications } from "../../../core/auth/tables.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { CHARTER_VERSION } from "../charter.ts"
import { enteringJobs } from "./jobs.ts"

const database = await testDatabase()
const { db } = database
let app = createTestApp(database)
let browser = createBrowser(app)
let networks = 0

beforeEach(async () => {
  await db.delete(members)
  await db.delete(verifications)
  await db.execute(sql`delete from tries`)
  app = createTestApp(database)
  // The library dates what it makes by the system's clock.
  app.clock.now = new Date()
  networks++
  browser = createBrowser(app, `192.0.2.${networks}`)
})
afterEach(() => {
  for (const line of app.lines) expect(line).not.toMatch(/exemple\.fr|Inès|lien\/[A-Za-z]{32}/)
})

const JOINING = { displayName: "Inès", email: "ines@exemple.fr", charter: CHARTER_VERSION }
const PASSWORD = "une phrase bien à moi"

async function runJobs(): Promise<void> {
  for (const { name, data } of app.added.splice(0)) await enteringJobs.find((job) => job.name === name)?.run(app.services, data)
}
/** The newest mail's link, or path. */
async function linkByMail(): Promise<string> {
  await runJobs()
  return /http:\/\/localhost(\/\S*)/.exec(app.mailer.mails[0]?.text ?? "")?.[1] ?? ""
}
async function givePassword(memberId: string): Promise<void> {
  const dates = { createdAt: app.clock.now, updatedAt: app.clock.now }
  const passwordHash = await hashPassword(PASSWORD)
  await db
    .insert(identities)
    .values({ id: uuidv7(), memberId, provider: "credential", subject: memberId, passwordHash, ...dates })
}
const memberOf = async (email: string) => (await db.select().from(members).where(eq(members.email, email)))[0]
const tryPassword = (address: string, password: string, from = browser) =>
  from.post("/connexion/mot-de-passe", { address, password })
const location = (response: Response) => [response.status, response.headers.get("location")]

test("someone joins with an address and a name: one link makes the account, signs in and records the charter", async () => {
  const asked = await browser.post("/en/inscription", JOINING)
  expect(location(asked)).toEqual([303, "/en/connexion/message-envoye"])
  expect(await memberOf("ines@exemple.fr")).toBeUndefined()
  expect(JSON.stringify(app.added)).not.toMatch(/ines|Inès/)
  const link = await linkByMail()
  expect(link).toMatch(/^\/en\/connexion\/lien\/[A-Za-z]{32}$/)
  expect(app.mailer.mails[0]).toMatchObject({
    to: "ines@exemple.fr",
    language: "en",
    subject: "Confirm your address – De concert",
  })
  expect(app.mailer.mails[0]?.text).not.toContain("Inès")

  // Gateways fetch links, and more than once: nothing is used up.
  for (const reader of [createBrowser(app), createBrowser(app)]) {
    const looked = await reader.get(link)
    expect([looked.status, looked.headers.get("referrer-policy")]).toEqual([200, "strict-origin"])
    const text = await looked.text()
    expect([text.includes("ines@exemple.fr"), text.includes("Inès")]).toEqual([true, true])
  }
  expect(await memberOf("ines@exemple.fr")).toBeUndefined()

  const entered = await browser.post(link)
  expect(location(entered)).toEqual([303, "/en/mon-espace"])
  const member = await memberOf("ines@exemple.fr")
  expect(member).toMatchObject({
    displayName: "Inès",
    emailVerified: true,
    language: "en",
    lastSeenOn: app.clock.now.toISOString().slice(0, 10),
  })
  expect(await db.select().from(consents)).toMatchObject([
    { memberId: member?.id, purpose: "charter", version: CHARTER_VERSION, withdrawnAt: null },
  ])
  expect((await browser.get("/deconnexion")).status).toBe(200)
  expect(location(await browser.get("/connexion?retour=/auto-evaluation"))).toEqual([303, "/auto-evaluation"])
  // Nobody is told of the first device of all.
  expect(app.added).toEqual([])
  expect(await db.select().from(verifications)).toEqual([])
})

test("a link works once; then its page says so, offers another, and knows who is in already", async () => {
  await browser.post("/inscription", JOINING)
  const link = await linkByMail()
  const clicks = await Promise.all([browser.post(link), browser.post(link)])
  expect(clicks.map((one) => one.status).sort()).toEqual([303, 404])
  expect(await db.select().from(sessions)).toHaveLength(1)
  const [stranger, herself] = await Promise.all([createBrowser(app).get(link), browser.get(link)])
  const texts = [await stranger.text(), await herself.text()]
  expect([stranger.status, herself.status]).toEqual([404, 404])
  for (const text of texts) expect(text).toContain("Ce lien ne sert plus")
  expect(texts.map((text) => [text.includes("Inès"), text.includes('href="/connexion"')])).toEqual([
    [false, true],
    [true, true],
  ])
})

test.each([
  [
    "too old",
    async (link: string) => {
      app.clock.now = new Date(app.clock.now.getTime() + 31 * 60_000)
      return link
    },
  ],
  ["changed", async (link: string) => link.replace(/.$/, (last) => (last === "a" ? "b" : "a"))],
  ["cut", async (link: string) => link.slice(0, -3)],
])("a link that is %s opens nothing", async (_, spoil) => {
  await browser.post("/inscription", JOINING)
  const link = await spoil(await linkByMail())
  expect((await browser.get(link)).status).toBe(404)
})

test("signing in by link leads where one wanted to go, in the language one reads", async () => {
  const member = await plantMember(app, { language: "en" })
  await browser.post("/connexion", { email: member.email.toUpperCase(), retour: "/auto-evaluation/reprendre" })
  const link = await linkByMail()
  expect(link).toMatch(/^\/en\/connexion\/lien\//)
  expect(app.mailer.mails[0]?.text).not.toContain("reprendre")
  expect(await (await createBrowser(app).get(link)).text()).toContain(member.email)
  expect(location(await browser.post(link))).toEqual([303, "/en/auto-evaluation/reprendre"])
})

test("what is answered never says whether an address has an account; only its mailbox does", async () => {
  const member = await plantMember(app)
  const answers: unknown[] = []
  const subjects: string[] = []
  for (const email of [member.email, "inconnue@exemple.fr"])
    for (const path of ["/connexion", "/inscription"]) {
      const response = await browser.post(path, { ...JOINING, email })
      answers.push([...location(response), [...response.headers.keys()].sort(), await response.text()])
      expect(app.added.map(({ name }) => name)).toEqual(["account-entry"])
      await runJobs()
      expect(app.mailer.mails[0]?.to).toBe(email)
      subjects.push(app.mailer.mails[0]?.subject ?? "")
    }
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(subjects).toEqual([
    "Votre lien de connexion – De concert",
    "Vous avez déjà un compte – De concert",
    "Aucun compte à cette adresse – De concert",
    "Confirmez votre adresse – De concert",
  ])
  expect(await memberOf("inconnue@exemple.fr")).toBeUndefined()
})

test("a job that waited longer than its link would last sends nothing", async () => {
  await browser.post("/connexion", { email: "ines@exemple.fr" })
  app.clock.now = new Date(app.clock.now.getTime() + 31 * 60_000)
  await runJobs()
  expect(app.mailer.mails).toEqual([])
})

test.each([
  [{ ...JOINING, email: "sans-arobase" }, "Cette adresse e-mail semble incomplète"],
  [{ ...JOINING, email: "" }, "Indiquez votre adresse e-mail"],
  [{ ...JOINING, displayName: " \u200b " }, "Indiquez un nom ou un pseudonyme"],
  [{ ...JOINING, displayName: "é".repeat(61) }, "61 caractères"],
  [{ displayName: "Inès", email: "ines@exemple.fr" }, "il faut accepter la charte"],
  [{ ...JOINING, charter: "1999-01-01" }, "La charte a changé"],
])("joining with %j is refused with what was typed", async (form, message) => {
  const response = await browser.post("/inscription", form as Record<string, string>)
  const text = await response.text()
  expect([response.status, text.includes(message)]).toEqual([422, true])
  expect(text).toContain(form.email ? `value="${form.email}"` : 'value="Inès"')
  expect(app.added).toEqual([])
})

test("two links of one new address make one account, and the second click lets in as well", async () => {
  await browser.post("/inscription", JOINING)
  const first = await linkByMail()
  await browser.post("/inscription", { ...JOINING, displayName: "Nina" })
  const second = await linkByMail()
  expect((await browser.post(first)).status).toBe(303)
  expect((await createBrowser(app).post(second)).status).toBe(303)
  expect(await db.select().from(members)).toMatchObject([{ displayName: "Inès" }])
  expect(await db.select().from(consents)).toHaveLength(1)
})

test("a sign-in link makes no account where there is none any more", async () => {
  const member = await plantMember(app)
  await browser.post("/connexion", { email: member.email })
  const link = await linkByMail()
  await db.delete(members)
  expect((await browser.post(link)).status).toBe(404)
  expect(await db.select().from(members)).toEqual([])
})

test("a password lets in; a wrong one, no password and no account get the very same answer", async () => {
  const member = await plantMember(app)
  const other = await plantMember(app)
  await givePassword(member.id)
  const refusals = [
    await tryPassword(member.email, "une phrase de quelqu’un"),
    await tryPassword(other.email, PASSWORD),
    await tryPassword("inconnue@exemple.fr", PASSWORD),
  ]
  const texts = await Promise.all(refusals.map((one) => one.text()))
  expect(refusals.map((one) => one.status)).toEqual([422, 422, 422])
  expect(texts[0]).toContain("ne vont pas ensemble")
  expect(texts[0]).not.toContain("quelqu’un")
  expect(new Set(texts.map((text) => text.replaceAll(/[\w-]+@exemple\.fr/g, "…"))).size).toBe(1)

  expect(location(await tryPassword(member.email, PASSWORD))).toEqual([303, "/mon-espace"])
  expect(await db.select({ method: sessions.method }).from(sessions)).toEqual([{ method: "/sign-in/email" }])
})

test.each([
  { address: "", password: "" },
  { address: "pas une adresse", password: "x" },
  { address: "ines@exemple.fr", password: "x".repeat(201) },
])("%j costs no hash", async (form) => {
  const response = await browser.post("/connexion/mot-de-passe", form)
  expect([response.status, (await response.text()).includes('<details class="disclosure" open')]).toEqual([422, true])
})

test("a flood of passwords for an address is held off, and its owner comes in by link, or from where they came in before", async () => {
  const member = await plantMember(app)
  await givePassword(member.id)
  const home = createBrowser(app, "198.51.100.7")
  expect((await tryPassword(member.email, PASSWORD, home)).status).toBe(303)
  await home.post("/deconnexion")

  const statuses = []
  for (let count = 0; count < 12; count++) {
    const from = createBrowser(app, `203.0.113.${count}`)
    statuses.push((await tryPassword(member.email, `essai numéro ${count}`, from)).status)
  }
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2)
  expect(statuses.slice(-2)).toEqual([429, 429])

  const held = await tryPassword(member.email, PASSWORD)
  const text = await held.text()
  expect(held.status).toBe(429)
  expect(Number(held.headers.get("retry-after"))).toBeGreaterThan(0)
  expect(text).toMatch(/réessayer dans \d+ minutes/)
  expect(text).not.toContain(PASSWORD)

  expect(location(await tryPassword(member.email, PASSWORD, home))).toEqual([303, "/mon-espace"])
  expect(location(await browser.post("/connexion", { email: member.email }))).toEqual([303, "/connexion/message-envoye"])
  expect((await browser.post(await linkByMail())).status).toBe(303)
}, 60_000)

test("mails to one address are counted, whoever asks, and the page says what to do", async () => {
  const ask = (count: number, path = "/connexion") =>
    createBrowser(app, `203.0.113.${count}`).post(path, { ...JOINING, email: "flot@exemple.fr" })
  for (let count = 0; count < 5; count++) expect((await ask(count)).status).toBe(303)
  for (const path of ["/connexion", "/inscription"]) {
    const held = await ask(9, path)
    expect([held.status, (await held.text()).includes("ouvrez le plus récent")]).toEqual([429, true])
  }
  expect(app.added).toHaveLength(5)
})

test("a sign-in from another kind of device is told by mail; the same browser, and one like it there, are not", async () => {
  const member = await plantMember(app)
  await givePassword(member.id)
  const agent = (name: string) => ({ "user-agent": name })
  const enter = (from: typeof browser, name: string) =>
    from.post("/connexion/mot-de-passe", { address: member.email, password: PASSWORD }, agent(name))
  const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"

  await enter(browser, WINDOWS)
  await runJobs()
  const [mail] = app.mailer.mails
  expect(mail).toMatchObject({ to: member.email, subject: "Nouvelle connexion à votre compte – De concert" })
  expect(mail?.text).toContain("un ordinateur (Firefox · Windows)")
  expect(mail?.text).toContain("http://localhost/mon-espace/compte/sessions")

  await browser.post("/deconnexion")
  await enter(browser, WINDOWS)
  expect(app.added).toEqual([])
  // Older than a minute, so that it counts.
  await db.update(sessions).set({ createdAt: new Date(Date.now() - 120_000) })
  await enter(createBrowser(app, `192.0.2.${networks}`), WINDOWS.replaceAll("140", "141"))
  expect(app.added).toEqual([])
  await enter(createBrowser(app, "203.0.113.99"), WINDOWS)
  expect(app.added.map(({ name, data }) => [name, data.member])).toEqual([["account-new-device", member.id]])
})

test("coming in again ends the session that was there, and only that one", async () => {
  const member = await plantMember(app)
  await givePassword(member.id)
  const elsewhere = await signIn(app, member)
  const here = await signIn(app, member, { minutesAgo: 60 })
  expect((await here.get("/connexion?encore=oui&retour=/auto-evaluation")).status).toBe(200)
  const entered = await here.post("/connexion/mot-de-passe", {
    address: member.email,
    password: PASSWORD,
    retour: "/auto-evaluation",
  })
  expect(location(entered)).toEqual([303, "/auto-evaluation"])
  expect(await db.select().from(sessions)).toHaveLength(2)
  for (const one of [elsewhere, here]) expect(await (await one.get("/deconnexion")).text()).toContain("Me déconnecter")
})

test("who has to show again who they are sees their own address, and nobody else's", async () => {
  const member = await plantMember(app)
  const signedIn = await signIn(app, member)
  const text = await (await signedIn.get("/connexion?encore=oui")).text()
  expect([text.includes("Montrez que c’est bien vous"), text.includes(member.email)]).toEqual([true, true])
  expect(await (await browser.get("/connexion?encore=oui")).text()).not.toContain("Montrez que c’est bien vous")
})

test("signing out ends the session; a second click and another tab do no harm", async () => {
  const signedIn = await signIn(app, await plantMember(app))
  const cookies = new Map(signedIn.cookies)
  for (let count = 0; count < 2; count++) expect(location(await signedIn.post("/deconnexion"))).toEqual([303, "/deconnexion"])
  expect(await db.select().from(sessions)).toEqual([])
  const copied = createBrowser(app)
  for (const [name, value] of cookies) copied.cookies.set(name, value)
  expect(await (await copied.get("/deconnexion")).text()).toContain("Vous n’êtes pas connecté")
})

test("a shared computer forgets on demand that someone came in", async () => {
  await browser.post("/inscription", JOINING)
  await browser.post(await linkByMail())
  expect(browser.cookies.get("device")).toMatch(/^[\w-]{16}\./)
  const left = await browser.post("/deconnexion", { forget: "yes" })
  // The assessments that were opened here too: the next person would find them.
  for (const cookie of ["device", "links"])
    expect(left.headers.getSetCookie().find((line) => line.startsWith(`${cookie}=`))).toMatch(/=; Max-Age=0/)
  expect(left.headers.get("clear-site-data")).toBe('"cache"')
})

test("whoever came in without the charter, or with an older one, is asked for it once and goes on", async () => {
  const member = await plantMember(app)
  await givePassword(member.id)
  await db.update(consents).set({ version: "2020-01-01" })
  const asked = await browser.post("/connexion/mot-de-passe", {
    address: member.email,
    password: PASSWORD,
    retour: "/auto-evaluation",
  })
  expect(location(asked)).toEqual([303, "/mon-espace/compte/charte?retour=%2Fauto-evaluation"])
  expect(location(await browser.post("/mon-espace/compte/charte", { charter: "2020-01-01" }))).toEqual([
    303,
    "/mon-espace/compte/charte",
  ])
  const agreed = await browser.post("/mon-espace/compte/charte", { charter: CHARTER_VERSION, retour: "/auto-evaluation" })
  expect(location(agreed)).toEqual([303, "/auto-evaluation"])
  expect(await db.select().from(consents).where(eq(consents.version, CHARTER_VERSION))).toMatchObject([{ withdrawnAt: null }])
  expect((await createBrowser(app).get("/charte")).status).toBe(200)
})

test("search engines find the ways in and the charter, and no link", async () => {
  await browser.post("/inscription", JOINING)
  const pages = ["/inscription", "/connexion", "/charte", "/connexion/message-envoye", "/deconnexion", await linkByMail()]
  const hidden = await Promise.all(
    pages.map(async (path) => (await (await createBrowser(app).get(path)).text()).includes('content="noindex"')),
  )
  expect(hidden).toEqual([false, false, false, true, true, true])
})

test("nobody comes in, joins or leaves from another site", async () => {
  const foreign = { "sec-fetch-site": "cross-site" }
  await browser.post("/inscription", JOINING)
  const link = await linkByMail()
  for (const path of [link, "/connexion", "/connexion/mot-de-passe", "/inscription", "/deconnexion"])
    expect((await browser.post(path, JOINING, foreign)).status).toBe(403)
  expect((await createBrowser(app).get(link)).status).toBe(200)
})

test("where it was asked for, the click that confirms signs in; a browser that fetches ahead, or another one, does not", async () => {
  await browser.post("/inscription", JOINING)
  const link = await linkByMail()
  for (const [name, value] of [
    ["sec-purpose", "prefetch;prerender"],
    ["purpose", "prefetch"],
  ] as const)
    expect((await browser.get(link, { [name]: value })).status).toBe(200)
  expect((await browser.send(link, { method: "HEAD" })).status).toBe(200)
  const other = createBrowser(app)
  await other.post("/connexion", { email: "zoe@exemple.fr" })
  expect((await other.get(link)).status).toBe(200)
  expect(await memberOf("ines@exemple.fr")).toBeUndefined()
  const opened = await browser.get(link, { "sec-fetch-site": "cross-site" })
  expect(location(opened)).toEqual([303, "/mon-espace"])
  expect((await browser.get("/mon-espace")).status).toBe(200)
  expect((await browser.get(link)).status).toBe(404)
})

test("of two links that one browser asked for, each lets in where it was asked", async () => {
  const member = await plantMember(app)
  await browser.post("/connexion", { email: member.email })
  const first = await linkByMail()
  await browser.post("/connexion", { email: member.email })
  await linkByMail()
  expect(location(await browser.get(first))).toEqual([303, "/mon-espace"])
})
