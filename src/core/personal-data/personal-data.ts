import type { PgTable } from "drizzle-orm/pg-core"
import type { Database } from "../db/database.ts"
import type { Language } from "../i18n.ts"
import type { Services } from "../services.ts"

type Text = Record<Language, string>

/** How a feature treats the data of persons: what it does with them, gives back, erases, and when it forgets. */
export type PersonalData = {
  /** Entries of the register of processing, which is made of these and of nothing else. */
  processing: Processing[]
  /** Every table of the feature; a test fails for a table that no feature names. */
  tables: DataTable[]
  /** What someone reads before they erase their account; where it is not said, the data of the register's entries go. */
  erasure?: Erasure
  /** What a member's download holds of this feature. Files' names are paths in the archive. */
  exportFor: (services: Services, memberId: string) => Promise<ExportedFile[]>
  /** Takes a member out of the feature's tables, in the transaction that erases the account. */
  eraseMember: (tx: Database, member: { id: string; email: string }, services: Services) => Promise<void>
  /** Applies the feature's limits of keeping, every night; gives how many rows went, by name. */
  applyLimits?: (services: Services) => Promise<Record<string, number>>
}

export type FeatureData = { feature: string; data: PersonalData }

export type DataTable = {
  /** A table of ours, or the name of one that a library keeps for us. */
  table: PgTable | string
  /** What of a person stands there, in a few words; "nothing" when nothing does. */
  holds: Text
  /** When it goes: with the account, with the assessment, after thirty days… */
  goes: Text
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

/** What goes with an account; what stays, and why. Each a sentence to the person. */
export type Erasure = { goes: Text[]; stays: Text[] }

/**
 * A file of a download. A JSON file that holds a list of flat objects also comes as a table for spreadsheets, and what JSON files
 * hold is readable in the archive's index.
 */
export type ExportedFile = { name: string; content: string | Buffer; title: Text }
