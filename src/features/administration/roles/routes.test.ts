import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { type PlantedMember, plantMember, signIn, signInStaff } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { type Actor, STAFF_ROLES } from "../../../core/auth/actor.ts"
import { memberRoles, members, sessions } from "../../../core/auth/tables.ts"
import { notifications } from "../../../core/notifications/tables.ts"
import { administration } from "../index.ts"
import { takeRole } from "./role-actions.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const { browser, person: claire } = await signInStaff(app, "administrator")
await db.update(members).set({ secondFactorEnabled: true }).where(eq(members.id, claire.id))

/** As the session of an administrator says who they are. */
function acting({ id, email, displayName }: PlantedMember): Actor {
  const session = { id, startedAt: app.clock.now, secondFactorAt: app.clock.now }
  const roles = [{ role: "administrator" as const, departments: [] }]
  return { id, email, displayName, language: "fr", roles, session, secondFactorEnabled: true, suspension: undefined }
}

const rolesPath = ({ id }: PlantedMember) => `/administration/membres/${id}/roles`
const rolesOf = async ({ id }: PlantedMember) =>
  (await db.select().from(memberRoles).where(eq(memberRoles.memberId, id)).orderBy(memberRoles.role)).map(
    ({ role, departments }) => [role, ...departments].join(" "),
  )
const actsOn = async ({ id }: PlantedMember) =>
  (await db.select().from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(auditLog.id)).map(({ actorId, act, detail }) => ({
    actorId,
    act,
    detail,
  }))

test("a role that is given ends the person's sessions, is written down, and is told by mail and on the site", async () => {
  const amina = await plantMember(app)
  await signIn(app, amina)
  const answer = await browser.post(rolesPath(amina), { role: "adviser", "departement-31": "yes", "departement-81": "yes" })
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `/administration/membres/${amina.id}?fait=role`])
  expect(await rolesOf(amina)).toEqual(["adviser 31 81"])
  expect(await db.select().from(sessions).where(eq(sessions.memberId, amina.id))).toEqual([])
  expect(await actsOn(amina)).toEqual([
    { actorId: claire.id, act: "role.given", detail: { role: "adviser", departments: "31 81" } },
  ])
  const job = app.added.at(-1)
  expect(job).toMatchObject({ name: "administration-role-mail", data: { member: amina.id, role: "adviser", change: "given" } })
  expect(JSON.stringify(job)).not.toContain(amina.email)
  const [told] = await db.select().from(notifications).where(eq(notifications.memberId, amina.id))
  expect([told?.kind, told?.parts]).toEqual(["administration.role", { role: "adviser", change: "given" }])

  app.mailer.mails.length = 0
  for (let twice = 0; twice < 2; twice++)
    await administration.jobs?.find(({ name }) => name === job?.name)?.run(app.services, job?.data ?? {})
  expect(app.mailer.mails.map(({ to, subject }) => [to, subject])).toEqual([[amina.email, "Votre rôle a changé – De concert"]])
  expect(app.mailer.mails[0]?.text).toContain("un rôle\u00a0: Conseil.")
})

test("the same role given twice is given once; another territory is another act", async () => {
  const hugo = await plantMember(app)
  for (const departments of [{}, {}, { "departement-31": "yes" }])
    await browser.post(rolesPath(hugo), { role: "moderator", ...departments } as Record<string, string>)
  expect(await rolesOf(hugo)).toEqual(["moderator 31"])
  expect((await actsOn(hugo)).length).toBe(2)
})

test.each([
  [{}, "Choisissez un rôle."],
  [{ role: "superuser" }, "Choisissez un rôle."],
])("a form with %j gives nothing", async (form, said) => {
  const paul = await plantMember(app)
  const answer = await browser.post(rolesPath(paul), form as Record<string, string>)
  expect([answer.status, (await answer.text()).includes(said)]).toEqual([422, true])
  expect(await rolesOf(paul)).toEqual([])
})

