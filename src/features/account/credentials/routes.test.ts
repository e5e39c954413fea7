import { eq, sql } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { type PlantedMember, plantMember, signIn } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { verifyPassword } from "../../../core/auth/password.ts"
import { emailChanges, identities, members, sessions, verifications } from "../../../core/auth/tables.ts"
import { makeEntryLink } from "../../../core/auth/ways-in.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { changeJobs } from "../changes/jobs.ts"
import { credentialJobs } from "./jobs.ts"
import { applyAccountLimits } from "./limits-actions.ts"

const database = await testDatabase()
const { db } = database
let app = createTestApp(database)
let amina: PlantedMember
let browser: Awaited<ReturnType<typeof signIn>>

beforeEach(async () => {
  await db.delete(members)
  await db.delete(verifications)
  await db.execute(sql`delete from tries`)
  app = createTestApp(database)
  app.clock.now = new Date()
  amina = await plantMember(app, { email: "amina@exemple.fr" })
  browser = await signIn(app, amina)
})
afterEach(() => {
  for (const line of app.lines) expect(line).not.toMatch(/exemple\.fr|Amina|adresse\/[\w-]{32}|phrase/)
})

async function runJobs(): Promise<void> {
  for (const { name, data } of app.added.splice(0))
    await [...credentialJobs, ...changeJobs].find((job) => job.name === name)?.run(app.services, data)
}
const location = (response: Response) => [response.status, response.headers.get("location")]
const subjects = () => app.mailer.mails.map((mail) => [mail.to, mail.subject.replace(" – De concert", "")])
const sessionsOf = async (id: string) => (await db.select().from(sessions).where(eq(sessions.memberId, id))).length
const acts = async () =>
  (await db.select({ act: auditLog.act }).from(auditLog).where(eq(auditLog.actorId, amina.id))).map((one) => one.act)

const PASSWORD = "/mon-espace/compte/mot-de-passe"
const FIRST = "une phrase bien à moi"
const SECOND = "une autre phrase, plus longue"
const hashOf = async () => (await db.select().from(identities).where(eq(identities.memberId, amina.id)))[0]?.passwordHash
const opens = async (password: string) => verifyPassword({ hash: (await hashOf()) ?? "", password })

test("a password is set, changed and removed; each time other sessions end and a mail tells it", async () => {
  const elsewhere = await signIn(app, amina)
  expect(location(await browser.post(PASSWORD, { password: FIRST }))).toEqual([303, "/mon-espace/compte?fait=mot-de-passe"])
  expect(await opens(FIRST)).toBe(true)
  expect((await elsewhere.get("/mon-espace/compte")).status).toBe(303)
  expect(await (await browser.get("/mon-espace/compte?fait=mot-de-passe")).text()).toContain("Vous en avez choisi un")

  expect((await browser.post(PASSWORD, { currentPassword: FIRST, password: SECOND })).status).toBe(303)
  expect([await opens(FIRST), await opens(SECOND)]).toEqual([false, true])
  expect(location(await browser.post(`${PASSWORD}/retrait`))[0]).toBe(303)
  expect((await browser.post(`${PASSWORD}/retrait`)).status).toBe(303)
  expect(await hashOf()).toBeUndefined()

  await runJobs()
  expect(subjects()).toEqual([
    ["amina@exemple.fr", "Votre mot de passe a été retiré"],
    ["amina@exemple.fr", "Votre mot de passe a changé"],
    ["amina@exemple.fr", "Un mot de passe a été ajouté"],
  ])
  expect(await acts()).toEqual(["password.set", "password.changed", "password.removed"])
})

test("what was chosen lets in, spaces and accents included", async () => {
  await browser.post(PASSWORD, { password: `  ${FIRST} ` })
  const other = createBrowser(app)
  const enter = (password: string) => other.post("/connexion/mot-de-passe", { address: amina.email, password })
  expect((await enter(FIRST)).status).toBe(422)
  expect((await enter(`  ${FIRST} `)).status).toBe(303)
})

