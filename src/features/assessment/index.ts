import type { Feature } from "../../feature.ts"
import { answeringRoutes } from "./answering/routes.tsx"
import { demonstrationRoutes } from "./demonstration/routes.tsx"
import { jobs } from "./jobs.ts"
import { ownAssessments } from "./joining/dashboard-card.tsx"
import { joiningRoutes } from "./joining/routes.tsx"
import { keepingRoutes } from "./keeping/routes.tsx"
import { mails } from "./mails/templates.ts"
import { notificationKinds } from "./notification-kinds.ts"
import { paperRoutes } from "./paper/routes.tsx"
import { peopleRoutes } from "./people/routes.ts"
import { personalData } from "./personal-data.ts"
import { resultRoutes } from "./result/routes.tsx"
import { threadRoutes } from "./thread/routes.tsx"

// What has a name of its own comes before what an identifier could also match.
const routes = [
  ...peopleRoutes,
  ...answeringRoutes,
  ...keepingRoutes,
  ...resultRoutes,
  ...paperRoutes,
  ...threadRoutes,
  ...joiningRoutes,
  ...demonstrationRoutes,
].toSorted((a, b) => Number(a.path.includes(":id")) - Number(b.path.includes(":id")))

/** Two sides assess their partnership: each alone, then together. */
export const assessment: Feature = {
  name: "assessment",
  routes,
  jobs,
  mails,
  dashboard: [ownAssessments],
  personalData,
  notifications: notificationKinds,
  navigation: { path: "/auto-evaluation", label: { fr: "S’auto-évaluer", en: "Self-assessment" } },
}
