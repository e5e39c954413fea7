import { eq } from "drizzle-orm"
import { beforeEach, expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { keyIn, recoveryCodesIn, turnOnSecondFactor } from "../../../../tests/support/authenticator.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { codeOf } from "../../../../tests/support/totp.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { members, secondFactors, sessions } from "../../../core/auth/tables.ts"

const database = await testDatabase()
const app = createTestApp(database)
const { db } = database
const SETTING = "/mon-espace/compte/double-verification"

beforeEach(() => {
  app.clock.now = new Date() // The library that checks codes has no other clock.
  app.added.length = 0
})

const actsOn = async (id: string) =>
  (await db.select({ act: auditLog.act, actorId: auditLog.actorId }).from(auditLog).where(eq(auditLog.subjectId, id))).map(
    ({ act, actorId }) => (actorId === id ? act : `${act} by ${actorId}`),
  )
const told = (id: string) => app.added.filter(({ data }) => data.member === id).map(({ data }) => data.change)
const sessionsOf = (id: string) => db.select().from(sessions).where(eq(sessions.memberId, id))

test("a key is shown until its first code; then the factor is on, ten codes are told once, and other sessions end", async () => {
  const amina = await plantMember(app)
  const [browser, other] = [await signIn(app, amina), await signIn(app, amina)]
  expect(keyIn(await (await browser.get(SETTING)).text())).toBe("")
  await browser.post(`${SETTING}/cle`)
  const shown = await (await browser.get(SETTING)).text()
  const key = keyIn(shown)
  expect(shown).toContain(`otpauth://totp/De%20concert:`)
  expect(shown).toContain("<svg")
  const [before] = await db.select().from(members).where(eq(members.id, amina.id))
  expect(before?.secondFactorEnabled).toBe(false)
  const cookie = browser.cookies.get("session")

  const response = await browser.post(SETTING, { code: codeOf(key) })
  const codes = recoveryCodesIn(await response.text())
  expect([response.status, codes.length]).toEqual([200, 10])
  expect(browser.cookies.get("session")).not.toBe(cookie)
  const [session, ...others] = await sessionsOf(amina.id)
  expect([session?.secondFactorAt, others]).toEqual([app.clock.now, []])
  expect((await other.get(SETTING)).status).toBe(303)
  const html = await (await browser.get(SETTING)).text()
  expect(html).toContain("Il vous reste 10 codes de secours.")
  for (const secret of [key, ...codes]) expect(html).not.toContain(secret)

  const [row] = await db.select().from(secondFactors).where(eq(secondFactors.memberId, amina.id))
  for (const secret of [key.replaceAll(" ", ""), ...codes]) expect(JSON.stringify(row)).not.toContain(secret)
  expect(await actsOn(amina.id)).toEqual(["second_factor.enabled"])
  expect(told(amina.id)).toEqual(["second_factor.enabled"])
  expect(JSON.stringify(app.added)).not.toContain(codes[0])
})

test("what is typed is read as it is meant, and a wrong code turns nothing on", async () => {
  const amina = await plantMember(app)
  const browser = await signIn(app, amina)
  await browser.post(`${SETTING}/cle`)
  const key = keyIn(await (await browser.get(SETTING)).text())
  for (const [code, words] of [
    ["", "Indiquez le code."],
    ["123", "Ce code n’est pas celui"],
    [codeOf(key, 500), "Ce code n’est pas celui"],
  ] as const) {
    const response = await browser.post(SETTING, { code })
    const html = await response.text()
    expect([response.status, html.includes(words)]).toEqual([422, true])
    expect(html).toContain('href="#field-code"')
  }
  expect((await db.select().from(members).where(eq(members.id, amina.id)))[0]?.secondFactorEnabled).toBe(false)
  const code = codeOf(key)
  expect((await browser.post(SETTING, { code: ` ${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(200)
})

test("two tabs that turn it on at once do it once, and a key of before is none any more", async () => {
  const amina = await plantMember(app)
  const browser = await signIn(app, amina)
  await browser.post(`${SETTING}/cle`)
  const old = keyIn(await (await browser.get(SETTING)).text())
  await browser.post(`${SETTING}/cle`)
  const key = keyIn(await (await browser.get(SETTING)).text())
  expect(key).not.toBe(old)
  expect((await browser.post(SETTING, { code: codeOf(old) })).status).toBe(422)
  const cookies = new Map(browser.cookies)
  const same = async (code: string) => {
    const tab = await signIn(app, amina)
    for (const [name, value] of cookies) tab.cookies.set(name, value)
    return (await tab.post(SETTING, { code })).status
  }
  const answers = await Promise.all([same(codeOf(key)), same(codeOf(key, 1))])
  expect(answers.filter((status) => status === 200)).toHaveLength(1)
  expect(await actsOn(amina.id)).toEqual(["second_factor.enabled"])
})

test("nobody makes another key while the factor is on", async () => {
  const amina = await plantMember(app)
  const browser = await signIn(app, amina)
  await turnOnSecondFactor(browser)
  const [before] = await db.select().from(secondFactors).where(eq(secondFactors.memberId, amina.id))
  await browser.post(`${SETTING}/cle`)
  expect(await db.select().from(secondFactors).where(eq(secondFactors.memberId, amina.id))).toEqual([before])
})

test("a code serves once, a recovery code too, and new codes take the place of the old", async () => {
  const amina = await plantMember(app)
  const browser = await signIn(app, amina)
  const { recoveryCodes, next } = await turnOnSecondFactor(browser)
  const code = next()
  const renewed = recoveryCodesIn(await (await browser.post(`${SETTING}/codes`, { code })).text())
  expect([renewed.length, renewed.some((one) => recoveryCodes.includes(one))]).toEqual([10, false])
  const again = await browser.post(`${SETTING}/codes`, { code })
  expect([again.status, (await again.text()).includes("Ce code a déjà servi")]).toEqual([422, true])
  expect((await browser.post(`${SETTING}/codes`, { recovery: recoveryCodes[0] ?? "" })).status).toBe(422)
  expect((await browser.post(`${SETTING}/codes`, { recovery: renewed[0]?.toUpperCase() ?? "" })).status).toBe(200)
  expect((await browser.post(`${SETTING}/codes`, { recovery: renewed[0] ?? "" })).status).toBe(422)
  expect(await actsOn(amina.id)).toEqual(["second_factor.enabled", "recovery_codes.renewed", "recovery_codes.renewed"])
})

test("a code turns it off: the key is gone, other sessions end, and this one has no second factor", async () => {
  const amina = await plantMember(app)
  const browser = await signIn(app, amina)
  const { next } = await turnOnSecondFactor(browser)
  const other = await signIn(app, amina)
  expect((await browser.post(`${SETTING}/arret`, { code: "000000" })).status).toBe(422)
  expect((await browser.post(`${SETTING}/arret`, { code: next() })).headers.get("location")).toBe(SETTING)
  expect(await db.select().from(secondFactors).where(eq(secondFactors.memberId, amina.id))).toEqual([])
  const [session, ...others] = await sessionsOf(amina.id)
  expect([session?.secondFactorAt, others]).toEqual([null, []])
  expect((await other.get(SETTING)).status).toBe(303)
  expect(told(amina.id)).toEqual(["second_factor.enabled", "second_factor.disabled"])
})

test("who is on without having given a code here gives it here, and gets a new session's token", async () => {
  const amina = await plantMember(app, { roles: ["editor"] })
  const { next } = await turnOnSecondFactor(await signIn(app, amina))
  const browser = await signIn(app, amina)
  const html = await (await browser.get(SETTING)).text()
  expect(html).toContain(`action="${SETTING}/session"`)
  expect(html).toContain("Votre rôle dans l’équipe la demande")
  const cookie = browser.cookies.get("session")
  expect((await browser.post(`${SETTING}/session`, { code: "12345x" })).status).toBe(422)
  expect((await browser.post(`${SETTING}/session`, { code: next() })).status).toBe(303)
  expect(browser.cookies.get("session")).not.toBe(cookie)
  expect(await (await browser.get(SETTING)).text()).toContain("Ouvrir l’administration")
})

test("after ten tries no code helps for a while, and the page says how long", async () => {
  const amina = await plantMember(app)
  const browser = await signIn(app, amina)
  const { next } = await turnOnSecondFactor(browser)
  for (let count = 1; count < 10; count++)
    expect((await browser.post(`${SETTING}/arret`, { code: `00000${count}` })).status).toBe(422)
  const response = await browser.post(`${SETTING}/arret`, { code: next() })
  expect(response.status).toBe(429)
  expect(await response.text()).toContain("réessayez dans 15 minutes")
})

test("its pages ask that one signed in a short while ago, and lead nowhere for who has not turned it on", async () => {
  const amina = await plantMember(app)
  const late = await signIn(app, amina, { minutesAgo: 16 })
  for (const path of [SETTING, `${SETTING}/codes`, `${SETTING}/arret`])
    expect((await late.get(path)).headers.get("location")).toContain("/connexion?retour=")
  for (const path of [SETTING, `${SETTING}/cle`, `${SETTING}/codes`, `${SETTING}/arret`])
    expect((await late.post(path, { code: "123456" })).status).toBe(401)
  const browser = await signIn(app, amina)
  for (const path of [`${SETTING}/codes`, `${SETTING}/arret`])
    expect((await browser.get(path)).headers.get("location")).toBe(SETTING)
  for (const path of [SETTING, `${SETTING}/session`, `${SETTING}/codes`, `${SETTING}/arret`])
    expect((await browser.post(path, { code: "123456" })).headers.get("location")).toBe(SETTING)
})
