import type { StaffRole } from "./auth/actor.ts"
import type { Language } from "./i18n.ts"
import type { Services } from "./services.ts"

/** A page of the back office, for the roles that open it. */
export type AdministrationPage = {
  /** Below /administration: "membres". */
  path: string
  label: Record<Language, string>
  roles: [StaffRole, ...StaffRole[]]
  /** What waits there for the team, and since when. */
  waiting?: (services: Services) => Promise<Pending>
}

export type Pending = { count: number; oldest: Date | null }
