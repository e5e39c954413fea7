// The promise that everything else stands on: until everyone has finished, nobody sees or infers another's levels or remarks.
// What one side answered is changed in the database between two looks at everything that others can look at: nothing may differ.
import { eq, sql } from "drizzle-orm"
import { afterAll, expect, test } from "vitest"
import { allRoutes } from "../../src/app.ts"
import { mails as sent } from "../../src/core/mail/tables.ts"
import { jobs } from "../../src/features/assessment/jobs.ts"
import { answers, assessments, participants } from "../../src/features/assessment/tables.ts"
import { createTestApp } from "../support/app.ts"
import { testDatabase } from "../support/database.ts"
import * as journey from "../support/journey.ts"

const MARKER = "zq-marker-7f3a"
/** Ids, or the minute at which a mail was asked for. */
const KEYS = /^(([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} ?)*|\d{4}-\d\d-\d\dT\d\d:\d\d)$/

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const { added, lines, mailer, services } = app

/** Ways of answering that differ in all that could show: levels, the number of them, remarks and their length. */
const WAYS: Record<string, journey.Answered> = {
  high: (criterion) => ({ rating: 4, remark: `${MARKER} ${criterion} ${"très long ".repeat(40)}` }),
  low: (_, index) => ({ rating: index % 3 ? 0 : "cannot_say" }),
}

type Look = { who: string; browser: journey.Browser; ids: string[] }

// ── three worlds, in each of which the partner has finished and somebody on the professional side has not ──

const nurse = await journey.start(app, { email: "nurse@example.org", name: "zq-name-nurse", subject: "zq-subject" })
const mediatorInvited = await journey.invite(nurse)
const mediator = await journey.claim(app, mediatorInvited.link, { email: "mediator@example.org", name: "zq-name-mediator" })
const colleague = await journey.claim(
  app,
  (await journey.invite(nurse, { side: "professional", by: "mail", email: "colleague@example.org" })).link,
)
const waiting = await journey.invite(nurse, { side: "professional", by: "mail", email: "waiting@example.org" })
await journey.answerAndFinish(mediator, WAYS.high)
await journey.answer(nurse, () => ({ rating: 2, remark: "zq-own-nurse" }))

const onDevice = await journey.start(app)
await onDevice.browser.post(`${onDevice.path}/participants`, { side: "partner", by: "device", name: "une patiente" })
const late = await journey.claim(app, (await journey.invite(onDevice, { side: "professional" })).link)
await journey.answerAndFinish(onDevice, () => ({ rating: 2 }))
const patient = await takePlace(onDevice)
await journey.answerAndFinish(patient, WAYS.high)

const replacing = await journey.start(app)
const replaced = await journey.claim(app, (await journey.invite(replacing)).link)
await journey.answerAndFinish(replaced, WAYS.high)
await replacing.browser.post(`${replacing.path}/participants/${replaced.id}/lien`)
const taken = await journey.claim(app, (await journey.invitedBy(replacing)).get(replaced.id) ?? "", {}, replacing.browser)

const finished = [mediator.id, patient.id, replaced.id]
const stranger = await journey.start(app)
const LOOKS: Look[] = [
  { who: "the starter", browser: nurse.browser, ids: [nurse.id, mediator.id] },
  { who: "another professional", browser: colleague.browser, ids: [colleague.id, mediator.id] },
  { who: "somebody without a link", browser: journey.newBrowser(app), ids: [mediator.id] },
  { who: "a participant of another assessment", browser: stranger.browser, ids: [mediator.id] },
  { who: "the shared device", browser: onDevice.browser, ids: [onDevice.id, patient.id] },
  { who: "who has not finished beside a shared device", browser: late.browser, ids: [late.id, patient.id] },
  { who: "the starter with a replaced link", browser: taken.browser, ids: [replacing.id, replaced.id] },
  { who: "the browser whose link was replaced", browser: replaced.browser, ids: [replaced.id] },
]

const ACCEPTS = ["text/html", "application/json"]
const OWN_PAGES = allRoutes(async () => 0).filter((route) => route.method === "GET" && route.path.includes(":id"))
const OPEN_PAGES = allRoutes(async () => 0).filter((route) => route.method === "GET" && !route.path.includes(":id"))
const ENDINGS = [".csv", ".json", ".pdf", ".ics", ".xml", ".txt"]

