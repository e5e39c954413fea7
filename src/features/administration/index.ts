import type { Feature } from "../../feature.ts"
import { findResetRequests } from "../account/index.ts"
import { auditRoutes } from "./audit/routes.tsx"
import { words as audit } from "./audit/words.ts"
import { demonstrationRoutes } from "./demonstration/routes.tsx"
import { frameRoutes } from "./frame/routes.tsx"
import { healthRoutes } from "./health/routes.tsx"
import { words as health } from "./health/words.ts"
import { countFailedJobs } from "./jobs/job-queries.ts"
import { jobRoutes } from "./jobs/routes.tsx"
import { words as jobWords } from "./jobs/words.ts"
import { findFailedMails } from "./mails/mail-queries.ts"
import { mailRoutes } from "./mails/routes.tsx"
import { words as mails } from "./mails/words.ts"
import { memberRoutes } from "./members/routes.tsx"
import { words as members } from "./members/words.ts"
import { roleRoutes } from "./roles/routes.tsx"
import { secondFactorRoutes } from "./second-factor/routes.tsx"
import { words as secondFactor } from "./second-factor/words.ts"
import { findUnreadAnswers } from "./suspensions/answer-queries.ts"
import { suspensionRoutes } from "./suspensions/routes.tsx"
import { jobs } from "./told/jobs.ts"
import { notifications } from "./told/notifications.ts"
import { templates } from "./told/templates.ts"

const titled = (words: (language: "fr" | "en") => { title: string }) => ({ fr: words("fr").title, en: words("en").title })

/** The back office of the centre's team. */
export const administration: Feature = {
  name: "administration",
  routes: [
    ...frameRoutes,
    ...memberRoutes,
    ...roleRoutes,
    ...suspensionRoutes,
    ...secondFactorRoutes,
    ...auditRoutes,
    ...mailRoutes,
    ...jobRoutes,
    ...healthRoutes,
    ...demonstrationRoutes,
  ],
  jobs,
  notifications,
  mails: templates,
  administration: [
    {
      path: "membres",
      label: titled(members),
      roles: ["administrator"],
      waiting: ({ db, now }) => findUnreadAnswers(db, now()),
    },
    {
      path: "double-verification",
      label: titled(secondFactor),
      roles: ["administrator"],
      async waiting({ db }) {
        const requests = await findResetRequests(db)
        return { count: requests.length, oldest: requests[0]?.askedAt ?? null }
      },
    },
    { path: "journal", label: titled(audit), roles: ["administrator"] },
    { path: "mails", label: titled(mails), roles: ["administrator"], waiting: ({ db }) => findFailedMails(db) },
    { path: "travaux", label: titled(jobWords), roles: ["administrator"], waiting: ({ db }) => countFailedJobs(db) },
    { path: "sante", label: titled(health), roles: ["administrator"] },
  ],
}
