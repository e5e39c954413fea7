import type { Feature } from "../../feature.ts"
import { changeJobs, changeMails } from "./changes/jobs.ts"
import { credentialJobs } from "./credentials/jobs.ts"
import { credentialRoutes } from "./credentials/routes.ts"
import { enteringJobs } from "./entering/jobs.ts"
import { enteringRoutes } from "./entering/routes.ts"
import { mails } from "./mails/templates.ts"
import { passkeyRoutes } from "./passkeys/routes.tsx"
import { personalData } from "./personal-data.ts"
import { providerRoutes } from "./providers/routes.ts"
import { secondFactorRoutes } from "./second-factor/routes.ts"

/** Joining, signing in, and what shows that an account is one's own. */
export const account: Feature = {
  name: "account",
  routes: [...enteringRoutes, ...credentialRoutes, ...secondFactorRoutes, ...passkeyRoutes, ...providerRoutes],
  jobs: [...enteringJobs, ...credentialJobs, ...changeJobs],
  mails: [...mails, ...changeMails],
  personalData,
}

/** Lost second factors, which the back office decides upon. */
export { acceptReset, findResetRequests, type ResetRequest, refuseReset } from "./second-factor/reset-actions.ts"