test.each([
  ["court", "Il compte 5 caractères"],
  ["azertyuiop12", "Il suit le clavier"],
  ["motdepasse2026", "que l’on essaie en premier"],
  ["amina@exemple.fr", "Il repose sur votre nom"],
  ["", "Écrivez le nouveau mot de passe"],
])("the password %o is refused in plain words, and not shown again", async (password, message) => {
  const response = await browser.post(PASSWORD, { password })
  const text = await response.text()
  expect([response.status, text.includes(message)]).toEqual([422, true])
  if (password !== amina.email && password) expect(text).not.toContain(password)
  expect(await hashOf()).toBeUndefined()
})

test("the current password has to be said, and cannot be tried out at leisure", async () => {
  await browser.post(PASSWORD, { password: FIRST })
  const tried = await browser.post(PASSWORD, { currentPassword: SECOND, password: SECOND })
  expect([tried.status, (await tried.text()).includes("Ce n’est pas le mot de passe actuel")]).toEqual([422, true])
  expect(await (await browser.post(PASSWORD, { password: SECOND })).text()).toContain("Indiquez votre mot de passe actuel")
  await app.services.db.execute(sql`update tries set points = 10 where key like 'sign_in_to%'`)
  const held = await browser.post(PASSWORD, { currentPassword: FIRST, password: SECOND })
  expect([held.status, Number(held.headers.get("retry-after")) > 0]).toEqual([429, true])
  expect(await opens(FIRST)).toBe(true)
})

test("two tabs that change the password at once: one does, the other is told", async () => {
  const both = (form: Record<string, string>) => Promise.all([browser.post(PASSWORD, form), browser.post(PASSWORD, form)])
  expect((await both({ password: FIRST })).map((one) => one.status).sort()).toEqual([303, 409])
  expect((await both({ currentPassword: FIRST, password: SECOND })).map((one) => one.status).sort()).toEqual([303, 409])
  expect(await opens(SECOND)).toBe(true)
})

test.each([PASSWORD, `${PASSWORD}/retrait`, "/mon-espace/compte/adresse"])(
  "%s asks who came in long ago to show it again",
  async (path) => {
    const late = await signIn(app, amina, { minutesAgo: 20 })
    const refused = await late.post(path, { password: FIRST, currentPassword: FIRST, email: "neuve@exemple.fr" })
    const text = await refused.text()
    expect([refused.status, text.includes("encore=oui"), text.includes(FIRST)]).toEqual([401, true, false])
    expect([await hashOf(), await db.select().from(emailChanges)]).toEqual([undefined, []])
  },
)

test("sessions are listed with this one marked, and end one by one or all", async () => {
  const others = [await signIn(app, amina), await signIn(app, amina)]
  const stranger = await plantMember(app, { displayName: "Bob" })
  await signIn(app, stranger)
  const text = await (await browser.get("/mon-espace/compte/sessions")).text()
  expect([text.split("Firefox · Linux</h3>").length - 1, text.split("Cette connexion").length - 1]).toEqual([3, 1])
  expect(text).toContain("203.0.113.0/24")

  const ids = [...text.matchAll(/name="end" value="([\da-f-]{36})"/g)].map((match) => match[1] as string)
  expect(ids).toHaveLength(2)
  expect(location(await browser.post("/mon-espace/compte/sessions", { end: ids[0] ?? "" }))[1]).toBe(
    "/mon-espace/compte/sessions?fin=oui",
  )
  expect(await sessionsOf(amina.id)).toBe(2)
  // Ended already, in another tab.
  expect((await browser.post("/mon-espace/compte/sessions", { end: ids[0] ?? "" })).status).toBe(303)
  await browser.post("/mon-espace/compte/sessions", { end: "others" })
  expect(await sessionsOf(amina.id)).toBe(1)
  for (const other of others) expect((await other.get("/mon-espace/compte")).status).toBe(303)
  expect((await browser.get("/mon-espace/compte")).status).toBe(200)
})

test("nobody ends the session of somebody else, and nonsense ends none", async () => {
  const bob = await signIn(app, await plantMember(app, { displayName: "Bob" }))
  const [hers] = await db.select().from(sessions).where(eq(sessions.memberId, amina.id))
  expect((await bob.post("/mon-espace/compte/sessions", { end: hers?.id ?? "" })).status).toBe(303)
  for (const end of ["", "all", "*"]) expect((await bob.post("/mon-espace/compte/sessions", { end })).status).toBe(400)
  expect((await browser.get("/mon-espace/compte")).status).toBe(200)
})

const ADDRESS = "/mon-espace/compte/adresse"
type Links = { old: string; new: string }

