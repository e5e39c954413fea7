import { signedIn } from "../../../core/access/policies.ts"
import { page, shellOf } from "../../../core/http/request.ts"
import { get, type Route } from "../../../core/http/route.ts"
import { HomePage } from "./home-page.tsx"
import { findSpaceSummary } from "./queries.ts"

/**
 * The home of Mon espace. Its budget: the session's query, one of its own, and one for each feature's card, all asked at the same
 * time. A card that needs more than one query asks for too much to be on this page.
 */
export const homeRoutes: Route[] = [
  get("/mon-espace", signedIn, async (c, actor) => {
    const services = c.get("services")
    const [summary, loaded] = await Promise.all([
      findSpaceSummary(services.db, actor.id),
      // Suspended, one reads no more than one's own account.
      Promise.all(actor.suspension ? [] : services.dashboard.map((card) => card.load(services, actor))),
    ])
    const cards = loaded.filter((card) => card !== undefined)
    return page(c, <HomePage shell={shellOf(c)} actor={actor} summary={summary} cards={cards} />)
  }),
]
