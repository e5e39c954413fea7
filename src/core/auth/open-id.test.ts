// Whom an identity provider lets in, and whom its forgeries do not. What our pages say of it: features/account/providers.

import { afterAll, beforeEach, expect, test } from "vitest"
import { createAppWithProviders } from "../../../tests/support/app-with-providers.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import {
  configure,
  newKey,
  startLyingProvider,
  startMuteProvider,
  startProvider,
  visitProvider,
} from "../../../tests/support/identity-provider.ts"
import { type Browser, newBrowser } from "../../../tests/support/journey.ts"
import { identities, members, sessions, verifications } from "./tables.ts"

const database = await testDatabase()
const { db } = database
const [real, signing, liar, mute] = [
  await startProvider(),
  await startProvider({ userinfo_signed_response_alg: "RS256" }),
  await startLyingProvider(),
  await startMuteProvider(),
]
afterAll(() => Promise.all([real, signing, liar, mute].map(({ stop }) => stop())))

const appOf = (issuer: string, changes = {}) => createAppWithProviders(database, [configure(issuer, changes)])
type App = ReturnType<typeof appOf>

beforeEach(async () => {
  for (const one of [real, signing]) one.expect({})
  for (const table of [sessions, identities, members, verifications]) await db.delete(table)
})

/** Leaves for the provider; gives its address, as our page has it. */
async function leave(browser: Browser, form: Record<string, string> = {}): Promise<string> {
  const response = await browser.post("/connexion/fournisseur/test", form)
  expect(response.status).toBe(200)
  return response.headers.get("refresh")?.replace("0; url=", "") ?? ""
}

async function goThere(app: App, browser = newBrowser(app)) {
  const path = await visitProvider(await leave(browser))
  return { browser, path, response: await browser.get(path) }
}

/** Goes there as a stranger, and makes an account. */
async function joinBy(app: App) {
  const { browser, response } = await goThere(app)
  expect(response.headers.get("location")).toBe("/connexion/fournisseur/test/inscription")
  const joined = await browser.post("/connexion/fournisseur/test/inscription", { displayName: "Amina", charter: "2026-11-01" })
  expect([joined.status, joined.headers.get("location")]).toEqual([303, "/mon-espace"])
  return browser
}

const nobody = async () => {
  expect([await db.select().from(sessions), await db.select().from(members)]).toEqual([[], []])
}

test("the way there asks for a code with a proof, a state and a nonce of its own, and the assurance that is wanted", async () => {
  const app = appOf(real.issuer, { acr: ["eidas1"], parameters: { prompt: "login" } })
  const [one, other] = [new URL(await leave(newBrowser(app))), new URL(await leave(newBrowser(app)))]
  expect(one.origin).toBe(real.issuer)
  expect(Object.fromEntries(one.searchParams)).toMatchObject({
    response_type: "code",
    client_id: "de-concert",
    redirect_uri: "http://localhost/connexion/fournisseur/test/retour",
    scope: "openid email profile",
    code_challenge_method: "S256",
    acr_values: "eidas1",
    prompt: "login",
  })
  for (const name of ["state", "nonce", "code_challenge"]) {
    expect(one.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43)
    expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name))
  }
})

test("a stranger makes an account, comes back to it, and no token or name at the provider leaves the database", async () => {
  const app = appOf(real.issuer)
  await joinBy(app)
  expect(await db.select().from(members)).toMatchObject([
    { email: "amina@exemple.fr", emailVerified: true, displayName: "Amina" },
  ])
  expect(await db.select().from(identities)).toMatchObject([
    { provider: "test", subject: "amina", accessToken: null, refreshToken: null, idToken: null, scope: null },
  ])
  const { response } = await goThere(app)
  expect([response.status, response.headers.get("location")]).toEqual([303, "/mon-espace"])
  expect(await db.select().from(members)).toHaveLength(1)
  expect(await db.select().from(sessions)).toMatchObject([{ method: "/open-id/join" }, { method: "/open-id/return" }])
})

test("what is said of people may come signed, and is read", async () => {
  await joinBy(appOf(signing.issuer))
  expect(await db.select().from(members)).toMatchObject([{ email: "amina@exemple.fr" }])
})

test("where signed words of people are wanted, unsigned ones are not believed", async () => {
  const { response } = await goThere(appOf(real.issuer, { userinfoSignature: "RS256" }))
  expect(response.status).toBe(400)
  await nobody()
})

test("who comes back in another browser, or comes back twice, is not let in", async () => {
  const app = appOf(real.issuer)
  await joinBy(app)
  await db.delete(sessions)
  const browser = newBrowser(app)
  const path = await visitProvider(await leave(browser))
  expect((await newBrowser(app).get(path)).status).toBe(400)
  expect(await db.select().from(sessions)).toEqual([])
  const [first, second] = await Promise.all([browser.get(path), browser.get(path)])
  expect([first.status, second.status].sort()).toEqual([303, 400])
  expect((await browser.get(path)).status).toBe(400)
  expect(await db.select().from(sessions)).toHaveLength(1)
})

