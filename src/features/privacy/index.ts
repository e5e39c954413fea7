import type { Feature } from "../../feature.ts"

/** What the RGPD gives: download, erasure, limits of keeping, consents, the register. */
export const privacy: Feature = {
  name: "privacy",
  routes: [],
}
