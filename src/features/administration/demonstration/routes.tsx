import { NotFound } from "../../../core/http/problems.ts"
import { page, shellOf } from "../../../core/http/request.ts"
import { get, type Policy, type Route } from "../../../core/http/route.ts"
import { FICTIONAL_KEY } from "./team.ts"
import { TeamPage } from "./team-page.tsx"
import { findTeam } from "./team-queries.ts"

/** Whoever runs the program to develop it. In production nobody: the page does not exist. */
const developer: Policy = {
  name: "developer",
  admit(c) {
    if (c.get("services").config.production) throw new NotFound()
    return undefined
  },
}

export const demonstrationRoutes: Route[] = [
  get("/demonstration/equipe", developer, async (c) => {
    const { db, auth } = c.get("services")
    const team = await findTeam(db, auth)
    const known = team.some(({ knownFactor }) => knownFactor)
    const code = known ? (await auth.api.generateTOTP({ body: { secret: FICTIONAL_KEY } })).code : undefined
    return page(c, <TeamPage shell={shellOf(c)} team={team} code={code} />)
  }),
]
