import { actorOf } from "../../../core/access/actor-of.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { hashToken } from "../../../core/secret-link.ts"
import { findOwnAnswers } from "../answer-queries.ts"
import { meansOf } from "../change-actions.ts"
import { instrumentOf } from "../instruments.ts"
import { findLinkHash } from "../invitation-queries.ts"
import { accountState } from "../joining/joining.ts"
import { forgetLinks, keepLink, linkHolder, readLinks } from "../link-holder.ts"
import type { Participation } from "../participation-queries.ts"
import { participant } from "../policy.ts"
import { waitingVersion } from "../result/queries.ts"
import { HandOverPage } from "./hand-over-page.tsx"
import { HubPage } from "./hub-page.tsx"
import { takePlace } from "./link-actions.ts"
import { addressOf } from "./link-address.ts"

export const hubRoutes: Route[] = [
  get("/auto-evaluation/:id", participant, async (c, participation) => {
    const { db } = c.get("services")
    const { me, assessment } = participation
    const begun = me.finishedAt === null && (await findOwnAnswers(db, me)).length > 0
    const fieldTitle = instrumentOf(assessment).title[c.get("language")]
    return page(
      c,
      <HubPage
        shell={shellOf(c)}
        participation={participation}
        fieldTitle={fieldTitle}
        begun={begun}
        version={waitingVersion(participation)}
        link={await ownLink(c, participation)}
        account={accountState(me, (await actorOf(c))?.id)}
      />,
    )
  }),
  post("/auto-evaluation/:id/oubli", participant, async (c, participation) => {
    forgetLinks(c, await tokensOf(c, participation))
    return seeOther(c, "/auto-evaluation/reprendre?oubli=fait")
  }),
  get("/auto-evaluation/:id/passage", participant, (c, participation) =>
    page(c, <HandOverPage shell={shellOf(c)} participation={participation} />),
  ),
  post("/auto-evaluation/:id/passage/:place", participant, async (c, { me }) => {
    const taken = await takePlace(c.get("services").db, await linkHolder(c), me.id, c.req.param("place") ?? "", meansOf(c))
    keepLink(c, taken.token)
    return seeOther(c, `/auto-evaluation/${taken.id}/reponses`)
  }),
]

/** The tokens in this browser that open this participation. */
async function tokensOf(c: RequestContext, { me }: Participation): Promise<string[]> {
  const hashes = new Map(readLinks(c).map((token) => [hashToken(token).toString("hex"), token]))
  const held = await findLinkHash(c.get("services").db, me.id)
  const token = held && hashes.get(held.toString("hex"))
  return token ? [token] : []
}

async function ownLink(c: RequestContext, participation: Participation): Promise<{ address: string; qr: string } | undefined> {
  if (participation.me.device === "shared") return undefined
  const [token] = await tokensOf(c, participation)
  return token === undefined ? undefined : addressOf(c.get("services").origin(), c.get("language"), token)
}
