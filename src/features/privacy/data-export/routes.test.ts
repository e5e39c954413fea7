import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createBrowser, createTestApp, type TestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { runJob, runJobs } from "../../../../tests/support/jobs.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { unzip } from "../../../../tests/support/unzip.ts"
import { dataExports } from "../tables.ts"
import { KEPT_DAYS } from "./data-export.ts"
import { exportToken } from "./queries.ts"

const database = await testDatabase()
const { db } = database
const HERE = "/mon-espace/donnees"
const clock = (app: TestApp, days: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + days * 86_400_000)
}

async function arrive(wanted: Parameters<typeof plantMember>[1] = {}) {
  const app = createTestApp(database)
  const member = await plantMember(app, wanted)
  return { app, member, browser: await signIn(app, member) }
}

const rowsOf = (memberId: string) => db.select().from(dataExports).where(eq(dataExports.memberId, memberId))
const linkIn = (text: string) => /http:\/\/localhost(\/\S*donnees\/[\w-]{32})/.exec(text)?.[1] ?? ""

test("someone asks for their data, is told by mail, and downloads them until they expire", async () => {
  const { app, member, browser } = await arrive({ displayName: "Zoé <b>&amp;" })
  expect(await (await browser.get(HERE)).text()).toContain("Préparer mon archive")
  const asked = await browser.post(HERE)
  expect([asked.status, asked.headers.get("location")]).toEqual([303, HERE])
  expect(await (await browser.get(HERE)).text()).toContain("Votre archive se prépare")
  expect(await (await browser.get(`${HERE}/etat`)).json()).toEqual({ version: "being_made" })

  expect(await runJobs(app)).toEqual(["privacy-export", "privacy-export-mail"])
  expect(await (await browser.get(`${HERE}/etat`)).json()).toEqual({ version: "ready" })
  const [mail] = app.mailer.mails
  expect([mail?.to, mail?.text.includes(member.displayName), app.mailer.mails.length]).toEqual([member.email, false, 1])
  const link = linkIn(mail?.text ?? "")
  expect(await (await browser.get(link)).text()).toContain("Votre archive est prête")

  const file = await browser.get(`${link}/archive`)
  expect([file.status, file.headers.get("content-type"), file.headers.get("cache-control")]).toEqual([
    200,
    "application/zip",
    "private, no-store",
  ])
  expect(file.headers.get("content-disposition")).toBe('attachment; filename="mes-donnees-2026-11-02.zip"')
  const bytes = Buffer.from(await file.arrayBuffer())
  expect(String(bytes.length)).toBe(file.headers.get("content-length"))
  const files = unzip(bytes)
  expect(JSON.parse(files.get("vie-privee/journal.json") ?? "")).toMatchObject([{ act: "export.asked", by: "you" }])
  expect(files.get("vie-privee/journal.csv")).toMatch(/^\uFEFFat;act;by;of;about\r\n/)

  clock(app, KEPT_DAYS)
  const stale = await signIn(app, member)
  expect([(await stale.get(link)).status, (await stale.get(`${link}/archive`)).status]).toEqual([200, 404])
  expect(await (await stale.get(HERE)).text()).toContain("Votre archive est effacée")
  const [row] = await rowsOf(member.id)
  expect(await app.services.files.exists(`exports/${row?.id}.zip`)).toBe(true)
  await runJob(app, "privacy-exports")
  expect([await app.services.files.exists(`exports/${row?.id}.zip`), (await rowsOf(member.id))[0]?.bytes]).toEqual([false, null])
  clock(app, 24)
  await runJob(app, "privacy-exports")
  expect(await rowsOf(member.id)).toEqual([])
})

