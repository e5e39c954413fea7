import { signedIn } from "../../../core/access/policies.ts"
import { SignInNeeded } from "../../../core/http/problems.ts"
import { page, shellOf } from "../../../core/http/request.ts"
import { get, type Route } from "../../../core/http/route.ts"
import { AccountPage } from "./account-page.tsx"
import { findOverview } from "./overview-queries.ts"

export const accountRoutes: Route[] = [
  get("/mon-espace/compte", signedIn, async (c, actor) => {
    const { db, config, now } = c.get("services")
    const overview = await findOverview(db, actor.id, now())
    if (!overview) throw new SignInNeeded() // Erased a moment ago.
    return page(
      c,
      <AccountPage
        shell={shellOf(c)}
        actor={actor}
        overview={overview}
        hasProviders={config.identityProviders.length > 0}
        done={c.req.query("fait") === "mot-de-passe" ? "password" : undefined}
      />,
    )
  }),
]
