import type { Feature } from "../../feature.ts"

/** Joining, signing in, and what shows that an account is one's own. */
export const account: Feature = {
  name: "account",
  routes: [],
}
