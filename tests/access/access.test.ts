// Who may come where: every route of the program, for everyone who may try it, before the reveal and after.
import { expect, test } from "vitest"
import { allRoutes } from "../../src/app.ts"
import { readConfig } from "../../src/core/config.ts"
import { uuidv7 } from "../../src/core/db/key.ts"
import type { Participant } from "../../src/features/assessment/assessment.ts"
import { improvementActions } from "../../src/features/assessment/tables.ts"
import { createTestApp } from "../support/app.ts"
import { assessmentOf } from "../support/arbitrary-assessment.ts"
import { testDatabase } from "../support/database.ts"
import { type Browser, FIRST, newBrowser } from "../support/journey.ts"
import { plantAssessments, plantedToken } from "../support/planted-assessment.ts"
import * as accountTable from "./account-table.ts"

/** The same for everyone, who holds a link or not. Forms are sent empty: what counts is that they are read, or not. */
const FOR_EVERYONE: Record<string, number> = {
  "GET /readyz": 200,
  "GET /": 200,
  "GET /auto-evaluation": 200,
  "GET /auto-evaluation/nouvelle": 200,
  "POST /auto-evaluation/nouvelle": 422,
  "GET /auto-evaluation/reprendre": 200,
  "POST /auto-evaluation/reprendre/oubli": 303,
  "GET /auto-evaluation/lien-perdu": 200,
  "POST /auto-evaluation/lien-perdu": 422,
  "GET /auto-evaluation/lien/:token": 404,
  "POST /auto-evaluation/lien/:token": 404,
  "GET /auto-evaluation/confidentialite": 200,
  "GET /auto-evaluation/effacee": 200,
  "GET /auto-evaluation/papier": 200,
  "GET /auto-evaluation/papier/saisie": 200,
  "POST /auto-evaluation/papier/saisie": 422,
  "GET /auto-evaluation/papier/:file": 200,
  "GET /accessibilite": 200,
  "GET /mentions-legales": 200,
  "GET /vie-privee": 200,
  "GET /confort": 200,
  "POST /confort": 400,
  "GET /systeme-de-design": 200,
  "GET /charte": 200,
  "GET /vie-privee/registre": 200,
  "GET /vie-privee/registre.json": 200,
  "GET /desinscription": 200,
  "GET /effacement/annule": 200,
}

/** For whoever develops; in production these pages do not exist. */
const FOR_DEVELOPERS: Record<string, number> = {
  "GET /demonstration": 200,
  "POST /demonstration": 404,
  "GET /demonstration/equipe": 200,
  "GET /boite-d-envoi": 200,
  "GET /boite-d-envoi/:number": 404,
}

/**
 * At one's own place, as the starter and as anyone else who takes part: before the reveal, after it. At this place it is 404 for
 * everyone else, and for whoever left it or was taken out of it: see the test.
 */
