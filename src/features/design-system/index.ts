import type { Feature } from "../../feature.ts"
import { routes } from "./routes.tsx"

export const designSystem: Feature = { name: "design-system", routes }