test("who comes back too late, with another state, or without one is not let in", async () => {
  const app = appOf(real.issuer)
  const browser = newBrowser(app)
  const late = await visitProvider(await leave(browser))
  await db.update(verifications).set({ expiresAt: new Date(0) })
  expect((await browser.get(late)).status).toBe(400)
  for (const change of [
    (query: URLSearchParams) => query.set("state", "other"),
    (query: URLSearchParams) => query.delete("state"),
  ]) {
    const url = new URL(await visitProvider(await leave(browser)), "http://localhost")
    change(url.searchParams)
    expect((await browser.get(url.pathname + url.search)).status).toBe(400)
  }
  await nobody()
})

test("an answer that says to be of another provider is not believed", async () => {
  const app = appOf(real.issuer)
  const browser = newBrowser(app)
  const url = new URL(await visitProvider(await leave(browser)), "http://localhost")
  url.searchParams.set("iss", "https://provider.example")
  expect((await browser.get(url.pathname + url.search)).status).toBe(400)
  await nobody()
})

test("what began with one provider does not end with another", async () => {
  const app = createAppWithProviders(database, [configure(real.issuer), configure(liar.issuer, { id: "other" })])
  const browser = newBrowser(app)
  const path = (await visitProvider(await leave(browser))).replace("/test/", "/other/")
  expect((await browser.get(path)).status).toBe(400)
  await nobody()
})

test("a weak assurance is refused, and so is none", async () => {
  const app = appOf(real.issuer, { acr: ["eidas2"] })
  real.expect({ acr: "eidas1" })
  expect((await goThere(app)).response.status).toBe(403)
  await nobody()
  real.expect({ acr: "eidas2" })
  expect((await goThere(app)).response.status).toBe(303)
})

type Say = Parameters<typeof liar.say>[0]
const { privateKey: another } = newKey()
const FORGERIES: [name: string, say: Say][] = [
  ["no identity token at all", () => undefined],
  ["a nonce of another", ({ mint }) => mint({ nonce: "other" })],
  ["no nonce", ({ mint }) => mint({})],
  ["signed by another key", ({ mint, nonce }) => mint({ nonce }, another)],
  ["not signed", ({ mint, nonce }) => mint({ nonce }, null)],
  ["signed with our own secret", ({ mint, nonce }) => mint({ nonce }, liar.clientSecret)],
  ["for another client", ({ mint, nonce }) => mint({ nonce, aud: "other" })],
  ["given to another party", ({ mint, nonce }) => mint({ nonce, aud: ["de-concert", "other"], azp: "other" })],
  ["given to another party alone", ({ mint, nonce }) => mint({ nonce, azp: "other" })],
  ["by another provider", ({ mint, nonce }) => mint({ nonce, iss: "https://provider.example" })],
  ["of the past", ({ mint, nonce }) => mint({ nonce, exp: Math.floor(Date.now() / 1000) - 600 })],
  ["of nobody", ({ mint, nonce }) => mint({ nonce, sub: undefined })],
]

test.each(FORGERIES)("an identity token is refused: %s", async (_, say) => {
  const app = appOf(liar.issuer)
  liar.say(say)
  const browser = newBrowser(app)
  const response = await browser.get(liar.visit(await leave(browser)))
  expect([400, 403]).toContain(response.status)
  await nobody()
  // The very same way lets in when the token is right: what was refused was the token.
  liar.say(({ mint, nonce }) => mint({ nonce }))
  expect((await browser.get(liar.visit(await leave(browser)))).status).toBe(303)
})

test("a provider that never answers, or is not there, is given up, and the other ways do not wait for it", async () => {
  for (const issuer of [mute.issuer, "http://127.0.0.1:1"]) {
    const browser = newBrowser(appOf(issuer))
    const statuses: number[] = []
    const note = (response: Response) => void statuses.push(response.status)
    await Promise.all([
      browser.post("/connexion/fournisseur/test").then(note),
      issuer === mute.issuer ? browser.get("/connexion").then(note) : undefined,
    ])
    expect(statuses).toEqual(issuer === mute.issuer ? [200, 503] : [503])
  }
}, 15_000)

test("a provider that was down is asked again", async () => {
  const app = appOf(real.issuer)
  const browser = newBrowser(app)
  const issuer = app.services.config.identityProviders[0] as { issuer: string }
  issuer.issuer = "http://127.0.0.1:1"
  expect((await browser.post("/connexion/fournisseur/test")).status).toBe(503)
  issuer.issuer = real.issuer
  expect((await browser.post("/connexion/fournisseur/test")).status).toBe(200)
})