/** Asks for a change, and reads both mailboxes. */
async function askChange(to = "neuve@exemple.fr"): Promise<Links> {
  app.mailer.mails.length = 0
  expect(location(await browser.post(ADDRESS, { email: to }))).toEqual([303, ADDRESS])
  expect(JSON.stringify(app.added)).not.toContain("@")
  await runJobs()
  const linkTo = (email: string) =>
    /http:\/\/localhost(\/connexion\/adresse\/\S+)/.exec(app.mailer.mails.find((mail) => mail.to === email)?.text ?? "")?.[1] ??
    ""
  return { old: linkTo(amina.email), new: linkTo(to) }
}
const confirm = (link: string, from = createBrowser(app)) => from.post(link, { answer: "confirm" })
const addressNow = async () => (await db.select().from(members).where(eq(members.id, amina.id)))[0]?.email

test.each([
  ["old", "new"],
  ["new", "old"],
] as const)("an address changes once both have agreed, the %s one first", async (first, second) => {
  const elsewhere = await signIn(app, amina)
  const open = await makeEntryLink(app.services.auth, { email: amina.email })
  const links = await askChange()
  expect(links.old).not.toBe(links.new)
  for (const side of ["old", "new"] as const) {
    const looked = await createBrowser(app).get(links[side])
    expect([looked.status, looked.headers.get("referrer-policy")]).toEqual([200, "strict-origin"])
    const text = await looked.text()
    expect([text.includes("neuve@exemple.fr"), text.includes(amina.email), text.includes('value="refuse"')]).toEqual([
      true,
      false,
      side === "old",
    ])
  }
  // Sent twice, it has agreed once.
  for (let count = 0; count < 2; count++) expect(location(await confirm(links[first]))).toEqual([303, links[first]])
  expect(await (await createBrowser(app).get(links[first])).text()).toContain("C’est noté")
  expect(await addressNow()).toBe(amina.email)
  expect(await (await browser.get(ADDRESS)).text()).toContain("pas encore confirmé")

  expect(location(await confirm(links[second], browser))).toEqual([303, "/connexion/adresse/changee"])
  expect(await addressNow()).toBe("neuve@exemple.fr")
  expect([(await browser.get("/mon-espace/compte")).status, (await elsewhere.get("/mon-espace/compte")).status]).toEqual([
    200, 303,
  ])
  expect((await createBrowser(app).get(`/connexion/lien/${open}`)).status).toBe(404)
  expect(JSON.stringify(app.added)).not.toContain("@")
  app.mailer.mails.length = 0
  await runJobs()
  expect(subjects()).toEqual([["amina@exemple.fr", "Votre adresse a changé"]])
  expect(app.mailer.mails[0]?.text).not.toContain("neuve")
  for (const link of [links.old, links.new]) expect((await confirm(link)).status).toBe(404)
  expect(await acts()).toEqual(["address.change_asked", "address.changed"])
})

test("both agreeing at the same moment change the address once", async () => {
  const links = await askChange()
  const statuses = await Promise.all([confirm(links.old), confirm(links.new)])
  expect(statuses.map((one) => one.headers.get("location")).filter((path) => path === "/connexion/adresse/changee")).toHaveLength(
    1,
  )
  expect(await addressNow()).toBe("neuve@exemple.fr")
})

