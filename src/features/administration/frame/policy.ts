// Who comes into the back office, and which of its pages open to them.
import { isRecent, staff } from "../../../core/access/policies.ts"
import type { AdministrationPage } from "../../../core/administration.ts"
import { type Actor, hasRole, STAFF_ROLES, type StaffRole } from "../../../core/auth/actor.ts"
import { Forbidden, SignInAgain } from "../../../core/http/problems.ts"
import type { Policy } from "../../../core/http/route.ts"

/** Someone of the team, and their pages of the back office. */
export type Office = { actor: Actor; pages: AdministrationPage[] }

/** Has one of these roles, and gave a second factor. */
function office(...roles: [StaffRole, ...StaffRole[]]): Policy<Office> {
  const policy = staff(...roles)
  return {
    name: policy.name,
    async admit(c) {
      const actor = await policy.admit(c)
      return { actor, pages: c.get("services").administration.filter((page) => hasRole(actor, ...page.roles)) }
    },
  }
}

/** The same, and showed who they are a short while ago: for what would make somebody powerful, or let them into an account. */
function recentOffice(...roles: [StaffRole, ...StaffRole[]]): Policy<Office> {
  const policy = office(...roles)
  return {
    name: `recently signed in, ${policy.name}`,
    async admit(c) {
      const subject = await policy.admit(c)
      if (!isRecent(subject.actor, c.get("services").now())) throw new SignInAgain()
      return subject
    },
  }
}

/** Anyone of the team. */
export const team = office(...STAFF_ROLES)
export const administrators = office("administrator")
export const recentAdministrators = recentOffice("administrator")

/** Throws Forbidden unless the actor administers: whoever changes something asks again, whatever route led there. */
export function requireAdministrator(actor: Actor): void {
  if (!hasRole(actor, "administrator") || actor.suspension) throw new Forbidden()
}
