import type { Feature } from "../../feature.ts"
import { homeRoutes } from "./home/routes.tsx"
import { unreachable } from "./home/unreachable-card.tsx"
import { jobs } from "./notifications/jobs.ts"
import { notificationRoutes } from "./notifications/routes.tsx"
import { templates } from "./notifications/templates.ts"
import { personalData } from "./personal-data.ts"
import { profileRoutes } from "./profile/routes.tsx"
import { suspensionRoutes } from "./suspension/routes.tsx"

/** @public For whoever organises, advises or runs a project with the member. */
export { findAccessNeeds } from "./profile/queries.ts"

/** Mon espace: what waits for a member, what they are told, and what they say of themselves. */
export const personalSpace: Feature = {
  name: "personal-space",
  routes: [...homeRoutes, ...profileRoutes, ...notificationRoutes, ...suspensionRoutes],
  navigation: { path: "/mon-espace", label: { fr: "Mon espace", en: "My space" }, standsOut: true },
  jobs,
  dashboard: [unreachable],
  mails: templates,
  personalData,
}
