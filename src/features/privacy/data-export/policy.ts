import { recentlySignedIn, signedIn } from "../../../core/access/policies.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { NotFound } from "../../../core/http/problems.ts"
import type { Policy } from "../../../core/http/route.ts"
import type { DataExport } from "./data-export.ts"
import { findOwnExport } from "./queries.ts"

export type OwnExport = { actor: Actor; dataExport: DataExport }

/** Signed in, and holds the link of a download of theirs. For everyone else it leads nowhere: it tells not even that it is one. */
export const exportOwner: Policy<OwnExport> = { name: "export owner", admit: (c) => admit(c, signedIn) }

/** The same for what gives the file away. */
export const exportOwnerRecently: Policy<OwnExport> = {
  name: "export owner, recently signed in",
  admit: (c) => admit(c, recentlySignedIn),
}

async function admit(c: Parameters<typeof signedIn.admit>[0], policy: Policy<Actor>): Promise<OwnExport> {
  const actor = await policy.admit(c)
  const { db, limits } = c.get("services")
  const dataExport = await findOwnExport(db, actor.id, c.req.param("export") ?? "")
  if (dataExport) return { actor, dataExport }
  await limits.take(c, "wrong_link")
  throw new NotFound()
}
