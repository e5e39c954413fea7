import type { AdministrationPage } from "./core/administration.ts"
import type { DashboardCard } from "./core/dashboard.ts"
import type { Route } from "./core/http/route.ts"
import type { Job } from "./core/jobs/jobs.ts"
import type { MailTemplate } from "./core/mail/template.ts"
import type { NotificationKind } from "./core/notifications/kind.ts"
import type { PersonalData } from "./core/personal-data/personal-data.ts"
import type { Services } from "./core/services.ts"
import type { NavigationItem } from "./ui/shell.ts"

export type { AdministrationPage } from "./core/administration.ts"
export type { DashboardCard } from "./core/dashboard.ts"
export type { MailTemplate } from "./core/mail/template.ts"
export type { NotificationKind } from "./core/notifications/kind.ts"
export type { DataTable, Erasure, ExportedFile, PersonalData, Processing } from "./core/personal-data/personal-data.ts"

/** What a part of the mission gives to the program. Adding one is a folder and a line in app.ts. */
export type Feature = {
  name: string
  routes: Route[]
  /** Its place in the main menu, if it has one. */
  navigation?: NavigationItem
  jobs?: Job<Services>[]
  personalData?: PersonalData
  /** Cards of Mon espace. */
  dashboard?: DashboardCard[]
  notifications?: NotificationKind[]
  /** Pages of the back office. */
  administration?: AdministrationPage[]
  /** Every mail that the feature sends, with an example of it. */
  mails?: MailTemplate[]
}
