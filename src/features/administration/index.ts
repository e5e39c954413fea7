import type { Feature } from "../../feature.ts"

/** The back office of the centre's team. */
export const administration: Feature = {
  name: "administration",
  routes: [],
}
