import { desc } from "drizzle-orm"
import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { finishAnswers } from "../answering/actions.ts"
import { MOST_ACTIONS } from "../improvement-action.ts"
import { latestInstrument } from "../instruments.ts"
import { invitationToken } from "../links.ts"
import { invite } from "../people/invitation-actions.ts"
import { claimInvitation } from "../people/link-actions.ts"
import { startAssessment } from "../people/start-actions.ts"
import { answers, improvementActions } from "../tables.ts"
import type { ResultFile } from "./result-json.ts"

const database = await testDatabase()
const { db } = database
const program = createTestApp(database)
const care = latestInstrument("care")
const [FIRST, SECOND] = care.criteria.map((criterion) => criterion.key) as [string, string]

type Place = { id: string; token: string }
const means = () => ({ secret: program.services.secret, jobs: program.services.jobs, now: program.clock.now })
const holder = (place: Place) => ({ links: [hashToken(place.token)] })

/** A nurse and a peer mediator after the reveal: two levels apart on the first criterion, none on the others. */
async function revealed() {
  const given = {
    field: "care",
    subject: "Sortie",
    mode: "together",
    side: "professional",
    name: "",
    email: undefined,
    language: "fr",
  } as const
  const nurse = await startAssessment(db, given, means())
  const invited = await invite(
    db,
    holder(nurse),
    nurse.id,
    { side: "partner", name: "", email: undefined, device: "own", language: "fr" },
    means(),
  )
  const mediator = await claimInvitation(
    db,
    invitationToken(program.services.secret, invited, 1),
    { name: "", email: undefined, language: "fr" },
    means(),
  )
  for (const [place, first] of [
    [nurse, 3],
    [mediator, 1],
  ] as const) {
    await db.insert(answers).values(
      care.criteria.map(({ key }, index) => ({
        participantId: place.id,
        criterion: key,
        rating: String(index === 0 ? first : 2),
        savedAt: program.clock.now,
      })),
    )
    await finishAnswers(db, holder(place), place.id, means())
  }
  return { nurse: personOf([nurse]), mediator: personOf([mediator]), room: personOf([nurse, mediator]) }
}

/** What someone does in their browser; in the room, it holds both sides' links. */
function personOf(places: Place[]) {
  const [{ id }] = places as [Place]
  const browser = createBrowser(program)
  browser.cookies.set("links", places.map((one) => one.token).join("."))
  const path = `/auto-evaluation/${id}`
  return {
    path,
    read: async (part: string) => (await browser.get(`${path}/${part}`)).text(),
    place: (criterion: string, form: Record<string, string>) =>
      browser.post(`${path}/placement/${criterion}`, { seen: "0", ...form }),
    agree: (criterion: string, seen: string, forBoth = "no") =>
      browser.post(`${path}/placement/${criterion}/accord`, { seen, forBoth }),
    send: (part: string, form: Record<string, string>) => browser.post(`${path}/${part}`, form),
    joint: async (criterion: string) =>
      ((await (await browser.get(`${path}/resultat.json`)).json()) as ResultFile).criteria.find((one) => one.key === criterion)
        ?.joint,
  }
}

test("a placing counts once both sides confirmed that very placing; both originals stay", async () => {
  const { nurse, mediator } = await revealed()
  const placed = await nurse.place(FIRST, { level: "2", note: "Un tour de table" })
  expect([placed.status, placed.headers.get("location")]).toEqual([303, `${nurse.path}/placement/${SECOND}?apres=${FIRST}`])
  expect(await nurse.joint(FIRST)).toBeNull()
  expect(await nurse.read("placement")).toContain("En attente de l’accord du côté partenaire")
  expect(await mediator.read("placement")).toContain("À confirmer")
  expect((await mediator.agree(FIRST, "1")).status).toBe(303)
  expect(await nurse.joint(FIRST)).toEqual({ level: 2, note: "Un tour de table" })
  const page = await nurse.read(`placement/${FIRST}`)
  expect(page).toContain("1\u00a0·\u00a0Information")
  expect(page).toContain("3\u00a0·\u00a0Participation")
})

test("a change by one asks the other again", async () => {
  const { nurse, mediator } = await revealed()
  await nurse.place(SECOND, { level: "2" })
  await mediator.agree(SECOND, "1")
  expect((await mediator.place(SECOND, { level: "3", seen: "1" })).status).toBe(303)
  expect(await nurse.joint(SECOND)).toBeNull()
  await nurse.agree(SECOND, "2")
  expect(await nurse.joint(SECOND)).toEqual({ level: 3, note: "" })
})

