import type { Feature } from "../../feature.ts"
import { routes } from "./routes.tsx"

export const home: Feature = { name: "home", routes }
