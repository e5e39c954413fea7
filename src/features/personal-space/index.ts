import type { Feature } from "../../feature.ts"

/** Mon espace: what waits for a member, what they are told, and what they say of themselves. */
export const personalSpace: Feature = {
  name: "personal-space",
  routes: [],
}
