import type { Route } from "../../../core/http/route.ts"
import { hubRoutes } from "./hub-routes.tsx"
import { linkRoutes } from "./link-routes.tsx"
import { participantsRoutes } from "./participants-routes.tsx"
import { startRoutes } from "./start-routes.tsx"

/** Who takes part: starting, links, invitations, and where one stands. */
export const peopleRoutes: Route[] = [...startRoutes, ...linkRoutes, ...hubRoutes, ...participantsRoutes]
