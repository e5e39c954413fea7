import type { Feature } from "../../feature.ts"
import { routes } from "./routes.tsx"

export const outbox: Feature = { name: "outbox", routes }
