import { actorOf } from "../../../core/access/actor-of.ts"
import { member } from "../../../core/access/policies.ts"
import { readTyped } from "../../../core/http/form.ts"
import { BadRequest, Forbidden, SignInNeeded } from "../../../core/http/problems.ts"
import { type RequestContext, seeOther } from "../../../core/http/request.ts"
import { post, type Route } from "../../../core/http/route.ts"
import { meansOf } from "../change-actions.ts"
import { keepLink, linkHolder } from "../link-holder.ts"
import { participant } from "../policy.ts"
import { closeLink, joinHeldPlaces, joinPlace, leaveAccount, reopenLink } from "./actions.ts"

export const joiningRoutes: Route[] = [
  post("/auto-evaluation/rattachement", member, async (c, actor) => {
    const { db } = c.get("services")
    await joinHeldPlaces(db, await linkHolder(c), actor.id, meansOf(c))
    return seeOther(c, "/auto-evaluation/reprendre")
  }),
  post("/auto-evaluation/:id/rattachement", participant, async (c, { me }) => {
    const { db } = c.get("services")
    const actor = await requireMember(c)
    const wish = (await readTyped(c)).compte
    if (wish === "oui") await joinPlace(db, await linkHolder(c), me.id, actor.id, meansOf(c))
    else if (wish === "non") await leaveAccount(db, await linkHolder(c), me.id, actor.id, meansOf(c))
    else throw new BadRequest(422)
    return seeOther(c, `/auto-evaluation/${me.id}#compte`)
  }),
  post("/auto-evaluation/:id/lien-personnel", participant, async (c, { me }) => {
    const { db } = c.get("services")
    const actor = await requireMember(c)
    const wish = (await readTyped(c)).lien
    if (wish === "ferme") await closeLink(db, await linkHolder(c), me.id, actor.id, meansOf(c))
    else if (wish === "nouveau") keepLink(c, await reopenLink(db, await linkHolder(c), me.id, actor.id, meansOf(c)))
    else throw new BadRequest(422)
    return seeOther(c, `/auto-evaluation/${me.id}#compte`)
  }),
]

async function requireMember(c: RequestContext) {
  const actor = await actorOf(c)
  if (!actor) throw new SignInNeeded()
  if (actor.suspension) throw new Forbidden("suspended")
  return actor
}
