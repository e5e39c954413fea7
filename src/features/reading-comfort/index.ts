import type { Feature } from "../../feature.ts"
import { routes } from "./routes.tsx"

export const readingComfort: Feature = { name: "reading-comfort", routes }
