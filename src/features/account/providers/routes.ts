import { providerEntryRoutes } from "./entry-routes.tsx"
import { linkedRoutes } from "./linked-routes.tsx"

export const providerRoutes = [...providerEntryRoutes, ...linkedRoutes]