test("the index reads on its own in the member's language, whatever was written: no script, nothing from elsewhere", async () => {
  const { app, member, browser } = await arrive({ language: "en" })
  await browser.post(HERE)
  await runJobs(app)
  const path = `${HERE}/${exportToken(app.services.secret, (await rowsOf(member.id))[0]?.id ?? "")}/archive`
  const files = unzip(Buffer.from(await (await browser.get(path)).arrayBuffer()))
  const html = files.get("index.html") ?? ""
  expect(html).toContain('<!doctype html><html lang="en">')
  expect(html).toContain("What mattered in your account")
  expect(html).toContain("2 November 2026")
  expect(html.match(/<script|\son\w+=|src=|https?:|url\(|@import|&(amp|quot|gt);(?=[^<]*<\/style>)/g)).toBeNull()
  const linked = [...html.matchAll(/href="([^"#]+)"/g)].map(([, name]) => name)
  expect(linked.sort()).toEqual([...files.keys()].filter((name) => name !== "index.html").sort())
})

test("the link alone opens nothing: neither to a stranger nor to another member, and each is told the same", async () => {
  const { app, member, browser } = await arrive()
  await browser.post(HERE)
  await runJobs(app)
  const link = linkIn(app.mailer.mails[0]?.text ?? "")
  const other = await signIn(app, await plantMember(app))
  const stranger = createBrowser(app)
  for (const path of [link, `${link}/archive`]) {
    expect((await browser.get(path)).status).toBe(200)
    expect([(await other.get(path)).status, (await stranger.get(path)).status]).toEqual([404, 303])
    const wrong = path.replace(/donnees\/.{4}/, "donnees/aaaa")
    expect([(await other.get(wrong)).status, (await browser.get(wrong)).status]).toEqual([404, 404])
  }
  const location = (await stranger.get(link)).headers.get("location")
  expect(location).toBe(`/connexion?${new URLSearchParams({ retour: link })}`)
  const before = await signIn(app, member, { minutesAgo: 20 })
  expect((await before.get(`${link}/archive`)).headers.get("location")).toContain("encore=oui")
  expect((await before.post(HERE)).status).toBe(401)
  expect(await (await before.get(HERE)).text()).toContain("Me connecter de nouveau")
})

test("one at a time, however often the form is sent; three in a day", async () => {
  const { app, member, browser } = await arrive()
  const tabs = await Promise.all([browser.post(HERE), browser.post(HERE), browser.post(HERE)])
  expect(tabs.map((one) => one.status)).toEqual([303, 303, 303])
  expect(await rowsOf(member.id)).toHaveLength(1)
  for (const _ of [2, 3]) {
    await runJobs(app)
    await browser.post(HERE)
  }
  await runJobs(app)
  expect(await rowsOf(member.id)).toHaveLength(3)
  const refused = await browser.post(HERE)
  expect([refused.status, (await refused.text()).includes("Vous en avez demandé trois en une journée")]).toEqual([422, true])
  expect(await rowsOf(member.id)).toHaveLength(3)
})

test("someone who is suspended still takes their data away", async () => {
  const { browser } = await arrive({ suspended: true })
  expect([(await browser.get(HERE)).status, (await browser.post(HERE)).status]).toEqual([200, 303])
})

test("what cannot be made is given up after half an hour, and leaves no file", async () => {
  const { app, member, browser } = await arrive()
  const broken = {
    ...app.services,
    personalData: [{ feature: "broken", data: { exportFor: () => Promise.reject(new Error("x")) } }],
  }
  await browser.post(HERE)
  await expect(runJob({ ...app, services: broken as never }, "privacy-export", app.added.pop()?.data)).rejects.toThrow()
  clock(app, 0.03)
  expect(await (await browser.get(HERE)).text()).toContain("L’archive n’a pas pu se faire")
  await runJob(app, "privacy-exports")
  const [row] = await rowsOf(member.id)
  expect(row?.state).toBe("failed")
  await runJob(app, "privacy-export", { export: row?.id ?? "" })
  expect([await app.services.files.exists(`exports/${row?.id}.zip`), app.mailer.mails.length]).toEqual([false, 0])
})

test("no log line holds the address, the name or the link", async () => {
  const { app, member, browser } = await arrive({ displayName: "Marguerite" })
  await browser.post(HERE)
  await runJobs(app)
  const link = linkIn(app.mailer.mails[0]?.text ?? "")
  await browser.get(`${link}/archive`)
  const log = app.lines.join("")
  expect(log).toContain(`${HERE}/:export/archive`)
  for (const secret of [member.email, member.displayName, link.split("/").at(-1) ?? "-"]) expect(log).not.toContain(secret)
})
