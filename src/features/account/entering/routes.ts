import type { Route } from "../../../core/http/route.ts"
import { charterRoutes } from "./charter-routes.tsx"
import { linkRoutes } from "./link-routes.tsx"
import { signInRoutes } from "./sign-in-routes.tsx"
import { signOutRoutes } from "./sign-out-routes.tsx"
import { signUpRoutes } from "./sign-up-routes.tsx"

export const enteringRoutes: Route[] = [...signUpRoutes, ...signInRoutes, ...linkRoutes, ...signOutRoutes, ...charterRoutes]