test("an address that has an account is told so by mail; the page says the same, and nothing changes", async () => {
  const bob = await plantMember(app, { email: "bob@exemple.fr", displayName: "Bob", language: "en" })
  const free = await askChange("libre@exemple.fr")
  const freePage = (await (await browser.get(ADDRESS)).text()).replaceAll("libre@", "…@")
  const links = await askChange(bob.email)
  const takenPage = (await (await browser.get(ADDRESS)).text()).replaceAll("bob@", "…@")
  expect(takenPage).toBe(freePage)
  expect(free.new).toMatch(/^\/connexion\/adresse\//)
  expect(links.new).toBe("")
  expect(subjects()).toEqual([
    ["bob@exemple.fr", "This address already has an account"],
    ["amina@exemple.fr", "Confirmez le changement d’adresse"],
  ])
  expect(location(await confirm(links.old))[0]).toBe(303)
  expect(await addressNow()).toBe(amina.email)
})

test("an address that gets an account while one confirms stays with it", async () => {
  const links = await askChange()
  await plantMember(app, { email: "neuve@exemple.fr", displayName: "Nina" })
  await confirm(links.old)
  const taken = await confirm(links.new)
  expect([taken.status, (await taken.text()).includes("sert maintenant à un autre compte")]).toEqual([409, true])
  expect(await addressNow()).toBe(amina.email)
})

test("asking again, giving up, refusing and waiting too long all make the links useless", async () => {
  const first = await askChange()
  const second = await askChange("autre@exemple.fr")
  expect((await confirm(first.old)).status).toBe(404)
  // The new mailbox cannot refuse for the old one.
  expect((await createBrowser(app).post(second.new, { answer: "refuse" })).status).toBe(404)
  expect(location(await createBrowser(app).post(second.old, { answer: "refuse" }))).toEqual([303, "/connexion/adresse/refusee"])
  expect((await confirm(second.new)).status).toBe(404)

  const third = await askChange()
  await browser.post(`${ADDRESS}/abandon`)
  expect((await confirm(third.new)).status).toBe(404)

  const fourth = await askChange()
  app.clock.now = new Date(app.clock.now.getTime() + 25 * 3_600_000)
  expect((await confirm(fourth.old)).status).toBe(404)
  expect(await addressNow()).toBe(amina.email)
})

test("tabs that ask at once leave one change", async () => {
  const emails = ["un", "deux", "trois", "quatre", "cinq", "six"].map((name) => `${name}@exemple.fr`)
  const asked = await Promise.all(emails.map((email) => browser.post(ADDRESS, { email })))
  expect(new Set(asked.map((one) => one.status))).toEqual(new Set([303]))
  expect(await db.select().from(emailChanges)).toHaveLength(1)
})

test.each([
  ["", "Indiquez la nouvelle adresse"],
  ["neuve", "semble incomplète"],
  ["AMINA@exemple.fr ", "C’est déjà votre adresse"],
])("changing to %o is refused", async (email, message) => {
  const response = await browser.post(ADDRESS, { email })
  expect([response.status, (await response.text()).includes(message)]).toEqual([422, true])
  expect(app.added).toEqual([])
})

test("a link that is cut, another's, or sent from another site confirms nothing", async () => {
  const links = await askChange()
  for (const link of [links.old.slice(0, -2), "/connexion/adresse/changee", "/connexion/adresse/x"])
    expect((await confirm(link)).status).toBe(404)
  expect((await createBrowser(app).post(links.old, { answer: "oui" })).status).toBe(400)
  expect((await createBrowser(app).post(links.old, { answer: "confirm" }, { "sec-fetch-site": "cross-site" })).status).toBe(403)
  expect(await db.select().from(emailChanges)).toMatchObject([{ oldConfirmedAt: null, newConfirmedAt: null }])
})

test.each(["/mon-espace/compte", PASSWORD, ADDRESS, "/mon-espace/compte/sessions", "/connexion/adresse/changee"])(
  "%s is for nobody’s search engine or cache, and shown in both languages",
  async (path) => {
    for (const prefix of ["", "/en"]) {
      const response = await browser.get(prefix + path)
      expect([response.status, response.headers.get("cache-control")]).toEqual([200, "private, no-store"])
      expect(await response.text()).toContain('content="noindex"')
    }
  },
)

test("each night what has ended is deleted, and where older sessions came from is forgotten", async () => {
  const { now } = app.clock
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await signIn(app, amina, { expired: true })
  await signIn(app, amina, { minutesAgo: 31 * 24 * 60 })
  for (const days of [-1, 1])
    await db
      .insert(verifications)
      .values({ id: uuidv7(), identifier: `x${days}`, value: "", expiresAt: ago(days), createdAt: now, updatedAt: now })
  await askChange()
  await db.update(emailChanges).set({ expiresAt: ago(1) })
  expect(await applyAccountLimits(db, now)).toEqual({ sessions: 1, links: 1, addressChanges: 1, networks: 1 })
  expect(await applyAccountLimits(db, now)).toEqual({ sessions: 0, links: 0, addressChanges: 0, networks: 0 })
  const left = await db.select({ network: sessions.network }).from(sessions)
  expect(left.map(({ network }) => network).sort()).toEqual(["203.0.113.0/24", null])
})
