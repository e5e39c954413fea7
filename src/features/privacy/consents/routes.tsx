import { signedIn } from "../../../core/access/policies.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { listConsents } from "../../../core/personal-data/consents.ts"
import { sayConsent } from "./actions.ts"
import { ConsentsPage, HERE } from "./consents-page.tsx"
import { PURPOSES, statesOf } from "./purposes.ts"

export const consentRoutes: Route[] = [
  get(HERE, signedIn, async (c, { id }) => {
    const states = statesOf(PURPOSES, await listConsents(c.get("services").db, id))
    return page(c, <ConsentsPage shell={shellOf(c)} states={states} />)
  }),
  post(`${HERE}/:purpose`, signedIn, (c, actor) => say(c, actor, true)),
  post(`${HERE}/:purpose/retrait`, signedIn, (c, actor) => say(c, actor, false)),
]

async function say(c: RequestContext, actor: Actor, agrees: boolean) {
  const { db, now } = c.get("services")
  const key = c.req.param("purpose") ?? ""
  await sayConsent(db, actor, PURPOSES, { key, agrees }, now())
  return seeOther(c, `${HERE}#${key}`)
}
