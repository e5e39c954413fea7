import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { hashToken } from "../../../core/secret-link.ts"
import type { Rating } from "../answer.ts"
import { finishAnswers, saveAnswer } from "../answering/actions.ts"
import type { Side } from "../instrument.ts"
import { latestInstrument } from "../instruments.ts"
import { withdraw } from "../keeping/actions.ts"
import { invitationToken } from "../links.ts"
import { closeSide, invite } from "../people/invitation-actions.ts"
import { claimInvitation } from "../people/link-actions.ts"
import { startAssessment } from "../people/start-actions.ts"
import { answers } from "../tables.ts"
import { resultFileSchema } from "./result-json.ts"

const database = await testDatabase()
const { db } = database
const program = createTestApp(database)
const care = latestInstrument("care")
const [FIRST, SECOND] = care.criteria.map((criterion) => criterion.key) as [string, string]
const ALIKE: Rating[] = care.criteria.map(() => 2)
const HOSTILE = `<script>alert("1")</script><img src=x onerror=alert(1)>`

type Place = { id: string; token: string }
const means = () => ({ secret: program.services.secret, jobs: program.services.jobs, now: program.clock.now })
const holder = (place: Place) => ({ links: [hashToken(place.token)] })

/** A person's browser, which holds the links of these places. */
function browserOf(...places: Place[]) {
  const browser = createBrowser(program)
  if (places.length > 0) browser.cookies.set("links", places.map((one) => one.token).join("."))
  return browser
}

async function start(mode: "together" | "alone" = "together"): Promise<Place> {
  const given = {
    field: "care",
    subject: "Préparer le retour à la maison",
    mode,
    side: "professional",
    name: "Claire, infirmière",
    email: undefined,
    language: "fr",
  } as const
  return startAssessment(db, given, means())
}

async function join(starter: Place, side: Side, name: string): Promise<Place> {
  const id = await invite(
    db,
    holder(starter),
    starter.id,
    { side, name, email: undefined, device: "own", language: "fr" },
    means(),
  )
  return claimInvitation(db, invitationToken(program.services.secret, id, 1), { name, email: undefined, language: "fr" }, means())
}

async function finish(place: Place, ratings: Rating[] = ALIKE, remark = ""): Promise<void> {
  await db
    .insert(answers)
    .values(
      care.criteria.map(({ key }, index) => ({
        participantId: place.id,
        criterion: key,
        rating: String(ratings[index]),
        remark: index === 0 ? remark : "",
        savedAt: program.clock.now,
      })),
    )
    .onConflictDoNothing()
  await finishAnswers(db, holder(place), place.id, means())
}

/** A nurse and a peer mediator, two levels apart on the first criterion. */
async function revealed(remark = "") {
  const nurse = await start()
  const mediator = await join(nurse, "partner", "Amina, médiatrice")
  await finish(nurse, [3, ...ALIKE.slice(1)])
  await finish(mediator, [1, ...ALIKE.slice(1)], remark)
  return { nurse, mediator, at: (place: Place, part: string) => `/auto-evaluation/${place.id}/${part}` }
}

const PAGES = [
  "restitution",
  "placement",
  `placement/${FIRST}`,
  "actions",
  "resultat",
  "resultat.pdf",
  "resultat.csv",
  "resultat.json",
  "rappel.ics?dans=3",
]
const WRITES: [string, Record<string, string>][] = [
  ["partage", { accord: "oui" }],
  [`placement/${SECOND}`, { level: "2", seen: "0" }],
  [`placement/${SECOND}/accord`, { seen: "1" }],
  ["actions", { what: "Relire ensemble", partnerOwner: "Amina" }],
]

test("before the reveal nobody comes to the result, and for strangers it never exists", async () => {
  const nurse = await start()
  const mediator = await join(nurse, "partner", "Amina")
  await finish(nurse)
  const elsewhere = await start()
  for (const page of PAGES)
    expect([
      page,
      (await browserOf(nurse).get(`/auto-evaluation/${nurse.id}/${page}`)).status,
      (await browserOf(mediator).get(`/auto-evaluation/${mediator.id}/${page}`)).status,
      (await browserOf(elsewhere).get(`/auto-evaluation/${nurse.id}/${page}`)).status,
      (await browserOf().get(`/auto-evaluation/${nurse.id}/${page}`)).status,
    ]).toEqual([page, 403, 403, 404, 404])
  for (const [path, form] of WRITES)
    expect([
      path,
      (await browserOf(nurse).post(`/auto-evaluation/${nurse.id}/${path}`, form)).status,
      (await browserOf(elsewhere).post(`/auto-evaluation/${nurse.id}/${path}`, form)).status,
    ]).toEqual([path, 403, 404])
})

