import type { Route } from "../../../core/http/route.ts"
import { accountRoutes } from "./account-routes.tsx"
import { addressRoutes } from "./address-routes.tsx"
import { passwordRoutes } from "./password-routes.tsx"
import { sessionsRoutes } from "./sessions-routes.tsx"

export const credentialRoutes: Route[] = [...accountRoutes, ...passwordRoutes, ...sessionsRoutes, ...addressRoutes]