test("départements that the region has not are left out", async () => {
  const paul = await plantMember(app)
  await browser.post(rolesPath(paul), { role: "editor", "departement-75": "yes", "departement-09": "yes" })
  expect(await rolesOf(paul)).toEqual(["editor 09"])
})

test("someone suspended gets no role until the suspension is lifted", async () => {
  const lea = await plantMember(app, { suspended: true })
  const answer = await browser.post(rolesPath(lea), { role: "editor" })
  expect([answer.status, (await answer.text()).includes("Levez d’abord la suspension")]).toEqual([422, true])
  expect(await rolesOf(lea)).toEqual([])
})

test("a role that is taken ends the person's sessions and is told; taken again, nothing happens", async () => {
  const amina = await plantMember(app, { roles: ["moderator", "editor"] })
  await signIn(app, amina, { secondFactor: true })
  for (let twice = 0; twice < 2; twice++) expect((await browser.post(`${rolesPath(amina)}/moderator/retrait`)).status).toBe(303)
  expect(await rolesOf(amina)).toEqual(["editor"])
  expect(await actsOn(amina)).toEqual([{ actorId: claire.id, act: "role.taken", detail: { role: "moderator" } }])
  expect(await db.select().from(sessions).where(eq(sessions.memberId, amina.id))).toEqual([])
  expect((await browser.post(`${rolesPath(amina)}/superuser/retrait`)).status).toBe(404)
})

test("the last administrator who can come in stays one, whoever asks", async () => {
  const hugo = await plantMember(app, { displayName: "Hugo", roles: ["administrator"] }) // without a second factor he cannot come in
  const answer = await browser.post(`${rolesPath(claire)}/administrator/retrait`)
  expect([answer.status, (await answer.text()).includes("Ce rôle reste")]).toEqual([422, true])
  expect(await rolesOf(claire)).toEqual(["administrator"])
  expect((await browser.post(`${rolesPath(hugo)}/administrator/retrait`)).status).toBe(303)
  expect(await rolesOf(hugo)).toEqual([])
})

test("two administrators who take each other's role at the same moment: one stays", async () => {
  await db.delete(memberRoles).where(eq(memberRoles.memberId, claire.id))
  for (let round = 0; round < 8; round++) {
    const [ines, noor] = [
      await plantMember(app, { roles: ["administrator"] }),
      await plantMember(app, { roles: ["administrator"] }),
    ]
    for (const { id } of [ines, noor]) await db.update(members).set({ secondFactorEnabled: true }).where(eq(members.id, id))
    const take = (actor: PlantedMember, from: PlantedMember) =>
      takeRole(db, app.services, acting(actor), from.id, "administrator", app.clock.now)
    const outcomes = await Promise.all([take(ines, noor), take(noor, ines)])
    expect(outcomes.filter((outcome) => outcome === "last_administrator")).toHaveLength(1)
    expect([...(await rolesOf(ines)), ...(await rolesOf(noor))]).toEqual(["administrator"])
    await db.delete(memberRoles).where(eq(memberRoles.role, "administrator"))
  }
  await db.insert(memberRoles).values({ memberId: claire.id, role: "administrator", givenAt: app.clock.now })
})

test("who signed in long ago shows again who they are, and nothing changes meanwhile", async () => {
  const ines = await plantMember(app, { roles: ["administrator"] })
  const later = await signIn(app, ines, { secondFactor: true, minutesAgo: 16 })
  const paul = await plantMember(app)
  expect((await later.get(rolesPath(paul))).headers.get("location")).toContain("encore=oui")
  expect((await later.post(rolesPath(paul), { role: "administrator" })).status).toBe(401)
  expect(await rolesOf(paul)).toEqual([])
})

test.each(STAFF_ROLES.filter((role) => role !== "administrator"))("the team's %s gives no role", async (role) => {
  const theirs = await signInStaff(app, role)
  expect((await theirs.browser.post(rolesPath(theirs.person), { role: "administrator" })).status).toBe(404)
  expect(await rolesOf(theirs.person)).toEqual([role])
})
