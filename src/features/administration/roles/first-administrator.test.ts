import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { testDatabase } from "../../../../tests/support/database.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { memberRoles, members } from "../../../core/auth/tables.ts"
import { makeAdministrator } from "./first-administrator-actions.ts"

const { db } = await testDatabase()
const now = new Date("2026-11-02T10:00:00Z")

test("an address without an account gets one, with the role; asked again, nothing changes", async () => {
  expect(await makeAdministrator(db, "ines.martin@exemple.fr", now)).toEqual({ created: true, given: true, secondFactor: false })
  expect(await makeAdministrator(db, "ines.martin@exemple.fr", now)).toEqual({
    created: false,
    given: false,
    secondFactor: false,
  })
  const found = await db
    .select({ displayName: members.displayName, verified: members.emailVerified, role: memberRoles.role })
    .from(members)
    .innerJoin(memberRoles, eq(memberRoles.memberId, members.id))
  expect(found).toEqual([{ displayName: "ines.martin", verified: true, role: "administrator" }])
  const acts = await db.select({ act: auditLog.act, actorId: auditLog.actorId, detail: auditLog.detail }).from(auditLog)
  expect(acts).toEqual([{ act: "role.given", actorId: null, detail: { role: "administrator", by: "terminal" } }])
})

test("who lost the second factor and has nobody to ask gets rid of it by the terminal", async () => {
  await makeAdministrator(db, "lou@exemple.fr", now)
  await db.update(members).set({ secondFactorEnabled: true }).where(eq(members.email, "lou@exemple.fr"))
  expect(await makeAdministrator(db, "lou@exemple.fr", now)).toMatchObject({ given: false, secondFactor: true })
  expect(await makeAdministrator(db, "lou@exemple.fr", now, true)).toMatchObject({ given: false, secondFactor: false })
  const acts = await db.select({ act: auditLog.act, detail: auditLog.detail }).from(auditLog)
  expect(acts.at(-1)).toEqual({ act: "second_factor.disabled", detail: { by: "terminal" } })
})
