// The demonstration data. Runs in the built program and, for `npm run db -- seed`, under plain Node: no page in its imports.
import { randomBytes } from "node:crypto"
import type { Database } from "./core/db/database.ts"
import type { Services } from "./core/services.ts"
import { addDemonstration } from "./features/assessment/demonstration/actions.ts"
import { hasAssessments } from "./features/assessment/demonstration/queries.ts"

/** Adds the demonstration where nothing was ever entered. Called at start, but in production. */
export async function seedWhenEmpty({ db, secret, now }: Services, say: (step: string) => void): Promise<void> {
  if (await hasAssessments(db)) return
  say("Ajout des exemples fictifs…")
  await addDemonstration(db, secret, now())
}

/** Adds the demonstration unless it is there. Its links are made anew when they are opened, with the program's own secret. */
export async function seed(db: Database): Promise<void> {
  await addDemonstration(db, randomBytes(32).toString("base64url"), new Date())
}
