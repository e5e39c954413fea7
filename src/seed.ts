// The demonstration data. Runs in the built program and, for `npm run db -- seed`, under plain Node: no page in its imports.
import { randomBytes } from "node:crypto"
import type { Database } from "./core/db/database.ts"
import type { Services } from "./core/services.ts"
import { CHARTER, CHARTER_VERSION } from "./features/account/charter.ts"
import { addKnownFactor, addTeam } from "./features/administration/demonstration/team-actions.ts"
import { addDemonstration } from "./features/assessment/demonstration/actions.ts"
import { hasAssessments } from "./features/assessment/demonstration/queries.ts"

/** Adds the demonstration where nothing was ever entered. Called at start, but in production. */
export async function seedWhenEmpty({ db, auth, secret, now }: Services, say: (step: string) => void): Promise<void> {
  if (await hasAssessments(db)) return
  say("Ajout des exemples fictifs…")
  await addDemonstration(db, secret, now())
  await addTeam(db, charter, now())
  await addKnownFactor(db, auth)
}

/** Adds the demonstration unless it is there. Its links are made anew when they are opened, with the program's own secret. */
export async function seed(db: Database): Promise<void> {
  await addDemonstration(db, randomBytes(32).toString("base64url"), new Date())
  await addTeam(db, charter, new Date())
}

const charter = { purpose: CHARTER, version: CHARTER_VERSION }