type AtOwnPlace = { starter: [before: number, after: number]; other: [before: number, after: number] }
const AT_A_PLACE: Record<string, AtOwnPlace> = {
  "GET /auto-evaluation/:id": { starter: [200, 200], other: [200, 200] },
  "POST /auto-evaluation/:id/oubli": { starter: [303, 303], other: [303, 303] },
  "GET /auto-evaluation/:id/etat": { starter: [200, 200], other: [200, 200] },
  "GET /auto-evaluation/:id/passage": { starter: [200, 200], other: [200, 200] },
  // The place of somebody who has a link of their own is taken from no device.
  "POST /auto-evaluation/:id/passage/:place": { starter: [404, 404], other: [404, 404] },
  // Whoever is not signed in is asked to be.
  "POST /auto-evaluation/:id/rattachement": { starter: [401, 401], other: [401, 401] },
  "POST /auto-evaluation/:id/lien-personnel": { starter: [401, 401], other: [401, 401] },
  "GET /auto-evaluation/:id/effacement": { starter: [200, 200], other: [200, 200] },
  "POST /auto-evaluation/:id/effacement": { starter: [400, 400], other: [400, 400] },

  "GET /auto-evaluation/:id/participants": { starter: [200, 200], other: [403, 403] },
  "POST /auto-evaluation/:id/participants": { starter: [422, 422], other: [403, 403] },
  "POST /auto-evaluation/:id/participants/:invited/envoi": { starter: [303, 303], other: [403, 403] },
  "POST /auto-evaluation/:id/participants/:invited/lien": { starter: [303, 303], other: [403, 403] },
  "POST /auto-evaluation/:id/participants/:invited/retrait": { starter: [303, 403], other: [403, 403] },
  "POST /auto-evaluation/:id/cotes/:side/cloture": { starter: [303, 403], other: [403, 403] },

  "GET /auto-evaluation/:id/reponses": { starter: [303, 303], other: [303, 303] },
  "GET /auto-evaluation/:id/reponses/toutes": { starter: [200, 303], other: [200, 303] },
  "POST /auto-evaluation/:id/reponses/toutes": { starter: [303, 403], other: [303, 403] },
  "GET /auto-evaluation/:id/reponses/:criterion": { starter: [200, 303], other: [200, 303] },
  "POST /auto-evaluation/:id/reponses/:criterion": { starter: [303, 403], other: [303, 403] },
  "GET /auto-evaluation/:id/relecture": { starter: [200, 200], other: [200, 200] },
  "POST /auto-evaluation/:id/fin": { starter: [422, 303], other: [422, 303] },
  "POST /auto-evaluation/:id/fin/reprise": { starter: [403, 403], other: [403, 403] },

  "GET /auto-evaluation/:id/restitution": { starter: [403, 200], other: [403, 200] },
  "POST /auto-evaluation/:id/partage": { starter: [403, 303], other: [403, 303] },
  "GET /auto-evaluation/:id/placement": { starter: [403, 200], other: [403, 200] },
  "GET /auto-evaluation/:id/placement/:criterion": { starter: [403, 200], other: [403, 200] },
  "POST /auto-evaluation/:id/placement/:criterion": { starter: [403, 422], other: [403, 422] },
  "POST /auto-evaluation/:id/placement/:criterion/accord": { starter: [403, 303], other: [403, 303] },
  "GET /auto-evaluation/:id/actions": { starter: [403, 200], other: [403, 200] },
  "POST /auto-evaluation/:id/actions": { starter: [403, 422], other: [403, 422] },
  "GET /auto-evaluation/:id/actions/:action": { starter: [403, 200], other: [403, 200] },
  "POST /auto-evaluation/:id/actions/:action": { starter: [403, 422], other: [403, 422] },
  "POST /auto-evaluation/:id/actions/:action/realisation": { starter: [403, 303], other: [403, 303] },
  "POST /auto-evaluation/:id/actions/:action/retrait": { starter: [403, 303], other: [403, 303] },
  "GET /auto-evaluation/:id/resultat": { starter: [403, 200], other: [403, 200] },
  "GET /auto-evaluation/:id/resultat.pdf": { starter: [403, 200], other: [403, 200] },
  "GET /auto-evaluation/:id/resultat.csv": { starter: [403, 200], other: [403, 200] },
  "GET /auto-evaluation/:id/resultat.json": { starter: [403, 200], other: [403, 200] },
  "GET /auto-evaluation/:id/rappel.ics": { starter: [403, 200], other: [403, 200] },
  "GET /auto-evaluation/:id/nouvelle": { starter: [403, 200], other: [403, 200] },
  "POST /auto-evaluation/:id/nouvelle": { starter: [403, 303], other: [403, 303] },
  "GET /auto-evaluation/:id/evolution": { starter: [200, 200], other: [200, 200] },
}

/** What stands for the parts of an address; some pages need a word after it too. */
const PARTS: Record<string, string> = { token: "x".repeat(32), file: "soin.pdf", side: "partner", criterion: FIRST, number: "1" }
const QUERIES: Record<string, string> = {
  "POST /auto-evaluation/papier/saisie": "?instrument=soin",
  "GET /auto-evaluation/:id/rappel.ics": "?dans=3",
}

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const { secret } = app.services

test("the table knows every route of the program, and no other", () => {
  const known = [FOR_EVERYONE, FOR_DEVELOPERS, AT_A_PLACE, ...Object.values(accountTable)].flatMap((one) => Object.keys(one))
  const routes = allRoutes(async () => 0).map((route) => `${route.method} ${route.path}`)
  expect([...known, "GET /healthz"].sort()).toEqual(routes.sort())
})

test("what is about a place asks who holds it, and what does not is open by name", () => {
  for (const route of allRoutes(async () => 0)) {
    const known = `${route.method} ${route.path}`
    if (Object.values(accountTable).some((table) => known in table)) continue // account-access.test.ts
    const policies = route.path.includes(":id") ? ["participant", "starter", "reader"] : ["anyone", "developer"]
    expect(policies, `${route.method} ${route.path}`).toContain(route.policy)
  }
})

