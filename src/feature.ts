import type { PgTable } from "drizzle-orm/pg-core"
import type { JSX } from "preact"
import type { Actor, StaffRole } from "./core/auth/actor.ts"
import type { Database } from "./core/db/database.ts"
import type { Route } from "./core/http/route.ts"
import type { Language } from "./core/i18n.ts"
import type { Job } from "./core/jobs/jobs.ts"
import type { Mail } from "./core/mail/mail.ts"
import type { Services } from "./core/services.ts"
import type { NavigationItem } from "./ui/shell.ts"

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

export type MailTemplate = {
  /** As `deliver` is told: "account.entry-link". */
  template: string
  label: Text
  /** The mail as someone fictional would get it. */
  example: (services: Services, language: Language) => Mail
}

type Text = Record<Language, string>

/** How a feature treats the data of persons: what it does with them, gives back, erases, and when it forgets. */
export type PersonalData = {
  /** Entries of the register of processing, which is made of these and of nothing else. */
  processing: Processing[]
  /** Every table of the feature; a test fails for a table that no feature names. */
  tables: DataTable[]
  /** What a member's download holds of this feature. Files' names are paths in the archive. */
  exportFor: (services: Services, memberId: string) => Promise<ExportedFile[]>
  /** Takes a member out of the feature's tables, in the transaction that erases the account. */
  eraseMember: (tx: Database, member: { id: string; email: string }, services: Services) => Promise<void>
  /** Applies the feature's limits of keeping, every night; gives how many rows went, by name. */
  applyLimits?: (services: Services) => Promise<Record<string, number>>
}

export type DataTable = {
  table: PgTable
  /** What of a person stands there, in a few words; "nothing" when nothing does. */
  holds: string
  /** When it goes: with the account, with the assessment, after thirty days… */
  goes: string
}

/** One purpose: an entry of the register (RGPD, article 30). */
export type Processing = {
  key: string
  purpose: Text
  /** Article 6, and 9 where health is touched. */
  lawfulBasis: Text
  people: Text
  data: Text
  recipients: Text
  kept: Text
}

export type ExportedFile = { name: string; content: string | Buffer; title: Text }

/** What a feature shows on Mon espace; nothing when it has nothing to say. */
export type DashboardCard = {
  key: string
  load: (services: Services, actor: Actor) => Promise<Card | undefined>
}

export type Card = {
  title: string
  /** What waits for the member comes first. */
  waiting: { label: string; path: string; since: Date }[]
  content?: JSX.Element
  /** Where all of it is. */
  more?: { label: string; path: string }
}

export type Frequency = "at_once" | "daily" | "weekly" | "never"

export type NotificationKind = {
  /** "assessment.revealed" */
  kind: string
  /** The heading under which digests and settings put it. */
  group: Text
  /** In the settings: "Un résultat est prêt". */
  label: Text
  /** Quiet unless something waits for an answer. */
  usually: Frequency
  /** One line that says what happened, made of the notification's parts. */
  sentence: (language: Language, parts: Record<string, string>) => string
}

export type AdministrationPage = {
  /** Below /administration: "membres". */
  path: string
  label: Text
  roles: [StaffRole, ...StaffRole[]]
  /** What waits there for the team, and since when. */
  waiting?: (services: Services) => Promise<{ count: number; oldest: Date | null }>
}
