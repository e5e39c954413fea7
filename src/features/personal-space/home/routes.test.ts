import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import type { DashboardCard } from "../../../core/dashboard.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { notifications } from "../../../core/notifications/tables.ts"
import { profiles } from "../tables.ts"

const database = await testDatabase()
const { db } = database

const projects: DashboardCard = {
  key: "projects",
  load: async () => ({
    title: "Mes projets",
    waiting: [{ label: "Relire le compte rendu", path: "/projets/1", since: new Date("2026-10-20T08:00:00Z") }],
    more: { label: "Tous mes projets", path: "/projets" },
  }),
}
const meetings: DashboardCard = {
  key: "meetings",
  load: async (_services, actor) => ({
    title: "Mes rendez-vous",
    waiting: [{ label: `Répondre, ${actor.displayName}`, path: "/agenda/2", since: new Date("2026-10-01T08:00:00Z") }],
  }),
}
const silent: DashboardCard = { key: "silent", load: async () => undefined }

const app = createTestApp(database, { dashboard: [projects, silent, meetings] })
const empty = createTestApp(database, { dashboard: [silent] })

async function home(of: typeof app, wanted: Parameters<typeof plantMember>[1] = {}) {
  const person = await plantMember(of, wanted)
  const browser = await signIn(of, person)
  return { person, browser, html: await (await browser.get("/mon-espace")).text() }
}

test("what waits comes first, across features, the oldest on top; then the cards that have more to show", async () => {
  const { html } = await home(app)
  const order = ["À faire d’abord", "Répondre, Amina", "Relire le compte rendu", "Tous mes projets"].map((text) =>
    html.indexOf(text),
  )
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(order).not.toContain(-1)
  expect(html).not.toContain("Mes rendez-vous")
})

test("an account that holds nothing reads where to begin, and goes there", async () => {
  const { html } = await home(empty, { displayName: "Amina <b>" })
  expect(html).not.toContain("À faire d’abord")
  for (const path of ["/auto-evaluation", "/mon-espace/profil", "/mon-espace/notifications/reglages", "/deconnexion"])
    expect(html).toContain(`href="${path}"`)
  expect(html).toContain("<bdi>Amina &lt;b></bdi>")
})

test("who told of themselves is not asked again", async () => {
  const { person, browser } = await home(app)
  expect(await (await browser.get("/mon-espace")).text()).toContain("Remplir mon profil")
  await db.insert(profiles).values({ memberId: person.id, updatedAt: app.clock.now })
  expect(await (await browser.get("/mon-espace")).text()).not.toContain("Remplir mon profil")
})

test("one's own unread notifications are counted, not another's", async () => {
  const { person, browser } = await home(app)
  const other = await plantMember(app)
  const row = (memberId: string, subject: string, readAt: Date | null = null) => ({
    id: uuidv7(),
    memberId,
    kind: "project.news",
    subject,
    path: "/",
    createdAt: app.clock.now,
    readAt,
  })
  await db
    .insert(notifications)
    .values([
      row(person.id, "a"),
      row(person.id, "b"),
      row(person.id, "c", app.clock.now),
      row(other.id, "d"),
      row(other.id, "e"),
      row(other.id, "f"),
    ])
  expect(await (await browser.get("/mon-espace")).text()).toContain("Mes notifications (2 non lues)")
  expect(await (await browser.get("/en/mon-espace")).text()).toContain("My notifications (2 unread)")
})

test("suspended, one is told so on top, keeps the account's pages, and no feature is asked for its card", async () => {
  const { html } = await home(app, { suspended: true })
  expect(html).toContain('href="/mon-espace/suspension"')
  expect(html).toContain('href="/mon-espace/donnees"')
  expect(html).not.toContain("Relire le compte rendu")
  expect(html).not.toContain('href="/mon-espace/profil"')
})

test("a stranger is led to sign in and back", async () => {
  const response = await app.app.request("http://localhost/en/mon-espace")
  expect([response.status, response.headers.get("location")]).toEqual([303, "/en/connexion?retour=%2Fmon-espace"])
})

test("the page is kept by nothing on its way, and asks the database twice beside the cards", async () => {
  const { browser } = await home(app)
  let queries = 0
  const query = database.pool.query.bind(database.pool)
  database.pool.query = ((...args: Parameters<typeof query>) => {
    queries++
    return query(...args)
  }) as typeof database.pool.query
  const response = await browser.get("/mon-espace")
  database.pool.query = query as typeof database.pool.query
  expect(response.headers.get("cache-control")).toBe("private, no-store")
  expect(queries).toBe(2)
})

test("only the team finds the way to its pages here", async () => {
  const leads = async (browser: Awaited<ReturnType<typeof signIn>>) =>
    (await (await browser.get("/mon-espace")).text()).includes('href="/administration"')
  expect(await leads(await signIn(app, await plantMember(app, { roles: ["editor"] })))).toBe(true)
  expect(await leads(await signIn(app, await plantMember(app)))).toBe(false)
})
