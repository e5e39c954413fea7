import { z } from "zod"
import { actorOf } from "../../../core/access/actor-of.ts"
import { recentlySignedIn, signedIn } from "../../../core/access/policies.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { type Faults, readForm, type Typed } from "../../../core/http/form.ts"
import { BadRequest } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route } from "../../../core/http/route.ts"
import { looksLikeToken } from "../../../core/secret-link.ts"
import { requiredEmail } from "../entering/entry-form.ts"
import { countMail } from "../entering/tries-policy.ts"
import { askAddressChange, confirmAddress, forgetAddressChange, refuseAddress } from "./address-actions.ts"
import { AddressLinkPage, type AddressOutcome, AddressOutcomePage } from "./address-link-page.tsx"
import { AddressPage } from "./address-page.tsx"
import { findLinkedChange, findOwnChange } from "./address-queries.ts"

const PATH = "/mon-espace/compte/adresse"
const LINK = "/connexion/adresse/:token"
const askForm = z.object({ email: requiredEmail() })
const answerForm = z.object({ answer: z.enum(["confirm", "refuse"]) })

export const addressRoutes: Route[] = [
  get(PATH, recentlySignedIn, (c, actor) => answer(c, actor, 200)),
  post(PATH, recentlySignedIn, async (c, actor) => {
    const form = await readForm(c, askForm)
    if (!form.ok) return answer(c, actor, 422, form)
    const { email } = form.value
    if (email === actor.email) return answer(c, actor, 422, { typed: form.typed, faults: { email: "same" } })
    const wait = await countMail(c, email)
    if (wait !== undefined) return answer(c, actor, 429, { typed: form.typed, wait })
    await askAddressChange(c.get("services").db, actor, email, meansOf(c))
    return seeOther(c, PATH)
  }),
  post(`${PATH}/abandon`, signedIn, async (c, actor) => {
    await forgetAddressChange(c.get("services").db, actor)
    return seeOther(c, "/mon-espace/compte")
  }),
  get("/connexion/adresse/changee", anyone, (c) => outcomePage(c, "changed")),
  get("/connexion/adresse/refusee", anyone, (c) => outcomePage(c, "refused")),
  get(LINK, anyone, async (c) => {
    const { db, now } = c.get("services")
    const token = c.req.param("token") ?? ""
    const change = looksLikeToken(token) ? await findLinkedChange(db, token, now()) : undefined
    if (!change) return gone(c)
    c.header("Referrer-Policy", "strict-origin")
    return page(c, <AddressLinkPage shell={shellOf(c)} change={change} token={token} />)
  }),
  post(LINK, anyone, async (c) => {
    const token = c.req.param("token") ?? ""
    const form = await readForm(c, answerForm)
    if (!form.ok) throw new BadRequest()
    const { db } = c.get("services")
    const answered = !looksLikeToken(token)
      ? "gone"
      : form.value.answer === "refuse"
        ? await refuseAddress(db, token, meansOf(c))
        : await confirmAddress(db, token, (await actorOf(c))?.session.id, meansOf(c))
    if (answered === "gone") return gone(c)
    if (answered === "taken") return outcomePage(c, "taken", 409)
    return seeOther(c, AFTER[answered] ?? `/connexion/adresse/${token}`)
  }),
]

const AFTER: Record<string, string> = { changed: "/connexion/adresse/changee", refused: "/connexion/adresse/refusee" }

type More = { typed?: Typed; faults?: Faults; wait?: number }

async function answer(c: RequestContext, actor: Actor, status: 200 | 422 | 429, { typed, faults, wait }: More = {}) {
  const { db, now } = c.get("services")
  const change = await findOwnChange(db, actor.id, now())
  if (wait !== undefined) c.header("Retry-After", String(wait))
  const more = { ...(typed ? { typed } : {}), ...(faults ? { faults } : {}), ...(wait === undefined ? {} : { wait }) }
  return page(c, <AddressPage shell={shellOf(c)} email={actor.email} change={change} {...more} />, status)
}

async function gone(c: RequestContext): Promise<Response> {
  await c.get("services").limits.take(c, "wrong_link")
  return outcomePage(c, "gone", 404)
}

function outcomePage(c: RequestContext, outcome: AddressOutcome, status: 200 | 404 | 409 = 200): Response {
  return page(c, <AddressOutcomePage shell={shellOf(c)} outcome={outcome} />, status)
}

function meansOf(c: RequestContext) {
  const { secret, jobs, now } = c.get("services")
  return { secret, jobs, now: now() }
}
