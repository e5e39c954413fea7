// Who may come to a route, when it takes an account. What they may do to a subject is asked of the feature's own rules.
import { type Actor, hasRole, type StaffRole } from "../auth/actor.ts"
import { Forbidden, NotFound, SignInAgain, SignInNeeded } from "../http/problems.ts"
import type { RequestContext } from "../http/request.ts"
import type { Policy } from "../http/route.ts"
import { actorOf } from "./actor-of.ts"

/** Has an account, even while it is suspended: one's own data, account and answer to a suspension stay open. */
export const signedIn: Policy<Actor> = { name: "signed in", admit: requireActor }

/** Has an account that is not suspended. */
export const member: Policy<Actor> = {
  name: "member",
  async admit(c) {
    const actor = await requireActor(c)
    if (actor.suspension) throw new Forbidden("suspended")
    return actor
  },
}

/** The same, and showed who they are a short while ago: for what would let someone else take the account over. */
export const recentlySignedIn: Policy<Actor> = {
  name: "recently signed in",
  async admit(c) {
    const actor = await requireActor(c)
    if (!isRecent(actor, c.get("services").now())) throw new SignInAgain()
    return actor
  },
}

/** Has one of these roles, and gave a second factor in this session. For everyone else the page does not exist. */
export function staff(...roles: [StaffRole, ...StaffRole[]]): Policy<Actor> {
  return {
    name: `staff: ${roles.join(", ")}`,
    async admit(c) {
      const actor = await requireActor(c)
      if (!hasRole(actor, ...roles)) throw new NotFound()
      if (actor.suspension) throw new Forbidden("suspended")
      const { secondFactorAt } = actor.session
      if (secondFactorAt === null) throw new Forbidden("second_factor")
      if (c.get("services").now().getTime() - secondFactorAt.getTime() > TEAM_HOURS * 3_600_000) throw new SignInAgain()
      return actor
    },
  }
}

/** A day's work: then the team's pages ask again, though the session goes on elsewhere. */
const TEAM_HOURS = 12
const RECENT_MINUTES = 15

/** Signed in, or gave a second factor, at most a quarter of an hour ago. */
export function isRecent({ session }: Actor, now: Date): boolean {
  const shown = Math.max(session.startedAt.getTime(), session.secondFactorAt?.getTime() ?? 0)
  return now.getTime() - shown <= RECENT_MINUTES * 60_000
}

async function requireActor(c: RequestContext): Promise<Actor> {
  const actor = await actorOf(c)
  if (!actor) throw new SignInNeeded()
  return actor
}
