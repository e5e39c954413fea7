import { page, shellOf } from "../../../core/http/request.ts"
import { get, type Route } from "../../../core/http/route.ts"
import { HOME } from "../frame/back-office.tsx"
import { administrators } from "../frame/policy.ts"
import { HealthPage } from "./health-page.tsx"
import { findFacts } from "./health-queries.ts"

export const healthRoutes: Route[] = [
  get(`${HOME}/sante`, administrators, async (c, office) => {
    const services = c.get("services")
    const facts = await findFacts(services)
    return page(c, <HealthPage shell={shellOf(c)} office={office} facts={facts} now={services.now()} />)
  }),
]
