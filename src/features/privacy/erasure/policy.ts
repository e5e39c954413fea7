import { NotFound } from "../../../core/http/problems.ts"
import type { Policy } from "../../../core/http/route.ts"
import { findErasureByToken } from "./queries.ts"

type ByLink = NonNullable<Awaited<ReturnType<typeof findErasureByToken>>>

/** Holds the link of the mail about an erasure that can still be called off. All that it opens is keeping the account. */
export const erasureLink: Policy<ByLink> = {
  name: "erasure link",
  async admit(c) {
    const { db, limits, now } = c.get("services")
    const planned = await findErasureByToken(db, c.req.param("token") ?? "", now())
    if (planned) return planned
    await limits.take(c, "wrong_link")
    throw new NotFound()
  },
}
