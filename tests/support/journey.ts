// What people do, page by page, as their browsers do it: the shortest way to an assessment in a given state.
import { expect } from "vitest"
import type { Rating } from "../../src/features/assessment/answer.ts"
import type { Side } from "../../src/features/assessment/instrument.ts"
import { latestInstrument } from "../../src/features/assessment/instruments.ts"
import { createBrowser, ORIGIN, type TestApp } from "./app.ts"

export type Browser = ReturnType<typeof createBrowser>
/** Someone who holds a link: their browser, and the id of their place. */
export type Person = { browser: Browser; id: string; path: string }

export const CRITERIA = latestInstrument("care").criteria.map((one) => one.key)
export const [FIRST = "", SECOND = ""] = CRITERIA

let networks = 0

/** A browser on a network of its own, so that no test uses up another's tries. */
export function newBrowser(app: TestApp): Browser {
  networks++
  return createBrowser(app, `198.51.${networks >> 8}.${networks & 255}`)
}

export async function start(app: TestApp, form: Record<string, string> = {}, browser = newBrowser(app)): Promise<Person> {
  const response = await browser.post("/auto-evaluation/nouvelle", {
    field: "care",
    subject: "Le suivi à domicile",
    mode: "together",
    side: "professional",
    name: "une infirmière",
    ...form,
  })
  return arrived(browser, response)
}

/** Invites by a link, and gives the path that the starter passes on. */
export async function invite(starter: Person, form: Record<string, string> = {}): Promise<{ id: string; link: string }> {
  const before = await invitedBy(starter)
  const wish = { side: "partner", name: "un médiateur pair", by: "link", ...form }
  const response = await starter.browser.post(`${starter.path}/participants`, wish)
  expect(response.status).toBe(303)
  const [added] = [...(await invitedBy(starter))].filter(([id]) => !before.has(id))
  return { id: added?.[0] ?? "", link: added?.[1] ?? "" }
}

/** The invitations that the starter's page shows: place → path. */
export async function invitedBy({ browser, path }: Person): Promise<Map<string, string>> {
  const html = await (await browser.get(`${path}/participants`)).text()
  const shown = html.matchAll(/id="link-([0-9a-f-]{36})">\s*http:\/\/localhost(\/auto-evaluation\/lien\/[\w-]{32})/g)
  return new Map([...shown].map(([, id = "", link = ""]) => [id, link]))
}

export async function claim(
  app: TestApp,
  link: string,
  form: Record<string, string> = {},
  browser = newBrowser(app),
): Promise<Person> {
  return arrived(browser, await browser.post(link, form))
}

/** Opens a personal link on another device. */
export async function open(app: TestApp, link: string, browser = newBrowser(app)): Promise<Person> {
  return arrived(browser, await browser.get(link))
}

/** The person's own link, as their page shows it. */
export async function ownLink({ browser, path }: Person): Promise<string> {
  const html = await (await browser.get(path)).text()
  return /\/auto-evaluation\/lien\/[\w-]{32}/.exec(html)?.[0] ?? ""
}

export type Answered = (criterion: string, index: number) => { rating: Rating; remark?: string }

/** Answers every criterion on the page that has them all. */
export async function answer({ browser, path }: Person, answered: Answered = () => ({ rating: 2 })): Promise<void> {
  const form = CRITERIA.flatMap((criterion, index) => {
    const { rating, remark = "" } = answered(criterion, index)
    return [
      [criterion, String(rating)],
      [`remark_${criterion}`, remark],
    ]
  })
  const response = await browser.post(`${path}/reponses/toutes`, Object.fromEntries(form))
  expect(response.status).toBe(303)
}

export async function finish({ browser, path }: Person): Promise<void> {
  expect((await browser.post(`${path}/fin`)).status).toBe(303)
}

export async function answerAndFinish(person: Person, answered?: Answered): Promise<void> {
  await answer(person, answered)
  await finish(person)
}

/** A nurse who started and a peer mediator whom she invited by a link that he has used. */
export async function twoSides(
  app: TestApp,
  side: Side = "professional",
): Promise<{ nurse: Person; mediator: Person; link: string }> {
  const nurse = await start(app, { side })
  const invitation = await invite(nurse, { side: side === "professional" ? "partner" : "professional" })
  return { nurse, mediator: await claim(app, invitation.link), link: invitation.link }
}

function arrived(browser: Browser, response: Response): Person {
  expect(response.status).toBe(303)
  const [path = "", id = ""] = /^\/auto-evaluation\/([0-9a-f-]{36})/.exec(response.headers.get("location") ?? "") ?? []
  expect(path).not.toBe("")
  return { browser, id, path }
}

/** What differs between two answers that say the same: the request's number, and the page's own address. */
export function withoutAddress(html: string, path: string): string {
  return html.replaceAll(`${ORIGIN}${path}`, "…").replaceAll(path, "…")
}
