import { eq } from "drizzle-orm"
import { beforeEach, expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { turnOnSecondFactor } from "../../../../tests/support/authenticator.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { type Browser, newBrowser } from "../../../../tests/support/journey.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { createSecurityKey, type SecurityKey } from "../../../../tests/support/security-key.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { passkeys, sessions } from "../../../core/auth/tables.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { MOST_KEYS } from "./actions.ts"

const database = await testDatabase()
const app = createTestApp(database)
const { db } = database
const KEYS = "/mon-espace/compte/cles"

beforeEach(() => {
  app.clock.now = new Date() // The library that keeps challenges has no other clock.
  app.added.length = 0
})

type How = Parameters<SecurityKey["create"]>[1]

async function add(browser: Browser, key: SecurityKey, how?: How, name = "Téléphone") {
  const options = await (await browser.post(`${KEYS}/demande`)).json()
  return browser.post(KEYS, { name, credential: JSON.stringify(key.create(options, how)) })
}

async function enter(key: SecurityKey, how?: How, browser = newBrowser(app), form: Record<string, string> = {}) {
  const options = await (await browser.post("/connexion/cle/demande")).json()
  const credential = JSON.stringify(key.get(options, how))
  return { browser, credential, response: await browser.post("/connexion/cle", { credential, ...form }) }
}

const keysOf = (id: string) => db.select().from(passkeys).where(eq(passkeys.memberId, id))
const sessionsOf = (id: string) => db.select().from(sessions).where(eq(sessions.memberId, id))
const isIn = async (browser: Browser) => (await browser.get(KEYS)).status === 200

async function withKey() {
  const member = await plantMember(app)
  const [browser, key] = [await signIn(app, member), createSecurityKey()]
  expect((await add(browser, key)).status).toBe(303)
  const [row] = await keysOf(member.id)
  return { member, browser, key, path: `${KEYS}/${row?.id}` }
}

test("a key is asked to make sure who holds it, names its member and leaves out those they have", async () => {
  const { browser, key } = await withKey()
  const options = await (await browser.post(`${KEYS}/demande`)).json()
  expect(options).toMatchObject({
    rp: { id: "localhost", name: "De concert" },
    user: { name: "Amina" },
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: [{ id: key.id }],
  })
  const shown = await (await newBrowser(app).post("/connexion/cle/demande")).json()
  expect(shown).toMatchObject({ rpId: "localhost", userVerification: "required" })
  expect(JSON.stringify(shown).includes(key.id)).toBe(false)
})

test("a key is added, listed by its name and day, told by mail and written down", async () => {
  const { member, browser } = await withKey()
  const html = await (await browser.get(KEYS)).text()
  expect([html.includes("Téléphone"), html.includes("Ajoutée le")]).toEqual([true, true])
  const acts = await db.select({ act: auditLog.act }).from(auditLog).where(eq(auditLog.subjectId, member.id))
  expect(acts).toEqual([{ act: "passkey.added" }])
  expect(app.added.map(({ data }) => data.change)).toEqual(["passkey.added"])
})

test("a key lets in by itself, as both factors, even where a code is asked for otherwise", async () => {
  const { member, browser, key } = await withKey()
  await turnOnSecondFactor(browser)
  const entered = await enter(key, undefined, newBrowser(app), { retour: "/mon-espace/compte" })
  expect(entered.response.status).toBe(303)
  expect(await isIn(entered.browser)).toBe(true)
  const [newest] = (await sessionsOf(member.id)).filter(({ method }) => method === "/passkey/verify-authentication")
  expect(newest?.secondFactorAt).toEqual(expect.any(Date))
})

test("a key that makes sure of nobody is neither added nor lets in, whatever the page asked of it", async () => {
  const member = await plantMember(app)
  const browser = await signIn(app, member)
  const unsure = createSecurityKey()
  const refused = await add(browser, unsure, { verifies: false })
  expect([refused.status, (await refused.text()).includes("Elle ne vérifie pas que c’est bien vous")]).toEqual([422, true])
  expect(await keysOf(member.id)).toEqual([])

  const { key } = await withKey()
  const { browser: other, response } = await enter(key, { verifies: false })
  expect([response.status, await isIn(other)]).toEqual([422, false])
  expect((await enter(key)).response.status).toBe(303)
})

test("what a key signed for another site is refused", async () => {
  const { key } = await withKey()
  const { browser, response } = await enter(key, { origin: "https://de-concert.example" })
  expect([response.status, await isIn(browser)]).toEqual([422, false])
  const fresh = await signIn(app, await plantMember(app))
  expect((await add(fresh, createSecurityKey(), { origin: "https://de-concert.example" })).status).toBe(422)
})

test("what a key signed once lets in once, and only in the browser that asked", async () => {
  const { key } = await withKey()
  const { browser, credential } = await enter(key)
  expect((await browser.post("/connexion/cle", { credential })).status).toBe(422)
  expect((await newBrowser(app).post("/connexion/cle", { credential })).status).toBe(422)
})

test("a key that nobody here has, or something that is no key, is answered like one that did not fit", async () => {
  const stranger = await enter(createSecurityKey())
  expect([stranger.response.status, (await stranger.response.text()).includes("Cette clé n’a rien ouvert")]).toEqual([422, true])
  for (const credential of ["", "{", "[]", '"x"', '{"id":"a"}', '{"id":"a","response":{}}', `{"id":"${"a".repeat(30_000)}"}`]) {
    const browser = newBrowser(app)
    await browser.post("/connexion/cle/demande")
    expect((await browser.post("/connexion/cle", { credential })).status).toBe(422)
  }
  expect((await newBrowser(app).post("/connexion/cle")).status).toBe(422)
})

test("a key without a name gets its day as one, and a name that is too long is told", async () => {
  const member = await plantMember(app)
  const browser = await signIn(app, member)
  const long = await add(browser, createSecurityKey(), undefined, "x".repeat(61))
  expect([long.status, (await long.text()).includes("60 signes au plus")]).toEqual([422, true])
  await add(browser, createSecurityKey(), undefined, "")
  expect((await keysOf(member.id))[0]?.name).toMatch(/^Clé du /)
})

test("a key is renamed and removed by its member; removed, it opens nothing and other sessions end", async () => {
  const { member, browser, key, path } = await withKey()
  expect((await browser.get(path)).status).toBe(200)
  expect((await browser.post(`${path}/nom`, { name: " " })).status).toBe(422)
  expect((await browser.post(`${path}/nom`, { name: "<b>Bureau</b>" })).status).toBe(303)
  expect((await (await browser.get(KEYS)).text()).includes("&lt;b>Bureau&lt;/b>")).toBe(true)
  const { browser: other } = await enter(key)
  expect((await browser.post(`${path}/retrait`)).status).toBe(303)
  expect([await isIn(browser), await isIn(other), await keysOf(member.id)]).toEqual([true, false, []])
  expect((await enter(key)).response.status).toBe(422)
  expect((await browser.post(`${path}/retrait`)).status).toBe(404)
  expect(app.added.map(({ data }) => data.change).filter(Boolean)).toEqual(["passkey.added", "passkey.removed"])
})

test("nobody sees, renames or removes another's key, nor adds one late or signed out", async () => {
  const { member, path } = await withKey()
  const other = await signIn(app, await plantMember(app))
  for (const address of [path, `${KEYS}/not-a-key`, `${KEYS}/${uuidv7()}`]) {
    expect((await other.get(address)).status).toBe(404)
    expect((await other.post(`${address}/nom`, { name: "x" })).status).toBe(404)
    expect((await other.post(`${address}/retrait`)).status).toBe(404)
  }
  expect(await keysOf(member.id)).toMatchObject([{ name: "Téléphone" }])
  const late = await signIn(app, member, { minutesAgo: 16 })
  for (const address of [KEYS, `${KEYS}/demande`, `${path}/nom`, `${path}/retrait`])
    expect((await late.post(address)).status).toBe(401)
})

test("one's own challenge does not add a key to another's account", async () => {
  const [first, second] = [await signIn(app, await plantMember(app)), await signIn(app, await plantMember(app))]
  const options = await (await first.post(`${KEYS}/demande`)).json()
  second.cookies.set("account.passkey", first.cookies.get("account.passkey") ?? "")
  const credential = JSON.stringify(createSecurityKey().create(options))
  expect((await second.post(KEYS, { credential, name: "" })).status).toBe(422)
})

test("twenty keys are enough", async () => {
  const { member, browser } = await withKey()
  const row = (count: number) => ({
    id: uuidv7(),
    memberId: member.id,
    name: `Clé ${count}`,
    publicKey: "",
    credentialId: uuidv7(),
    counter: 0,
    deviceType: "singleDevice",
    backedUp: false,
    createdAt: new Date(),
  })
  await db.insert(passkeys).values(Array.from({ length: MOST_KEYS - 1 }, (_, index) => row(index)))
  expect((await (await browser.get(KEYS)).text()).includes("Vous avez déjà vingt clés")).toBe(true)
  expect((await add(browser, createSecurityKey())).status).toBe(409)
  expect(await keysOf(member.id)).toHaveLength(MOST_KEYS)
})
