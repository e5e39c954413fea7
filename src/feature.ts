import type { PgTable } from "drizzle-orm/pg-core"
import type { Route } from "./core/http/route.ts"
import type { Job } from "./core/jobs/jobs.ts"
import type { Services } from "./core/services.ts"
import type { NavigationItem } from "./ui/shell.ts"

/** What a part of the mission gives to the program. Adding one is a folder and a line in app.ts. */
export type Feature = {
  name: string
  routes: Route[]
  /** Its place in the main menu, if it has one. */
  navigation?: NavigationItem
  jobs?: Job<Services>[]
  /** How the data of persons in its tables are treated; a test fails for a table that no feature covers. */
  personalData?: PersonalData[]
}

export type PersonalData = {
  table: PgTable
  /** What of a person stands there, in a few words; or that nothing does. */
  holds: string
  erasedBy: string
  retention: string
}
