import { z } from "zod"
import { signedIn } from "../../../core/access/policies.ts"
import { endSession, endSessions, listSessions } from "../../../core/auth/session.ts"
import { readForm } from "../../../core/http/form.ts"
import { BadRequest } from "../../../core/http/problems.ts"
import { page, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { SessionsPage } from "./sessions-page.tsx"

const PATH = "/mon-espace/compte/sessions"
const endForm = z.object({ end: z.literal("others").or(z.uuid()) })

export const sessionsRoutes: Route[] = [
  get(PATH, signedIn, async (c, actor) => {
    const { db, now } = c.get("services")
    const sessions = await listSessions(db, actor.id, now())
    const ended = c.req.query("fin") === "oui"
    return page(c, <SessionsPage shell={shellOf(c)} sessions={sessions} currentId={actor.session.id} ended={ended} />)
  }),
  // Without a recent sign-in: whoever sees a stranger's session must be able to end it at once.
  post(PATH, signedIn, async (c, actor) => {
    const form = await readForm(c, endForm)
    if (!form.ok) throw new BadRequest()
    const { db } = c.get("services")
    // One that has ended meanwhile, in another tab or by itself, is what was asked for.
    if (form.value.end === "others") await endSessions(db, actor.id, actor.session.id)
    else await endSession(db, actor.id, form.value.end)
    return seeOther(c, form.value.end === actor.session.id ? "/deconnexion" : `${PATH}?fin=oui`)
  }),
]
