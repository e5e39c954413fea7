import type { Logger } from "pino"
import type { Assets, Instance, NavigationItem } from "../ui/shell.ts"
import type { Auth } from "./auth/create-auth.ts"
import type { Config } from "./config.ts"
import type { Database } from "./db/database.ts"
import type { Limits } from "./http/limits.ts"
import type { PageMemory } from "./http/page-memory.ts"
import type { Jobs } from "./jobs/jobs.ts"
import type { Mailer } from "./mail/mail.ts"
import type { PdfMaker } from "./pdf/compile-pdf.ts"

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
  assets: Assets
  mailer: Mailer
  jobs: Jobs
  limits: Limits
  memory: PageMemory
  pdf: PdfMaker
  log: Logger
  /** The clock; tests pass their own. */
  now: () => Date
}
