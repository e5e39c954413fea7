import { readForm } from "../../../core/http/form.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { HOME } from "../frame/back-office.tsx"
import { administrators, type Office } from "../frame/policy.ts"
import { keyIn } from "../members/key-policy.ts"
import { findMember } from "../members/member-queries.ts"
import { SuspendPage } from "./suspend-page.tsx"
import { whyNotSuspend } from "./suspension.ts"
import { keepAfterAnswer, liftSuspension, suspend } from "./suspension-actions.ts"
import { suspensionForm } from "./suspension-form.ts"

const MEMBER = `${HOME}/membres/:id`

export const suspensionRoutes: Route[] = [
  get(`${MEMBER}/suspension`, administrators, async (c, office) => {
    const { db, now } = c.get("services")
    const member = await findMember(db, keyIn(c, "id"))
    const why = whyNotSuspend(office.actor, member, now())
    return page(c, <SuspendPage shell={shellOf(c)} office={office} member={member} {...(why && { why })} />)
  }),
  post(`${MEMBER}/suspension`, administrators, suspendThem),
  post(`${MEMBER}/suspensions/:suspension/levee`, administrators, async (c, { actor }) => {
    const services = c.get("services")
    const id = keyIn(c, "id")
    await liftSuspension(services.db, services, actor, id, keyIn(c, "suspension"), services.now())
    return seeOther(c, `${HOME}/membres/${id}?fait=levee`)
  }),
  post(`${MEMBER}/suspensions/:suspension/lecture`, administrators, async (c, { actor }) => {
    const { db, now } = c.get("services")
    const id = keyIn(c, "id")
    await keepAfterAnswer(db, actor, id, keyIn(c, "suspension"), now())
    return seeOther(c, `${HOME}/membres/${id}?fait=lecture`)
  }),
]

async function suspendThem(c: RequestContext, office: Office) {
  const services = c.get("services")
  const id = keyIn(c, "id")
  const form = await readForm(c, suspensionForm)
  const why = form.ok ? await suspend(services.db, services, office.actor, id, form.value, services.now()) : undefined
  if (form.ok && !why) return seeOther(c, `${HOME}/membres/${id}?fait=suspension`)
  const member = await findMember(services.db, id)
  return page(
    c,
    <SuspendPage
      shell={shellOf(c)}
      office={office}
      member={member}
      typed={form.typed}
      {...(form.ok ? {} : { faults: form.faults })}
      {...(why && { why })}
    />,
    422,
  )
}
