import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { turnOnSecondFactor } from "../../../../tests/support/authenticator.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import type { Actor, StaffRole } from "../../../core/auth/actor.ts"
import { members, secondFactors, sessions } from "../../../core/auth/tables.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { Conflict, Forbidden, NotFound } from "../../../core/http/problems.ts"
import { acceptReset, askReset, findResetRequests, refuseReset } from "./reset-actions.ts"

const database = await testDatabase()
const app = createTestApp(database)
app.clock.now = new Date()
const { db } = database
const { services } = app

const actor = (id: string, ...roles: StaffRole[]): Actor => ({
  id,
  email: "",
  displayName: "",
  language: "fr",
  roles: roles.map((role) => ({ role, departments: [] })),
  session: { id: "", startedAt: app.clock.now, secondFactorAt: app.clock.now },
  secondFactorEnabled: true,
  suspension: undefined,
})

async function asked(roles: StaffRole[] = []) {
  const member = await plantMember(app, { displayName: "Inès", roles })
  await turnOnSecondFactor(await signIn(app, member))
  await askReset(services, member.id)
  const request = (await findResetRequests(db)).find(({ memberId }) => memberId === member.id)
  return { member, request: request?.id ?? "" }
}
const isOn = async (id: string) => (await db.select().from(members).where(eq(members.id, id)))[0]?.secondFactorEnabled
const administrator = await plantMember(app, { roles: ["administrator"] })
const admin = actor(administrator.id, "administrator")

test("an administrator accepts: the factor and all sessions go, the member is told, and the log names who did it", async () => {
  const { member, request } = await asked()
  await acceptReset(services, admin, request)
  expect(await isOn(member.id)).toBe(false)
  expect(await db.select().from(secondFactors).where(eq(secondFactors.memberId, member.id))).toEqual([])
  expect(await db.select().from(sessions).where(eq(sessions.memberId, member.id))).toEqual([])
  expect((await findResetRequests(db)).map(({ id }) => id)).not.toContain(request)
  const acts = await db.select().from(auditLog).where(eq(auditLog.subjectId, member.id))
  expect(acts.map(({ act, actorId }) => [act, actorId])).toEqual([
    ["second_factor.enabled", member.id],
    ["second_factor_reset.asked", member.id],
    ["second_factor_reset.accepted", administrator.id],
  ])
  expect(app.added.at(-1)?.data).toMatchObject({ change: "second_factor_reset.accepted", member: member.id })
})

test("an administrator refuses: nothing goes, and one can ask again", async () => {
  const { member, request } = await asked()
  await refuseReset(services, admin, request)
  expect(await isOn(member.id)).toBe(true)
  await askReset(services, member.id)
  expect((await findResetRequests(db)).filter(({ memberId }) => memberId === member.id)).toHaveLength(1)
})

test("a request is decided once, by one of two administrators", async () => {
  const { request } = await asked()
  const other = actor((await plantMember(app, { roles: ["administrator"] })).id, "administrator")
  const decided = await Promise.allSettled([acceptReset(services, admin, request), refuseReset(services, other, request)])
  expect(decided.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  const [lost] = decided.filter((one) => one.status === "rejected")
  expect(lost?.reason).toBeInstanceOf(Conflict)
})

test("nobody accepts their own, nor without the role, nor what was never asked", async () => {
  const { member, request } = await asked(["administrator"])
  await expect(acceptReset(services, actor(member.id, "administrator"), request)).rejects.toThrow(Forbidden)
  await expect(acceptReset(services, actor(uuidv7(), "moderator", "adviser"), request)).rejects.toThrow(Forbidden)
  await expect(refuseReset(services, actor(uuidv7()), request)).rejects.toThrow(Forbidden)
  await expect(acceptReset(services, admin, uuidv7())).rejects.toThrow(NotFound)
  expect(await isOn(member.id)).toBe(true)
})
