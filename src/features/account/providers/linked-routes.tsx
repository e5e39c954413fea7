import { recentlySignedIn } from "../../../core/access/policies.ts"
import { page, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { unlink } from "./actions.ts"
import { leaveFor } from "./entry-routes.tsx"
import { linkedProviders } from "./linked.ts"
import { LinkedPage } from "./linked-page.tsx"
import { LINKED } from "./paths.ts"
import { memberAtProvider } from "./policy.ts"
import { listIdentities } from "./queries.ts"

export const linkedRoutes: Route[] = [
  get(LINKED, recentlySignedIn, async (c, { id }) => {
    const { db, config } = c.get("services")
    const providers = linkedProviders(config.identityProviders, await listIdentities(db, id))
    return page(c, <LinkedPage shell={shellOf(c)} providers={providers} />)
  }),
  post(`${LINKED}/:provider`, memberAtProvider, async (c, { actor, provider }) => {
    const linked = await listIdentities(c.get("services").db, actor.id)
    if (linked.some((one) => one.provider === provider.id)) return seeOther(c, LINKED)
    return leaveFor(c, provider, { to: LINKED, member: actor.id, session: actor.session.id })
  }),
  // Also for one that is offered no more.
  post(`${LINKED}/:provider/retrait`, recentlySignedIn, async (c, actor) => {
    const services = c.get("services")
    const professionals = services.config.identityProviders.filter((one) => one.professional).map(({ id }) => id)
    await unlink(services, actor, c.req.param("provider") ?? "", professionals)
    return seeOther(c, LINKED)
  }),
]
