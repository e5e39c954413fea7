import type { Feature } from "../../feature.ts"
import { routes } from "./routes.tsx"

export const notices: Feature = { name: "notices", routes }
