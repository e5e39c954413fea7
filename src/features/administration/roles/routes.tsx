import { STAFF_ROLES, type StaffRole } from "../../../core/auth/actor.ts"
import { readForm } from "../../../core/http/form.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { HOME } from "../frame/back-office.tsx"
import { type Office, recentAdministrators } from "../frame/policy.ts"
import { keyIn } from "../members/key-policy.ts"
import { findMember } from "../members/member-queries.ts"
import { giveRole, takeRole } from "./role-actions.ts"
import { territory } from "./role-change.ts"
import { roleForm } from "./role-form.ts"
import { RolesPage } from "./roles-page.tsx"

const ROLES = `${HOME}/membres/:id/roles`

export const roleRoutes: Route[] = [
  get(ROLES, recentAdministrators, async (c, office) => {
    const member = await findMember(c.get("services").db, keyIn(c, "id"))
    return page(c, <RolesPage shell={shellOf(c)} office={office} member={member} />)
  }),
  post(ROLES, recentAdministrators, give),
  post(`${ROLES}/:role/retrait`, recentAdministrators, take),
]

async function give(c: RequestContext, office: Office) {
  const services = c.get("services")
  const id = keyIn(c, "id")
  const form = await readForm(c, roleForm)
  const fault = form.ok ? await giveIt(form.value) : { role: "missing" }
  if (!fault) return seeOther(c, `${HOME}/membres/${id}?fait=role`)
  const member = await findMember(services.db, id)
  return page(c, <RolesPage shell={shellOf(c)} office={office} member={member} typed={form.typed} faults={fault} />, 422)

  async function giveIt({ role, departments }: { role: StaffRole; departments: string[] }) {
    const given = { role, departments: territory(role, departments, services.instance.departments) }
    const refused = await giveRole(services.db, services, office.actor, id, given, services.now())
    return refused && { suspended: refused }
  }
}

async function take(c: RequestContext, office: Office) {
  const services = c.get("services")
  const id = keyIn(c, "id")
  const role = STAFF_ROLES.find((one) => one === c.req.param("role"))
  if (!role) throw new NotFound()
  const refused = await takeRole(services.db, services, office.actor, id, role, services.now())
  if (!refused) return seeOther(c, `${HOME}/membres/${id}?fait=retrait`)
  const member = await findMember(services.db, id)
  return page(c, <RolesPage shell={shellOf(c)} office={office} member={member} faults={{ last: refused }} />, 422)
}