test.each(Object.entries(FOR_EVERYONE))("%s answers everyone with %i", async (route, status) => {
  const { nurse } = await plant("before")
  for (const browser of [newBrowser(app), nurse.browser]) expect(await ask(browser, route)).toBe(status)
})

test.each(Object.entries(FOR_DEVELOPERS))(
  "%s answers whoever develops with %i, and does not exist in production",
  async (route, status) => {
    expect(await ask(newBrowser(app), route)).toBe(status)
    const config = readConfig({ NODE_ENV: "production", APP_URL: "http://localhost", APP_SECRET: secret })
    expect(await ask(newBrowser(createTestApp(database, { config })), route)).toBe(404)
  },
)

describeEachPlace("before", 0)
describeEachPlace("after", 1)

function describeEachPlace(when: "before" | "after", column: 0 | 1) {
  test.each(Object.entries(AT_A_PLACE))(`${when} the reveal, %s`, async (route, { starter, other }) => {
    const people = await plant(when)
    const { nurse, mediator, colleague, revoked, withdrawn, invited, action } = people
    const parts = { ...PARTS, invited: invited.id, place: invited.id, action }
    const at = (place: { id: string }, browser: Browser) => ask(browser, route, { ...parts, id: place.id })
    // Whoever has no link of the place, or a link that does not count any more, comes first: what they try changes nothing.
    const anonymous = newBrowser(app)
    for (const one of [anonymous, people.elsewhere.browser]) expect(await at(mediator, one)).toBe(404)
    for (const [who, place] of [
      [invited, invited],
      [invited, mediator],
      [revoked, revoked],
      [revoked, mediator],
      [withdrawn, withdrawn],
      [withdrawn, nurse],
      [nurse, mediator],
      [nurse, invited],
      [mediator, nurse],
      [mediator, colleague],
      [colleague, nurse],
    ] as const)
      expect(await at(place, who.browser)).toBe(404)
    expect(await at({ id: uuidv7() }, nurse.browser)).toBe(404)
    expect(await at({ id: "no-key" }, nurse.browser)).toBe(404)

    expect({ other: await at(mediator, mediator.browser) }).toEqual({ other: other[column] })
    expect({ starter: await at(nurse, nurse.browser) }).toEqual({ starter: starter[column] })
  })
}

/** A nurse who started, her colleague, a peer mediator on the other side; who was taken out, who left, who was only invited. */
async function plant(when: "before" | "after") {
  const revealedAt = when === "after" ? new Date("2026-10-06T08:00:00Z") : null
  const gone = new Date("2026-10-03T08:00:00Z")
  const assessment = assessmentOf(
    [
      { side: "professional", starter: true, finishedAt: revealedAt },
      { side: "professional", finishedAt: revealedAt },
      { side: "partner", finishedAt: revealedAt },
      { side: "partner", claimedAt: null },
      { side: "partner", revokedAt: gone },
      { side: "partner", withdrawnAt: gone },
    ],
    { revealedAt },
  )
  const elsewhere = assessmentOf([{ side: "professional", starter: true }], { revealedAt })
  await plantAssessments(db, secret, [assessment, elsewhere], [FIRST])
  const action = uuidv7()
  await db
    .insert(improvementActions)
    .values({ id: action, assessmentId: assessment.id, what: "Se revoir", partnerOwner: "Ada", createdAt: gone })
  const [nurse, colleague, mediator, invited, revoked, withdrawn] = assessment.participants.map(holding) as [
    Held,
    Held,
    Held,
    Held,
    Held,
    Held,
  ]
  return {
    nurse,
    colleague,
    mediator,
    invited,
    revoked,
    withdrawn,
    action,
    elsewhere: holding(elsewhere.participants[0] as Participant),
  }
}

type Held = { id: string; browser: Browser }

function holding(participant: Participant): Held {
  const browser = newBrowser(app)
  browser.cookies.set("links", plantedToken(secret, participant))
  return { id: participant.id, browser }
}

async function ask(browser: Browser, route: string, parts: Record<string, string> = PARTS): Promise<number> {
  const [method, pattern = ""] = route.split(" ")
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? `no-${name}`) + (QUERIES[route] ?? "")
  const cookies = new Map(browser.cookies)
  const response = await (method === "GET" ? browser.get(path) : browser.post(path))
  // What a try changes in the browser is undone: the next one is from the same person.
  browser.cookies.clear()
  for (const [name, value] of cookies) browser.cookies.set(name, value)
  return response.status
}