test("after the reveal both sides read and write, and for strangers it still does not exist", async () => {
  const { nurse, mediator } = await revealed()
  const elsewhere = await start()
  const { id } = nurse
  for (const page of PAGES)
    expect([
      page,
      (await browserOf(nurse).get(`/auto-evaluation/${id}/${page}`)).status,
      (await browserOf(mediator).get(`/auto-evaluation/${mediator.id}/${page}`)).status,
      (await browserOf(mediator).get(`/auto-evaluation/${id}/${page}`)).status,
      (await browserOf(elsewhere).get(`/auto-evaluation/${id}/${page}`)).status,
    ]).toEqual([page, 200, 200, 404, 404])
  for (const [path, form] of WRITES)
    expect([
      path,
      (await browserOf(nurse).post(`/auto-evaluation/${id}/${path}`, form)).status,
      (await browserOf(elsewhere).post(`/auto-evaluation/${id}/${path}`, form)).status,
    ]).toEqual([path, 303, 404])
})

test("someone alone reads their own result; placing and acting wait for the other side", async () => {
  const nurse = await start("alone")
  const browser = browserOf(nurse)
  const path = `/auto-evaluation/${nurse.id}`
  expect((await browser.get(`${path}/restitution`)).status).toBe(403)
  await finish(nurse, [0, ...ALIKE.slice(1)])
  const html = await (await browser.get(`${path}/restitution`)).text()
  expect(html).toContain("Ce que vous voyez de votre côté")
  expect(html).toContain(`href="${path}/participants"`)
  for (const page of ["placement", "actions", "resultat", "resultat.pdf", "resultat.csv", "resultat.json"])
    expect([page, (await browser.get(`${path}/${page}`)).status]).toEqual([page, 200])
  expect((await browser.post(`${path}/placement/${SECOND}`, { level: "2", seen: "0" })).status).toBe(403)
  expect((await browser.post(`${path}/actions`, { what: "Relire", partnerOwner: "Amina" })).status).toBe(403)
})

test("a closed side is said, and leaves no joint part", async () => {
  const nurse = await start()
  await join(nurse, "partner", "Amina")
  await finish(nurse)
  await closeSide(db, holder(nurse), nurse.id, "partner", means())
  const browser = browserOf(nurse)
  expect(await (await browser.get(`/auto-evaluation/${nurse.id}/restitution`)).text()).toContain("n’est pas venu et a été clos")
  expect((await browser.post(`/auto-evaluation/${nurse.id}/placement/${SECOND}`, { level: "2", seen: "0" })).status).toBe(403)
  expect(
    (await browser.post(`/auto-evaluation/${nurse.id}/actions`, { what: "Relire", professionalOwner: "Claire" })).status,
  ).toBe(303)
})

test("who withdraws leaves no level behind, and what was placed together stays", async () => {
  const { nurse, mediator, at } = await revealed("une confidence")
  const browser = browserOf(nurse)
  await browser.post(at(nurse, `placement/${SECOND}`), { level: "4", seen: "0" })
  await browserOf(mediator).post(at(mediator, `placement/${SECOND}/accord`), { seen: "1" })
  expect(await (await browser.get(at(nurse, "restitution"))).text()).toContain("une confidence")
  await withdraw(db, holder(mediator), mediator.id, means())
  const html = await (await browser.get(at(nurse, "resultat"))).text()
  expect(html).not.toContain("une confidence")
  expect(html).toContain("Une personne du côté partenaire a retiré ses réponses.")
  const file = resultFileSchema.parse(await (await browser.get(at(nurse, "resultat.json"))).json())
  expect(file.criteria.map((one) => one.partner.voices)).toEqual(care.criteria.map(() => 0))
  expect(file.criteria[1]?.joint).toEqual({ level: 4, note: "" })
})

test("the order is by difference, or the instrument’s", async () => {
  const nurse = await start()
  const mediator = await join(nurse, "partner", "Amina")
  await finish(nurse)
  await finish(mediator, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4])
  const order = async (query: string) =>
    [
      ...(await (await browserOf(nurse).get(`/auto-evaluation/${nurse.id}/restitution${query}`)).text()).matchAll(
        /id="critere-([a-z_]+)"/g,
      ),
    ].map(([, key]) => key)
  const keys = care.criteria.map((criterion) => criterion.key)
  expect(await order("")).toEqual([keys.at(-1), ...keys.slice(0, -1)])
  expect(await order("?ordre=instrument")).toEqual(keys)
})

test("what people wrote is text, everywhere it is shown", async () => {
  const { nurse, mediator, at } = await revealed(HOSTILE)
  const browser = browserOf(nurse)
  await browser.post(at(nurse, `placement/${FIRST}`), { level: "2", note: HOSTILE, seen: "0" })
  await browser.post(at(nurse, "actions"), { what: HOSTILE, partnerOwner: HOSTILE.slice(0, 80) })
  for (const page of ["restitution", `placement/${FIRST}`, "actions", "resultat"])
    for (const who of [nurse, mediator]) {
      const html = await (await browserOf(who).get(at(who, page))).text()
      expect(html).toContain("&lt;script>")
      expect(html).not.toContain("<script>alert")
      expect(html).not.toContain("<img src=x")
    }
})