test("nobody but their author finds a remark, or anything that depends on what was answered, on any page of the program", async () => {
  const seen = new Map<string, string>()
  let compared = 0
  for (const [way, answered] of Object.entries(WAYS)) {
    await rewrite(answered)
    for (const look of LOOKS)
      for (const [address, said] of await lookAtEverything(look)) {
        const key = `${look.who}: ${address}`
        expect(said.includes(MARKER), key).toBe(false)
        if (way === "high") seen.set(key, said)
        else if (said !== seen.get(key)) expect(said, `${key} tells ${way} from high`).toBe(seen.get(key))
        else compared++
      }
  }
  expect(compared).toBe(seen.size)
  expect(seen.size).toBeGreaterThan(500)
}, 120_000)

test("the author does find them: what is searched for could be found", async () => {
  await rewrite(WAYS.high as journey.Answered)
  const html = await (await mediator.browser.get(`${mediator.path}/relecture`)).text()
  expect(html.match(new RegExp(MARKER, "g"))?.length).toBe(journey.CRITERIA.length)
  await rewrite(WAYS.low as journey.Answered)
  expect(await (await mediator.browser.get(`${mediator.path}/relecture`)).text()).not.toBe(html)
})

test("what a refused form gives back, and what an act answers, is without anybody else's answers", async () => {
  await rewrite(WAYS.high as journey.Answered)
  const acts = [
    "reponses/toutes",
    `reponses/${journey.FIRST}`,
    "participants",
    "partage",
    `placement/${journey.FIRST}`,
    "actions",
    "nouvelle",
    "fin/reprise",
    "effacement",
  ]
  for (const { browser, ids } of LOOKS)
    for (const id of ids)
      for (const act of acts)
        for (const accept of ACCEPTS) {
          const form = { [journey.FIRST]: "9", side: "nobody", what: "nothing", level: "9", seen: "x" }
          const response = await browser.post(`/auto-evaluation/${id}/${act}`, form, { accept })
          expect(response.status, act).toBeGreaterThan(302)
          expect(await response.text(), act).not.toContain(MARKER)
        }
})

test("answers are kept by nobody on the way: no validator, no store, no date of change", async () => {
  for (const { browser, ids } of LOOKS)
    for (const route of OWN_PAGES) {
      const response = await browser.send(pathOf(route.path, ids[0] ?? ""), { method: "HEAD" })
      const { headers } = response
      expect([route.path, headers.get("cache-control"), headers.get("etag"), headers.get("last-modified")]).toEqual([
        route.path,
        "private, no-store",
        null,
        null,
      ])
      expect(await response.text()).toBe("")
      expect(JSON.stringify([...headers])).not.toContain(MARKER)
    }
})

test("no mail before the reveal, nor the one that tells of it, holds an answer, a subject or a remark", async () => {
  await rewrite(WAYS.high as journey.Answered)
  await journey.newBrowser(app).post("/auto-evaluation/lien-perdu", { email: "nurse@example.org" })
  await journey.newBrowser(app).post("/auto-evaluation/lien-perdu", { email: "mediator@example.org" })
  await nurse.browser.post(`${nurse.path}/participants/${waiting.id}/envoi`)
  const assessment = await assessmentIdOf(nurse.id)
  await db.update(assessments).set({ noticedAt: app.clock.now }).where(eq(assessments.id, assessment))
  await services.jobs.add(db, "assessment-erasure-notice", { assessment })
  const high = await runJobs()
  await rewrite(WAYS.low as journey.Answered)
  const low = await runJobs()
  expect(low).toEqual(high)
  const subjects = ["On vous invite sur", "Votre lien personnel", "Vos liens retrouvés", "Vos pages vont s’effacer"]
  for (const subject of subjects)
    expect(
      high.filter((mail) => mail.subject.startsWith(subject)),
      subject,
    ).not.toEqual([])
  for (const mail of high) expect(JSON.stringify(mail)).not.toMatch(/zq-marker|zq-subject|zq-own/)
})

test("jobs carry keys only", () => {
  expect(added.length).toBeGreaterThan(5)
  for (const { name, data } of added)
    for (const [part, value] of Object.entries(data)) expect(value, `${name} ${part}`).toMatch(KEYS)
})

