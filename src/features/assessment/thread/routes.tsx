import { page, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { meansOf } from "../change-actions.ts"
import { findInstrument, latestInstrument } from "../instruments.ts"
import { keepLink, linkHolder } from "../link-holder.ts"
import { participant, reader } from "../policy.ts"
import { assessAgain } from "./actions.ts"
import { AgainPage } from "./again-page.tsx"
import { buildEvolution } from "./evolution.ts"
import { EvolutionPage } from "./evolution-page.tsx"
import { findNext } from "./place-queries.ts"
import { findDates } from "./queries.ts"

export const threadRoutes: Route[] = [
  get("/auto-evaluation/:id/nouvelle", reader, async (c, participation) => {
    const next = await findNext(c.get("services").db, await linkHolder(c), participation)
    return page(
      c,
      <AgainPage
        shell={shellOf(c)}
        participation={participation}
        instrument={latestInstrument(participation.assessment.field)}
        next={next}
      />,
    )
  }),
  post("/auto-evaluation/:id/nouvelle", reader, async (c, { me, assessment }) => {
    const { db, limits } = c.get("services")
    await limits.take(c, "start")
    const again = await assessAgain(db, await linkHolder(c), me.id, meansOf(c))
    // The page says who has started it, and how to come to one's own link.
    if (!again.begun)
      return seeOther(c, again.next.held ? `/auto-evaluation/${again.next.mine?.id}` : `/auto-evaluation/${me.id}/nouvelle`)
    keepLink(c, again.begun.token)
    return seeOther(c, `/auto-evaluation/${again.begun.id}/${assessment.mode === "together" ? "participants" : "reponses"}`)
  }),
  get("/auto-evaluation/:id/evolution", participant, async (c, participation) => {
    const dates = await findDates(c.get("services").db, await linkHolder(c), participation)
    return page(
      c,
      <EvolutionPage shell={shellOf(c)} participation={participation} evolution={buildEvolution(dates, findInstrument)} />,
    )
  }),
]
