import { z } from "zod"
import { actorOf } from "../../../core/access/actor-of.ts"
import { isRecent, recentlySignedIn, signedIn } from "../../../core/access/policies.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { readForm } from "../../../core/http/form.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route } from "../../../core/http/route.ts"
import { textField } from "../../../core/text.ts"
import { askErasure, cancelErasure } from "./actions.ts"
import { explainErasure, isConfirmed, isDue } from "./erasure.ts"
import { HERE } from "./erasure-frame.tsx"
import { ErasurePage, type Fault } from "./erasure-page.tsx"
import { KeepByLinkPage, KeptPage, PlannedErasurePage } from "./planned-erasure-page.tsx"
import { erasureLink } from "./policy.ts"
import { erasurePath, findAskedErasure } from "./queries.ts"

const erasureForm = z.object({ word: textField(40).refine(isConfirmed, "wrong_word") })

export const erasureRoutes: Route[] = [
  get(HERE, signedIn, async (c, actor) => {
    const { db, now } = c.get("services")
    const planned = await findAskedErasure(db, actor.id)
    if (!planned) return explain(c, actor)
    return page(c, <PlannedErasurePage shell={shellOf(c)} planned={planned} due={isDue(planned, now())} />)
  }),
  post(HERE, recentlySignedIn, async (c, actor) => {
    const services = c.get("services")
    const form = await readForm(c, erasureForm)
    if (!form.ok) return explain(c, actor, "wrong_word", form.typed.word)
    const planned = await askErasure(services.db, actor, services, services.now())
    return planned ? seeOther(c, HERE) : explain(c, actor, "last_administrator")
  }),
  post(`${HERE}/annulation`, signedIn, async (c, { id }) => {
    const services = c.get("services")
    const kept = await cancelErasure(services.db, { memberId: id, actorId: id }, services, services.now())
    return seeOther(c, kept ? "/effacement/annule" : HERE)
  }),
  get("/effacement/annule", anyone, async (c) =>
    page(c, <KeptPage shell={shellOf(c)} signedIn={(await actorOf(c)) !== undefined} />),
  ),
  get("/effacement/:token", erasureLink, (c, planned) => {
    const action = erasurePath(c.get("services").secret, planned.memberId, planned.askedAt)
    return page(c, <KeepByLinkPage shell={shellOf(c)} planned={planned} action={action} />)
  }),
  post("/effacement/:token", erasureLink, async (c, { memberId }) => {
    const services = c.get("services")
    await cancelErasure(services.db, { memberId, actorId: undefined }, services, services.now())
    return seeOther(c, "/effacement/annule")
  }),
]

function explain(c: RequestContext, actor: Actor, fault?: Fault, typed?: string) {
  const { personalData, now } = c.get("services")
  const explained = explainErasure(
    personalData.map(({ data }) => data),
    c.get("language"),
  )
  const shown = { shell: shellOf(c), explained, recent: isRecent(actor, now()), fault, typed: typed ?? "" }
  return page(c, <ErasurePage {...shown} />, fault ? 422 : 200)
}
