import { actorOf } from "../../../core/access/actor-of.ts"
import { type Entrance, enterByLink, peekEntryLink } from "../../../core/auth/ways-in.ts"
import { page, type RequestContext, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route } from "../../../core/http/route.ts"
import { forgetRefusal } from "../../../core/mail/refused-addresses.ts"
import { looksLikeToken } from "../../../core/secret-link.ts"
import { completeEntrance } from "./complete-entrance.ts"
import { findBesideLink, settleEntry } from "./entry-actions.ts"
import { LinkPage, UsedLinkPage } from "./link-page.tsx"
import { opensWhereAsked } from "./same-browser-policy.ts"

/** A mail's link: where it was asked for it lets in at once, elsewhere looking at it uses nothing up and pressing its button does. */
export const linkRoutes: Route[] = [
  get("/connexion/lien/:token", anyone, async (c) => {
    const { auth, db, now } = c.get("services")
    const token = c.req.param("token") ?? ""
    const link = looksLikeToken(token) ? await peekEntryLink(auth, token, now()) : undefined
    if (!link) return usedLink(c)
    if (opensWhereAsked(c, (await findBesideLink(db, token, now()))?.browser)) return follow(c, token)
    c.header("Referrer-Policy", "strict-origin")
    return page(c, <LinkPage shell={shellOf(c)} link={link} token={token} />)
  }),
  post("/connexion/lien/:token", anyone, (c) => {
    const token = c.req.param("token") ?? ""
    return looksLikeToken(token) ? follow(c, token) : usedLink(c)
  }),
]

async function follow(c: RequestContext, token: string): Promise<Response> {
  const { auth, db, secret, now } = c.get("services")
  const link = await peekEntryLink(auth, token, now())
  const beside = await findBesideLink(db, token, now())
  const entrance: Entrance = await enterByLink(auth, c, token)
  if (entrance.outcome === "refused") return usedLink(c)
  // A link that arrived says that mails do.
  if (link) await forgetRefusal(db, secret, link.email)
  if (entrance.outcome === "in" && beside)
    entrance.isNew = await db.transaction((tx) => settleEntry(tx, entrance.memberId, token, beside, now()))
  return completeEntrance(c, entrance, { retour: beside?.retour })
}

async function usedLink(c: RequestContext): Promise<Response> {
  await c.get("services").limits.take(c, "wrong_link")
  const actor = await actorOf(c)
  return page(c, <UsedLinkPage shell={shellOf(c)} {...(actor ? { name: actor.displayName } : {})} />, 404)
}