test("no agreement is a result", async () => {
  const { nurse, mediator } = await revealed()
  await nurse.place(SECOND, { level: "no_agreement" })
  await mediator.agree(SECOND, "1")
  expect(await nurse.joint(SECOND)).toEqual({ level: "no_agreement", note: "" })
})

test("in one room, one gesture speaks for both; a browser with one side’s link never does", async () => {
  const { nurse, room } = await revealed()
  expect(await room.read(`placement/${SECOND}`)).toContain("Nous sommes d’accord tous les deux")
  expect(await nurse.read(`placement/${SECOND}`)).not.toContain("Nous sommes d’accord tous les deux")
  await nurse.place(SECOND, { level: "2", forBoth: "yes" })
  expect(await nurse.joint(SECOND)).toBeNull()
  await room.agree(SECOND, "1", "yes")
  expect(await nurse.joint(SECOND)).toEqual({ level: 2, note: "" })
  await room.place(FIRST, { level: "4", note: "Ensemble", forBoth: "yes" })
  expect(await nurse.joint(FIRST)).toEqual({ level: 4, note: "Ensemble" })
})

test("two levels apart ask for a short note, and what was chosen is kept", async () => {
  const { nurse } = await revealed()
  const refused = await nurse.place(FIRST, { level: "2", note: "   " })
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toContain('href="#field-note"')
  expect(html).toMatch(/name="level" value="2" checked|checked[^>]*value="2"/)
  expect((await nurse.place(SECOND, { level: "2", note: "" })).status).toBe(303)
})

test("a level is needed, and too long a note is given back whole", async () => {
  const { nurse } = await revealed()
  const long = "à ".repeat(301).trim()
  const refused = await nurse.place(SECOND, { note: long })
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toContain('href="#field-level"')
  expect(html).toContain("601 caractères")
  expect(html).toContain(long)
  for (const level of ["5", "-1", "cannot_say", "1.5"])
    expect([level, (await nurse.place(SECOND, { level })).status]).toEqual([level, 422])
})

