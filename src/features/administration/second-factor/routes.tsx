// Lost second factors: the account feature keeps the requests and carries out what is decided here.
import { readTyped } from "../../../core/http/form.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { acceptReset, findResetRequests, type ResetRequest, refuseReset } from "../../account/index.ts"
import { HOME } from "../frame/back-office.tsx"
import { administrators, type Office, recentAdministrators } from "../frame/policy.ts"
import { keyIn } from "../members/key-policy.ts"
import { RequestPage } from "./request-page.tsx"
import { RequestsPage } from "./requests-page.tsx"

const REQUESTS = `${HOME}/double-verification`
const DONE: Record<string, "accept" | "refuse"> = { acceptation: "accept", refus: "refuse" }

export const secondFactorRoutes: Route[] = [
  get(REQUESTS, administrators, async (c, office) => {
    const requests = await findResetRequests(c.get("services").db)
    const done = DONE[c.req.query("fait") ?? ""]
    return page(c, <RequestsPage shell={shellOf(c)} office={office} requests={requests} {...(done && { done })} />)
  }),
  get(`${REQUESTS}/:id`, recentAdministrators, async (c, office) => {
    const request = await findRequest(c, office)
    return page(c, <RequestPage shell={shellOf(c)} office={office} request={request} />)
  }),
  post(`${REQUESTS}/:id/acceptation`, recentAdministrators, accept),
  post(`${REQUESTS}/:id/refus`, recentAdministrators, async (c, { actor }) => {
    await refuseReset(c.get("services"), actor, keyIn(c, "id"))
    return seeOther(c, `${REQUESTS}?fait=refus`)
  }),
]

async function accept(c: RequestContext, office: Office) {
  const request = await findRequest(c, office)
  const { email = "" } = await readTyped(c)
  if (email.trim().toLowerCase() !== request.email)
    return page(c, <RequestPage shell={shellOf(c)} office={office} request={request} typed={email} wrong />, 422)
  await acceptReset(c.get("services"), office.actor, request.id)
  return seeOther(c, `${REQUESTS}?fait=acceptation`)
}

/** A request that waits, and is not one's own. */
async function findRequest(c: RequestContext, { actor }: Office): Promise<ResetRequest> {
  const id = keyIn(c, "id")
  const requests = await findResetRequests(c.get("services").db)
  const request = requests.find((one) => one.id === id)
  if (!request || request.memberId === actor.id) throw new NotFound()
  return request
}
