import { eq } from "drizzle-orm"
import { beforeEach, expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { turnOnSecondFactor } from "../../../../tests/support/authenticator.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { newBrowser } from "../../../../tests/support/journey.ts"
import { type PlantedMember, plantMember, signIn } from "../../../../tests/support/members.ts"
import { codeOf } from "../../../../tests/support/totp.ts"
import { hashPassword } from "../../../core/auth/password.ts"
import { identities, members, secondFactors, sessions, verifications } from "../../../core/auth/tables.ts"
import { makeEntryLink } from "../../../core/auth/ways-in.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { giveConsent } from "../../../core/personal-data/consents.ts"
import { CHARTER, CHARTER_VERSION } from "../charter.ts"
import { secondFactorResets } from "../tables.ts"

const database = await testDatabase()
const app = createTestApp(database)
const { db } = database
const STEP = "/connexion/double-verification"
const PASSWORD = "une longue phrase de passe"

beforeEach(() => {
  app.clock.now = new Date() // The library that checks codes has no other clock.
  app.added.length = 0
})

const WAYS = {
  async link(member: PlantedMember, browser = newBrowser(app)) {
    const token = await makeEntryLink(app.services.auth, { email: member.email })
    return { browser, response: await browser.post(`/connexion/lien/${token}`) }
  },
  async password(member: PlantedMember, browser = newBrowser(app)) {
    const dates = { createdAt: app.clock.now, updatedAt: app.clock.now }
    const passwordHash = await hashPassword(PASSWORD)
    await db
      .insert(identities)
      .values({ id: uuidv7(), memberId: member.id, provider: "credential", subject: member.id, passwordHash, ...dates })
      .onConflictDoNothing()
    const form = { address: member.email, password: PASSWORD }
    return { browser, response: await browser.post("/connexion/mot-de-passe", form) }
  },
}

/** A member who agreed to the charter and has the factor on; no session is left. */
async function withFactor() {
  const member = await plantMember(app)
  await giveConsent(db, member.id, CHARTER, CHARTER_VERSION, app.clock.now)
  const authenticator = await turnOnSecondFactor(await signIn(app, member))
  await db.delete(sessions).where(eq(sessions.memberId, member.id))
  app.added.length = 0
  return { member, ...authenticator }
}

const sessionsOf = (id: string) => db.select().from(sessions).where(eq(sessions.memberId, id))
const isIn = async (browser: ReturnType<typeof newBrowser>) => (await browser.get("/mon-espace/compte/cles")).status === 200

test.each(["link", "password"] as const)("after a %s the code is asked for, and only then is there a session", async (way) => {
  const { member, next } = await withFactor()
  const { browser, response } = await WAYS[way](member)
  expect([response.status, response.headers.get("location")]).toEqual([303, STEP])
  expect([await isIn(browser), await sessionsOf(member.id)]).toEqual([false, []])
  const page = await browser.get(STEP)
  expect([page.status, (await page.text()).includes('autocomplete="one-time-code"')]).toEqual([200, true])
  const entered = await browser.post(STEP, { code: next() })
  expect([entered.status, entered.headers.get("location")]).toEqual([303, "/mon-espace"])
  expect(await isIn(browser)).toBe(true)
  expect(await sessionsOf(member.id)).toMatchObject([{ method: "/two-factor/verify-totp", secondFactorAt: expect.any(Date) }])
})

test("where one was going is kept through the code, and no address of elsewhere is", async () => {
  const { member, next } = await withFactor()
  const { browser } = await WAYS.link(member)
  const html = await (await browser.get(`${STEP}?retour=%2Fmon-espace%2Fcompte`)).text()
  expect(html.includes(`action="${STEP}?retour=%2Fmon-espace%2Fcompte"`)).toBe(true)
  const elsewhere = await (await browser.get(`${STEP}?retour=https%3A%2F%2Fexemple.fr`)).text()
  expect(elsewhere.includes(`action="${STEP}"`)).toBe(true)
  const entered = await browser.post(`${STEP}?retour=%2Fmon-espace%2Fcompte`, { code: next() })
  expect(entered.headers.get("location")).toBe("/mon-espace/compte")
})

test("a recovery code lets in once, and its member is told", async () => {
  const { member, recoveryCodes } = await withFactor()
  const { browser } = await WAYS.link(member)
  expect((await browser.post(STEP, { recovery: recoveryCodes[3] ?? "" })).status).toBe(303)
  expect((await sessionsOf(member.id))[0]?.secondFactorAt).toEqual(expect.any(Date))
  expect(app.added.map(({ data }) => data.change).filter(Boolean)).toEqual(["recovery_code.used"])
  const { browser: other } = await WAYS.link(member)
  expect((await other.post(STEP, { recovery: recoveryCodes[3] ?? "" })).status).toBe(422)
  expect((await other.post(STEP, { recovery: recoveryCodes[4] ?? "" })).status).toBe(303)
})

test("of one code typed in three windows at once, one lets in", async () => {
  const { member, next } = await withFactor()
  const windows = [await WAYS.link(member), await WAYS.link(member), await WAYS.link(member)]
  const code = next()
  const answers = await Promise.all(windows.map(({ browser }) => browser.post(STEP, { code })))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
  expect(await sessionsOf(member.id)).toHaveLength(1)
})

test("of one recovery code typed in three windows at once, one lets in", async () => {
  const { member, recoveryCodes } = await withFactor()
  const windows = [await WAYS.link(member), await WAYS.link(member), await WAYS.link(member)]
  const answers = await Promise.all(windows.map(({ browser }) => browser.post(STEP, { recovery: recoveryCodes[0] ?? "" })))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
})

test("a wrong code is said in plain words; after five the first factor is asked for again, without a session", async () => {
  const { member, key, next } = await withFactor()
  const { browser } = await WAYS.link(member)
  for (let count = 0; count < 5; count++) {
    const response = await browser.post(STEP, { code: codeOf(key, 100 + count) })
    expect([response.status, (await response.text()).includes("Ce code n’est pas celui")]).toEqual([422, true])
  }
  const over = await browser.post(STEP, { code: next() })
  expect([over.status, (await over.text()).includes("Reprenons la connexion")]).toEqual([401, true])
  expect((await browser.get(STEP)).status).toBe(401)
  expect(await sessionsOf(member.id)).toEqual([])
})

test("ten wrong codes lock the account's factor for a while, in any window and from any network", async () => {
  const { member, key, next } = await withFactor()
  for (let round = 0; round < 2; round++) {
    const { browser } = await WAYS.link(member)
    for (let count = 0; count < 5; count++) await browser.post(STEP, { code: codeOf(key, 100 + 5 * round + count) })
  }
  const { browser } = await WAYS.link(member)
  const response = await browser.post(STEP, { code: next() })
  expect([response.status, /réessayez dans 1[45] minutes/.test(await response.text())]).toEqual([429, true])
  expect(await sessionsOf(member.id)).toEqual([])
  await db
    .update(secondFactors)
    .set({ lockedUntil: new Date(0) })
    .where(eq(secondFactors.memberId, member.id))
})

test("without the first factor the step shows nothing and lets nobody in", async () => {
  const { member, next } = await withFactor()
  const stranger = newBrowser(app)
  stranger.cookies.set("account.two_factor", "forged.c2lnbmF0dXJl")
  expect((await stranger.get(STEP)).status).toBe(401)
  expect((await stranger.post(STEP, { code: next() })).status).toBe(401)
  const { browser } = await WAYS.link(member)
  await db.update(verifications).set({ expiresAt: new Date(0) })
  expect((await browser.post(STEP, { code: next() })).status).toBe(401)
  expect(await sessionsOf(member.id)).toEqual([])
})

test("a code is that of who showed the first factor, even where somebody else came in meanwhile; their session ends", async () => {
  const { member, next } = await withFactor()
  const other = await plantMember(app)
  await turnOnSecondFactor(await signIn(app, other))
  const { browser } = await WAYS.link(member)
  browser.cookies.set("session", (await signIn(app, other)).cookies.get("session") ?? "")
  const [, stays] = await sessionsOf(other.id)
  expect((await browser.post(STEP, { code: next() })).status).toBe(303)
  expect([(await sessionsOf(other.id)).some(({ id }) => id === stays?.id), (await sessionsOf(member.id)).length]).toEqual([
    false,
    1,
  ])
})

test("who lost the factor reads the ways on; only after the first factor can they ask the team, once, and are told", async () => {
  const { member, next } = await withFactor()
  const stranger = newBrowser(app)
  const read = await stranger.get(`${STEP}/perdue`)
  expect([read.status, (await read.text()).includes("Demander à l’équipe")]).toEqual([200, false])
  expect((await stranger.post(`${STEP}/perdue`)).status).toBe(401)
  const { browser } = await WAYS.link(member)
  expect((await (await browser.get(`${STEP}/perdue`)).text()).includes("Demander à l’équipe")).toBe(true)
  for (const _ of [1, 2]) expect((await browser.post(`${STEP}/perdue`)).status).toBe(303)
  expect((await (await browser.get(`${STEP}/perdue`)).text()).includes("Votre demande est bien arrivée")).toBe(true)
  const requests = () => db.select().from(secondFactorResets).where(eq(secondFactorResets.memberId, member.id))
  expect(await requests()).toMatchObject([{ decidedAt: null }])
  expect(app.added.map(({ data }) => data.change).filter(Boolean)).toEqual(["second_factor_reset.asked"])
  await browser.post(STEP, { code: next() })
  expect(await requests()).toMatchObject([{ decision: "withdrawn" }])
})

test("whose factor is off comes in by a link alone", async () => {
  const { member } = await withFactor()
  await db.update(members).set({ secondFactorEnabled: false }).where(eq(members.id, member.id))
  const { browser } = await WAYS.link(member)
  expect(await isIn(browser)).toBe(true)
  expect((await sessionsOf(member.id))[0]?.secondFactorAt).toBeNull()
})

test("a key that another secret of the instance encrypted fits no code, and breaks nothing", async () => {
  const { member, next } = await withFactor()
  const [row] = await db.select().from(secondFactors).where(eq(secondFactors.memberId, member.id))
  const flipped = (row?.secret ?? "").replace(/.$/, (last) => (last === "0" ? "1" : "0"))
  await db.update(secondFactors).set({ secret: flipped }).where(eq(secondFactors.memberId, member.id))
  const { browser } = await WAYS.link(member)
  expect((await browser.post(STEP, { code: next() })).status).toBe(422)
  expect(await sessionsOf(member.id)).toEqual([])
})