test("single answers of several people are shown once all of them agree, and hidden again when one no longer does", async () => {
  const nurse = await start()
  const [awa, louis] = [await join(nurse, "partner", "Awa"), await join(nurse, "partner", "Louis")]
  await finish(nurse)
  await finish(awa, ALIKE, "confidence d’Awa")
  await finish(louis)
  const share = (who: Place, accord: string) => browserOf(who).post(`/auto-evaluation/${who.id}/partage`, { accord })
  const sees = async (who: Place) =>
    (await (await browserOf(who).get(`/auto-evaluation/${who.id}/restitution`)).text()).includes("confidence d’Awa")
  expect([await sees(nurse), await sees(louis), await sees(awa)]).toEqual([false, false, true])
  await share(awa, "oui")
  expect(await sees(nurse)).toBe(false)
  await share(louis, "oui")
  expect([await sees(nurse), await sees(louis)]).toEqual([true, true])
  await share(louis, "non")
  expect(await sees(nurse)).toBe(false)
})

test("files are sent to be kept, never stored on the way, with names that say nothing of anyone", async () => {
  const { nurse, at } = await revealed('=HYPERLINK("x")')
  const browser = browserOf(nurse)
  const kinds = {
    "resultat.pdf": "application/pdf",
    "resultat.csv": "text/csv; charset=utf-8",
    "resultat.json": "application/json; charset=utf-8",
    "rappel.ics?dans=12": "text/calendar; charset=utf-8",
  }
  for (const [path, type] of Object.entries(kinds)) {
    const { headers } = await browser.get(at(nurse, path))
    expect([headers.get("content-type"), headers.get("cache-control")]).toEqual([type, "private, no-store"])
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename="auto-evaluation(-2026-11-02)?\.(pdf|csv|json|ics)"$/,
    )
  }
  const pdf = Buffer.from(await (await browser.get(at(nurse, "resultat.pdf"))).arrayBuffer())
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
  const csv = Buffer.from(await (await browser.get(at(nurse, "resultat.csv"))).arrayBuffer())
  expect(csv.subarray(0, 3).toString("hex")).toBe("efbbbf")
  expect(csv.toString()).toContain(`;"'=HYPERLINK(""x"")";`)
  resultFileSchema.parse(await (await browser.get(at(nurse, "resultat.json"))).json())
  const reminder = await (await browser.get(at(nurse, "rappel.ics?dans=12"))).text()
  expect(reminder).toContain("DTSTART;VALUE=DATE:20271102")
  expect(reminder).not.toContain(nurse.id)
  for (const wrong of ["rappel.ics", "rappel.ics?dans=7"]) expect((await browser.get(at(nurse, wrong))).status).toBe(400)
})

test("the English page and its files speak English", async () => {
  const { nurse, at } = await revealed()
  const browser = browserOf(nurse)
  expect(await (await browser.get(`/en${at(nurse, "restitution")}`)).text()).toContain("What you see together")
  expect(await (await browser.get(`/en${at(nurse, "resultat.csv")}`)).text()).toContain("Placed together,Note")
})

test("the state says only that something changed", async () => {
  const nurse = await start()
  const mediator = await join(nurse, "partner", "Amina")
  const state = async (who: Place) => (await browserOf(who).get(`/auto-evaluation/${who.id}/etat`)).json()
  const first = await state(nurse)
  expect(Object.keys(first)).toEqual(["version"])
  await saveAnswer(db, holder(mediator), mediator.id, { criterion: FIRST, rating: 4, remark: "" }, program.clock.now)
  expect(await state(nurse)).toEqual(first)
  await finish(mediator)
  const second = await state(nurse)
  expect(second).not.toEqual(first)
  await finish(nurse)
  const third = await state(nurse)
  expect(third).not.toEqual(second)
  expect(await (await browserOf(nurse).get(`/auto-evaluation/${nurse.id}/restitution`)).text()).toContain(
    `data-version="${third.version}"`,
  )
  await browserOf(mediator).post(`/auto-evaluation/${mediator.id}/placement/${SECOND}`, { level: "2", seen: "0" })
  expect(await state(nurse)).not.toEqual(third)
  expect((await browserOf(await start()).get(`/auto-evaluation/${nurse.id}/etat`)).status).toBe(404)
})

test("the pages of a result ask the database as often with many placings and actions as with none", async () => {
  const { nurse, mediator, at } = await revealed()
  const asked = async (page: string) => {
    const { pool } = database
    let count = 0
    const query = pool.query.bind(pool)
    pool.query = ((...args: Parameters<typeof query>) => {
      count++
      return query(...args)
    }) as typeof pool.query
    await browserOf(nurse).get(at(nurse, page))
    pool.query = query as typeof pool.query
    return count
  }
  const pages = ["restitution", "placement", `placement/${FIRST}`, "actions", "resultat"]
  const before = []
  for (const page of pages) before.push(await asked(page))
  for (const { key } of care.criteria.slice(1))
    await browserOf(mediator).post(at(mediator, `placement/${key}`), { level: "3", seen: "0" })
  for (const what of ["un", "deux", "trois"]) await browserOf(nurse).post(at(nurse, "actions"), { what, partnerOwner: "Amina" })
  const after = []
  for (const page of pages) after.push(await asked(page))
  expect(before).toEqual(pages.map(() => 4))
  expect(after).toEqual(before)
})
