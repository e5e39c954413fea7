import type { Logger } from "pino"
import type { Assets, Instance, NavigationItem } from "../ui/shell.ts"
import type { AdministrationPage } from "./administration.ts"
import type { Auth } from "./auth/create-auth.ts"
import type { Config } from "./config.ts"
import type { DashboardCard } from "./dashboard.ts"
import type { Database } from "./db/database.ts"
import type { Files } from "./files/files.ts"
import type { Limits } from "./http/limits.ts"
import type { PageMemory } from "./http/page-memory.ts"
import type { JobQueues } from "./jobs/jobs.ts"
import type { Mailer } from "./mail/mail.ts"
import type { MailTemplate } from "./mail/template.ts"
import type { NotificationKind } from "./notifications/kind.ts"
import type { PdfMaker } from "./pdf/compile-pdf.ts"
import type { FeatureData } from "./personal-data/personal-data.ts"

/** What the program stands on, opened once in main.ts and passed in. */
export type Services = {
  config: Config
  /** Signs links and cookies; from APP_SECRET, else made once and kept in the var folder. */
  secret: string
  /** The site's absolute address without a final slash. */
  origin: () => string
  db: Database
  /** Accounts and the ways in; called through core/auth/ways-in.ts. */
  auth: Auth
  instance: Instance
  navigation: NavigationItem[]
  /** What the features show on Mon espace, and tell members of. */
  dashboard: DashboardCard[]
  notificationKinds: NotificationKind[]
  /** Pages of the back office, of every feature. */
  administration: AdministrationPage[]
  /** Every mail that a feature may send. */
  mailTemplates: MailTemplate[]
  /** How each feature treats the data of persons: what is given back, erased and registered is made of these. */
  personalData: FeatureData[]
  assets: Assets
  files: Files
  mailer: Mailer
  jobs: JobQueues
  limits: Limits
  memory: PageMemory
  pdf: PdfMaker
  log: Logger
  /** The clock; tests pass their own. */
  now: () => Date
}
