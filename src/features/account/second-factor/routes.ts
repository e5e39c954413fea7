import { enteringByCodeRoutes } from "./enter-routes.tsx"
import { settingRoutes } from "./setting-routes.tsx"

export const secondFactorRoutes = [...settingRoutes, ...enteringByCodeRoutes]
