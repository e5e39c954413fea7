import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn, signInStaff } from "../../../../tests/support/members.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { mails, refusedAddresses } from "../../../core/mail/tables.ts"
import { findFailedMails } from "./mail-queries.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const { browser } = await signInStaff(app, "administrator")
const path = "/administration/mails"
const count = async (query: string) =>
  ((await (await browser.get(path + query)).text()).match(/<span class="row-note">zq\./g) ?? []).length

const at = app.clock.now
for (const [index, state] of (["sent", "sent", "failed", "refused", "waiting"] as const).entries())
  await db.insert(mails).values({
    id: uuidv7(),
    key: `zq-key-${index}`,
    template: index === 0 ? "zq.one" : "zq.two",
    state,
    tries: index,
    code: state === "failed" ? "ECONNECTION" : null,
    createdAt: at,
    changedAt: at,
  })
await db.insert(refusedAddresses).values({ addressHash: "zq-hash", code: "550", refusedAt: at })

test.each([
  ["", 5],
  ["?etat=sent", 2],
  ["?etat=failed", 1],
  ["?modele=zq.one", 1],
  ["?etat=sent&modele=zq.two", 1],
  ["?etat=anything", 5],
])("the list %s holds %i mails", async (query, expected) => {
  expect(await count(query)).toBe(expected)
})

test("it tells states, codes and counts by day; never a key, a hash or an address", async () => {
  const html = await (await browser.get(path)).text()
  expect(html).toContain("ECONNECTION")
  expect(html).toContain("Une adresse a été refusée pour de bon")
  expect(html).toContain("2 novembre 2026")
  expect(html).not.toMatch(/zq-key|zq-hash/)
})

test("what failed waits for the team", async () => {
  expect(await findFailedMails(db)).toEqual({ count: 1, oldest: at })
})

test("every template of every feature can be looked at, in both languages, as HTML and as text", async () => {
  const { mailTemplates } = app.services
  expect(mailTemplates.length).toBeGreaterThan(3)
  const list = await (await browser.get(`${path}/modeles`)).text()
  for (const { template } of mailTemplates) {
    expect(list).toContain(`${path}/modeles/${template}"`)
    for (const language of ["fr", "en"]) {
      const shown = await browser.get(`${path}/modeles/${template}?langue=${language}`)
      expect([template, shown.status]).toEqual([template, 200])
      const html = await (await browser.get(`${path}/modeles/${template}/apercu?langue=${language}`)).text()
      expect(html).toContain(`<html lang="${language}"`)
    }
  }
  expect((await browser.get(`${path}/modeles/no.such`)).status).toBe(404)
  expect((await browser.get(`${path}/modeles/no.such/apercu`)).status).toBe(404)
})

test("a mail's markup runs in a box of its own; the page around it opens that box only, and other pages none", async () => {
  const policy = async (address: string) => (await browser.get(address)).headers.get("content-security-policy") ?? ""
  const template = "administration.suspended"
  const framed = await browser.get(`${path}/modeles/${template}/apercu`)
  expect(framed.headers.get("content-security-policy")).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox",
  )
  expect(framed.headers.get("x-frame-options")).toBe("SAMEORIGIN")
  expect(framed.headers.get("x-content-type-options")).toBe("nosniff")
  const around = await browser.get(`${path}/modeles/${template}`)
  expect(around.headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'; frame-src 'self'$/)
  expect(around.headers.get("x-frame-options")).toBe("DENY")
  expect(await policy(path)).not.toMatch(/frame-src|unsafe-inline/)
})

test("who does not administer sees neither states nor templates", async () => {
  const theirs = await signIn(app, await plantMember(app))
  const pages = [
    path,
    `${path}/modeles`,
    `${path}/modeles/administration.suspended`,
    `${path}/modeles/administration.suspended/apercu`,
  ]
  for (const one of pages) expect([one, (await theirs.get(one)).status]).toEqual([one, 404])
})
