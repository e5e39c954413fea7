import type { Feature } from "../../feature.ts"

export const assessment: Feature = { name: "assessment", routes: [] }
