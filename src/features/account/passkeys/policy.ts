import { z } from "zod"
import { recentlySignedIn } from "../../../core/access/policies.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { NotFound } from "../../../core/http/problems.ts"
import type { Policy } from "../../../core/http/route.ts"
import { findKey, type OwnKey } from "./queries.ts"

/** One of one's own keys, by the `id` of the address; another's does not exist. */
export const ownKey: Policy<{ actor: Actor; key: OwnKey }> = {
  name: "own key, recently signed in",
  async admit(c) {
    const actor = await recentlySignedIn.admit(c)
    const id = z.uuid().safeParse(c.req.param("id"))
    const key = id.success ? await findKey(c.get("services").db, actor.id, id.data) : undefined
    if (!key) throw new NotFound()
    return { actor, key }
  },
}