test("two people who place at once both find their words, and may send theirs again", async () => {
  const { nurse, mediator } = await revealed()
  await mediator.place(FIRST, { level: "1", note: "Ce que voit Amina" })
  const conflict = await nurse.place(FIRST, { level: "3", note: "Ce que voit Claire" })
  const html = await conflict.text()
  expect(conflict.status).toBe(409)
  expect(html).toContain("Ce que voit Amina")
  expect(html).toContain("Ce que voit Claire")
  const again = Object.fromEntries(
    [...html.matchAll(/type="hidden" name="(seen|level|note)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>
  expect(again).toEqual({ seen: "1", level: "3", note: "Ce que voit Claire" })
  expect((await nurse.place(FIRST, again)).status).toBe(303)
  await mediator.agree(FIRST, "2")
  expect(await nurse.joint(FIRST)).toEqual({ level: 3, note: "Ce que voit Claire" })
})

test("an agreement to what has changed since is not taken for one to what it became", async () => {
  const { nurse, mediator } = await revealed()
  await nurse.place(SECOND, { level: "2" })
  await nurse.place(SECOND, { level: "4", seen: "1" })
  const conflict = await mediator.agree(SECOND, "1")
  expect(conflict.status).toBe(409)
  expect(await conflict.text()).toContain("4\u00a0·\u00a0Partenariat")
  expect(await nurse.joint(SECOND)).toBeNull()
  expect((await mediator.agree(SECOND, "2")).status).toBe(303)
})

test("a criterion that is none leads nowhere", async () => {
  const { nurse } = await revealed()
  expect((await nurse.place("anything", { level: "2" })).status).toBe(404)
  expect((await nurse.agree(SECOND, "1")).status).toBe(404)
})

const ACTION = {
  what: "Relire ensemble le compte rendu",
  partnerOwner: "Amina",
  professionalOwner: "",
  dueOn: "2027-03-01",
  criterion: FIRST,
}

/** The address and version of the only action, as the page has them. */
async function onlyAction(person: ReturnType<typeof personOf>) {
  const html = await person.read("actions")
  const [, id = ""] = /actions\/([0-9a-f-]{36})\/realisation/.exec(html) ?? []
  const [, seen = ""] = /name="seen" value="(\d+)"/.exec(html) ?? []
  return { path: `actions/${id}`, seen, html }
}

test("a placing that is sent twice is placed once; another one is a conflict", async () => {
  const { nurse, mediator } = await revealed()
  const form = { level: "3", note: "Sent twice", seen: "0" }
  expect((await nurse.send(`placement/${FIRST}`, form)).status).toBe(303)
  expect((await nurse.send(`placement/${FIRST}`, form)).status).toBe(303)
  expect((await nurse.send(`placement/${FIRST}`, { ...form, level: "2" })).status).toBe(409)
  expect((await mediator.send(`placement/${FIRST}`, form)).status).toBe(409)
})

test("an action that is sent twice, even at once, is decided once", async () => {
  const { nurse, mediator } = await revealed()
  const sent = await Promise.all([nurse.send("actions", ACTION), nurse.send("actions", ACTION), mediator.send("actions", ACTION)])
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
  const count = async () => (await nurse.read("actions")).match(/actions\/[0-9a-f-]{36}\/realisation/g)?.length
  expect(await count()).toBe(1)
  expect((await nurse.send("actions", { ...ACTION, what: "Autre chose" })).status).toBe(303)
  expect(await count()).toBe(2)
})

test("an action is added, changed, done, taken up again and removed, for both sides", async () => {
  const { nurse, mediator } = await revealed()
  expect((await nurse.send("actions", ACTION)).headers.get("location")).toBe(`${nurse.path}/actions?apres=ajout`)
  const { path, seen, html } = await onlyAction(mediator)
  expect(html).toContain("Pour le 1er mars 2027")
  expect(await mediator.read(path)).toContain("Relire ensemble le compte rendu</textarea>")
  expect((await mediator.send(path, { ...ACTION, seen, what: "Relire à deux" })).status).toBe(303)
  expect((await nurse.send(`${path}/realisation`, { seen: "2", done: "yes" })).status).toBe(303)
  expect((await onlyAction(mediator)).html).toContain("Fait le 2 novembre 2026")
  expect((await nurse.send(`${path}/realisation`, { seen: "3", done: "no" })).status).toBe(303)
  expect((await onlyAction(mediator)).html).not.toContain("Fait le")
  expect((await mediator.send(`${path}/retrait`, { seen: "4" })).status).toBe(303)
  expect(await nurse.read("actions")).toContain("Aucune action pour l’instant")
})

test("a refused action says what is missing and keeps what was typed", async () => {
  const { nurse } = await revealed()
  const refused = await nurse.send("actions", { ...ACTION, what: "", partnerOwner: "", dueOn: "2027-02-30" })
  const html = await refused.text()
  expect(refused.status).toBe(422)
  for (const field of ["what", "partnerOwner", "dueOn"]) expect(html).toContain(`href="#field-${field}"`)
  expect(html).toContain('value="2027-02-30"')
})

test("two people who change an action at once both find their words", async () => {
  const { nurse, mediator } = await revealed()
  await nurse.send("actions", ACTION)
  const { path } = await onlyAction(nurse)
  await mediator.send(path, { ...ACTION, seen: "1", what: "Ce que veut Amina" })
  const conflict = await nurse.send(path, { ...ACTION, seen: "1", what: "Ce que veut Claire" })
  const html = await conflict.text()
  expect(conflict.status).toBe(409)
  expect(html).toContain("Ce que veut Amina")
  expect(html).toContain("Ce que veut Claire</textarea>")
  expect(html).toContain('name="seen" value="2"')
  expect((await nurse.send(path, { ...ACTION, seen: "2", what: "Ce que veut Claire" })).status).toBe(303)
  for (const [act, form] of [
    ["realisation", { done: "yes" }],
    ["retrait", {}],
  ] as const)
    expect([act, (await mediator.send(`${path}/${act}`, { seen: "2", ...form })).status]).toEqual([act, 409])
})

test("what was typed for an action that someone removed can still be added", async () => {
  const { nurse, mediator } = await revealed()
  await nurse.send("actions", ACTION)
  const { path } = await onlyAction(nurse)
  await mediator.send(`${path}/retrait`, { seen: "1" })
  const conflict = await nurse.send(path, { ...ACTION, seen: "1", what: "Mon idée" })
  const html = await conflict.text()
  expect(conflict.status).toBe(409)
  expect(html).toContain("Mon idée</textarea>")
  expect(html).toContain(`action="${nurse.path}/actions"`)
  expect((await nurse.send(`${path}/realisation`, { seen: "1", done: "yes" })).status).toBe(404)
})

test("there are as many actions as a page can bear, and the next is refused in words", async () => {
  const { nurse } = await revealed()
  await nurse.send("actions", ACTION)
  const [first] = await db.select().from(improvementActions).orderBy(desc(improvementActions.id)).limit(1)
  if (!first) throw new Error("the first action was added")
  await db.insert(improvementActions).values(Array.from({ length: MOST_ACTIONS - 1 }, () => ({ ...first, id: uuidv7() })))
  const refused = await nurse.send("actions", ACTION)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain("c’est le plus que nous gardons")
})