test("once everyone has finished the starter reads them, and still no mail does: so this could have failed", async () => {
  await rewrite(WAYS.high as journey.Answered)
  await nurse.browser.post(`${nurse.path}/participants/${waiting.id}/retrait`)
  await journey.finish(nurse)
  await journey.answerAndFinish(colleague)
  for (const page of ["restitution", "resultat", "resultat.csv", "resultat.json"])
    expect(await (await nurse.browser.get(`${nurse.path}/${page}`)).text(), page).toContain(MARKER)
  const stillClosed = await journey.newBrowser(app).get(`${nurse.path}/resultat.json`)
  expect([stillClosed.status, (await stillClosed.text()).includes(MARKER)]).toEqual([404, false])
  const mails = await runJobs()
  expect(mails.some((mail) => mail.subject.includes("Tout le monde a fini"))).toBe(true)
  expect(JSON.stringify(mails)).not.toMatch(/zq-marker|zq-subject|zq-own/)
})

afterAll(() => {
  // Everything that this file did was logged: by route, number and status.
  expect(lines.length).toBeGreaterThan(500)
  const told = lines.join("\n")
  expect(told).not.toMatch(/zq-|example\.org|198\.51|lien\/[\w-]{32}/)
  for (const [, token = ""] of [...nurse.browser.cookies.values(), ...mediator.browser.cookies.values()]
    .join(".")
    .matchAll(/([\w-]{32})/g))
    expect(told.includes(token)).toBe(false)
  for (const id of finished) expect(told.includes(id)).toBe(false)
})

/** Writes in the place of those who finished as if they had answered otherwise, down to how many words they wrote. */
async function rewrite(answered: journey.Answered): Promise<void> {
  for (const id of finished)
    for (const [index, criterion] of journey.CRITERIA.entries()) {
      const { rating, remark = "" } = answered(criterion, index)
      const which = sql`${eq(answers.participantId, id)} and ${eq(answers.criterion, criterion)}`
      await db
        .update(answers)
        .set({ rating: String(rating), remark })
        .where(which)
    }
}

/** Everything that a browser can ask for: each page, of each place, in each form; its address → status, headers and body. */
async function lookAtEverything({ browser, ids }: Look): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const look = async (path: string, accept: string) => {
    const response = await browser.get(path, { accept })
    const headers = [...response.headers].filter(([name]) => name !== "x-request-id")
    found.set(`${accept} ${path}`, `${response.status} ${JSON.stringify(headers)} ${await response.text()}`)
  }
  const open = OPEN_PAGES.filter(({ path, remembered }) => !remembered && !path.includes(":token") && !path.includes(":file"))
  for (const { path } of open) await look(path, "text/html")
  for (const id of ids) {
    for (const { path } of OWN_PAGES) for (const accept of ACCEPTS) await look(pathOf(path, id), accept)
    for (const path of ["", "/relecture", "/restitution", "/evolution"])
      await look(`/en/auto-evaluation/${id}${path}`, "text/html")
    for (const ending of ENDINGS)
      for (const page of ["", "/relecture", "/reponses"]) await look(`/auto-evaluation/${id}${page}${ending}`, "application/json")
  }
  return found
}

function pathOf(pattern: string, id: string): string {
  const parts: Record<string, string> = { id, criterion: journey.SECOND, action: "01a20423-0000-7000-8000-000000000000" }
  return pattern.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? "1")
}

/** Runs all that was ever asked for, and what that asks for; gives the mails, newest first. */
async function runJobs() {
  mailer.mails.length = 0
  await db.delete(sent) // What goes once goes again here, to be compared.
  for (let index = 0; index < added.length; index++) {
    const asked = added[index]
    const job = jobs.find((one) => one.name === asked?.name)
    expect(job, asked?.name).toBeDefined()
    const atOnce = { add: (_: unknown, name: string, data: Record<string, string>) => runJob(name, data) }
    await job?.run({ ...services, jobs: { ...services.jobs, ...atOnce } }, asked?.data ?? {})
  }
  return mailer.mails.map(({ number: _, ...mail }) => mail)
}

async function runJob(name: string, data: Record<string, string>): Promise<void> {
  for (const value of Object.values(data)) expect(value).toMatch(KEYS)
  await jobs.find((one) => one.name === name)?.run(services, data)
}

async function assessmentIdOf(participantId: string): Promise<string> {
  const [row] = await db.select({ id: participants.assessmentId }).from(participants).where(eq(participants.id, participantId))
  return row?.id ?? ""
}

async function takePlace(holder: journey.Person): Promise<journey.Person> {
  const html = await (await holder.browser.get(`${holder.path}/passage`)).text()
  const [, id = ""] = /\/passage\/([0-9a-f-]{36})/.exec(html) ?? []
  await holder.browser.post(`${holder.path}/passage/${id}`)
  return { browser: holder.browser, id, path: `/auto-evaluation/${id}` }
}
