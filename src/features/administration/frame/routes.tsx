import { page, shellOf } from "../../../core/http/request.ts"
import { get, type Route } from "../../../core/http/route.ts"
import { HOME } from "./back-office.tsx"
import { HomePage } from "./home-page.tsx"
import { team } from "./policy.ts"
import { queueOf } from "./queue.ts"

export const frameRoutes: Route[] = [
  get(HOME, team, async (c, office) => {
    const services = c.get("services")
    const found = office.pages.map(async ({ path, label, waiting }) => {
      const pending = (await waiting?.(services)) ?? { count: 0, oldest: null }
      return { path, label, ...pending }
    })
    return page(c, <HomePage shell={shellOf(c)} office={office} queue={queueOf(await Promise.all(found))} />)
  }),
]
