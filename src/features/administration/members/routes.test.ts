import { and, eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn, signInStaff } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { STAFF_ROLES } from "../../../core/auth/actor.ts"
import { members } from "../../../core/auth/tables.ts"
import { startAssessment } from "../../assessment/people/start-actions.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const { browser, person: claire } = await signInStaff(app, "administrator")
const path = "/administration/membres"
const namesIn = async (query: string) => {
  const html = await (await browser.get(`${path}${query}`)).text()
  return [...html.matchAll(/\/administration\/membres\/[\da-f-]{36}"><bdi>([^<]*)/g)].map(([, name]) => name)
}

const amelie = await plantMember(app, { displayName: "Amélie Ésope", email: "a.esope@exemple.fr" })
await plantMember(app, { displayName: "100 % Hugo", email: "hugo_q@exemple.fr", roles: ["survey_manager", "adviser"] })
await plantMember(app, { displayName: "Léa", email: "lea@autre.fr", suspended: true })
await db.update(members).set({ lastSeenOn: "2025-10-30", verifiedProfessionalAt: app.clock.now }).where(eq(members.id, amelie.id))

test.each([
  ["", ["Léa", "100 % Hugo", "Amélie Ésope", "Claire"]],
  ["?tri=nom", ["100 % Hugo", "Amélie Ésope", "Claire", "Léa"]],
  ["?tri=-nom", ["Léa", "Claire", "Amélie Ésope", "100 % Hugo"]],
  ["?recherche=amelie esope", ["Amélie Ésope"]],
  ["?recherche=ÉSOPE@EX", []],
  ["?recherche=A.ESOPE@", ["Amélie Ésope"]],
  ["?recherche=%25", ["100 % Hugo"]],
  ["?recherche=o_q", ["100 % Hugo"]],
  ["?recherche=%27%3B drop table members--", []],
  ["?recherche=%00", ["Léa", "100 % Hugo", "Amélie Ésope", "Claire"]],
  ["?role=survey_manager", ["100 % Hugo"]],
  ["?role=equipe", ["100 % Hugo", "Claire"]],
  ["?etat=suspendus", ["Léa"]],
  ["?etat=professionnels", ["Amélie Ésope"]],
  ["?etat=inactifs", ["Amélie Ésope"]],
  ["?etat=jamais&recherche=lea", ["Léa"]],
  ["?etat=suspendus&role=equipe", []],
])("the list %s shows %j", async (query, names) => {
  expect(await namesIn(query)).toEqual(names)
})

test("the list tells who is suspended, who is verified, and who does what", async () => {
  const tagsOf = async (query: string) =>
    [...(await (await browser.get(path + query)).text()).matchAll(/<span class="tag[^>]*><span>([^<]*)/g)].map(([, tag]) => tag)
  expect(await tagsOf("?recherche=lea")).toEqual(["Suspendu"])
  expect(await tagsOf("?recherche=esope")).toEqual(["Pro vérifié"])
  expect(await tagsOf("?recherche=hugo")).toEqual(["Conseil", "Enquêtes"])
})

test("the list is paged by key, forwards and back, and nothing is shown twice", async () => {
  for (let index = 0; index < 30; index++) await plantMember(app, { displayName: `Zoé ${String(index).padStart(2, "0")}` })
  const first = await (await browser.get(`${path}?recherche=zoe&tri=nom`)).text()
  const next = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? ""
  expect((await namesIn("?recherche=zoe&tri=nom")).length).toBe(25)
  const second = await (await browser.get(next)).text()
  expect(await namesIn(next.slice(path.length))).toEqual(["Zoé 25", "Zoé 26", "Zoé 27", "Zoé 28", "Zoé 29"])
  const back = /href="([^"]+)" rel="prev"/.exec(second)?.[1]?.replaceAll("&amp;", "&") ?? ""
  expect(await namesIn(back.slice(path.length))).toEqual(await namesIn("?recherche=zoe&tri=nom"))
  expect(second).not.toContain('rel="next"')
})

test("the export holds every page of the filtered list, starts no formula, and is written in the log", async () => {
  await plantMember(app, { displayName: "=1+1", email: "formule@exemple.fr" })
  const answer = await browser.get(`${path}.csv?recherche=zoe&tri=nom`)
  // text() would take the mark of UTF-8 away.
  const lines = Buffer.from(await answer.arrayBuffer())
    .toString()
    .trimEnd()
    .split("\r\n")
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="membres-2026-11-02.csv"')
  expect(answer.headers.get("cache-control")).toBe("private, no-store")
  expect([lines.length, lines[0]?.startsWith("\uFEFFNom;Adresse;")]).toEqual([31, true])
  expect(await (await browser.get(`${path}.csv?recherche=formule`)).text()).toContain("'=1+1;formule@exemple.fr;")
  const acts = await db.select().from(auditLog).where(eq(auditLog.act, "list.exported"))
  expect(acts.map(({ actorId, subjectId, detail }) => ({ actorId, subjectId, detail }))).toEqual([
    { actorId: claire.id, subjectId: "members", detail: { recherche: "…" } },
    { actorId: claire.id, subjectId: "members", detail: { recherche: "…" } },
  ])
})

test("a member's page tells who they are and what the team did, and nothing of what they do", async () => {
  const subject = "zq-subject-of-an-assessment"
  await startAssessment(
    db,
    {
      field: "care",
      subject,
      mode: "alone",
      side: "partner",
      name: "zq-name",
      email: amelie.email,
      language: "fr",
      memberId: amelie.id,
    } as Parameters<typeof startAssessment>[1],
    { secret: app.services.secret, jobs: app.services.jobs, now: app.clock.now },
  )
  const html = await (await browser.get(`${path}/${amelie.id}`)).text()
  expect(html).toContain("a.esope@exemple.fr")
  expect(html).toContain("Identité professionnelle vérifiée")
  expect(html).not.toContain(subject)
  expect(html).not.toContain("zq-name")
})

test.each([
  ["someone who is not signed in", async () => createBrowser(app), 303],
  ["a member", async () => signIn(app, amelie), 404],
  ...STAFF_ROLES.filter((role) => role !== "administrator").map(
    (role) => [`the team's ${role}`, async () => (await signInStaff(app, role)).browser, 404] as const,
  ),
  [
    "an administrator without a second factor in this session",
    async () => signIn(app, await plantMember(app, { roles: ["administrator"] })),
    403,
  ],
  [
    "an administrator who is suspended",
    async () => signIn(app, await plantMember(app, { roles: ["administrator"], suspended: true }), { secondFactor: true }),
    403,
  ],
] as const)("%s gets no list, no page and no file: %s", async (_, come, status) => {
  const theirs = await come()
  for (const one of [path, `${path}.csv`, `${path}/${amelie.id}`]) {
    const answer = await theirs.get(one)
    expect([one, answer.status]).toEqual([one, status])
    expect(await answer.text()).not.toContain("a.esope@exemple.fr")
  }
})

test.each(["x", "00000000-0000-7000-8000-000000000000", "%27"])("no member has the key %s", async (key) => {
  expect((await browser.get(`${path}/${key}`)).status).toBe(404)
})

test("the log of requests holds no name, address or search", () => {
  expect(app.lines.join("")).toContain("/administration/membres/:id")
  expect(app.lines.join("")).not.toMatch(/esope|zoe/i)
})

test("acts on others are not told on a member's page", async () => {
  const hugo = await plantMember(app, { displayName: "Hugo" })
  await browser.post(`/administration/membres/${hugo.id}/suspension`, { duration: "day", message: "m m", reason: "r r" })
  const [act] = await db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.act, "member.suspended"), eq(auditLog.subjectId, hugo.id)))
  expect(act).toBeDefined()
  expect(await (await browser.get(`${path}/${hugo.id}`)).text()).toContain("Compte suspendu")
  expect(await (await browser.get(`${path}/${amelie.id}`)).text()).not.toContain("Compte suspendu")
})

test("an account that somebody else got into is signed out everywhere, which is written down", async () => {
  const member = await plantMember(app, { displayName: "Paul" })
  const theirs = await signIn(app, member)
  expect((await theirs.get("/mon-espace")).status).toBe(200)
  const ended = await browser.post(`${path}/${member.id}/connexions`)
  expect([ended.status, ended.headers.get("location")]).toEqual([303, `${path}/${member.id}?fait=connexions`])
  expect((await theirs.get("/mon-espace")).status).toBe(303)
  const acts = await db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, member.id), eq(auditLog.act, "sessions.ended")))
  expect(acts).toMatchObject([{ actorId: claire.id, detail: { count: "1" } }])
})
