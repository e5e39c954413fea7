import type { Feature } from "../../feature.ts"
import { consentRoutes } from "./consents/routes.tsx"
import { dataExportJobs } from "./data-export/jobs.ts"
import { dataExportRoutes } from "./data-export/routes.tsx"
import { erasureCard } from "./erasure/erasure-card.tsx"
import { erasureJobs } from "./erasure/jobs.ts"
import { erasureRoutes } from "./erasure/routes.tsx"
import { limitJobs } from "./limits/jobs.ts"
import { inactiveTeam } from "./limits/team-actions.ts"
import { MAILS } from "./mails/mails.ts"
import { personalData } from "./personal-data.ts"
import { registerRoutes } from "./register/routes.tsx"

/** What the RGPD gives: download, erasure, limits of keeping, consents, the register. */
export const privacy: Feature = {
  name: "privacy",
  routes: [...dataExportRoutes, ...erasureRoutes, ...consentRoutes, ...registerRoutes],
  jobs: [...dataExportJobs, ...erasureJobs, ...limitJobs],
  dashboard: [erasureCard],
  notifications: [inactiveTeam],
  mails: MAILS,
  personalData,
}
