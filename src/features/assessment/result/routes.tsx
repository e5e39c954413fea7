import { z } from "zod"
import { readForm } from "../../../core/http/form.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { shareAnswers } from "../answering/actions.ts"
import { meansOf } from "../change-actions.ts"
import { linkHolder } from "../link-holder.ts"
import type { Participation } from "../participation-queries.ts"
import { participant, reader } from "../policy.ts"
import { actionRoutes } from "./action-routes.tsx"
import { fileRoutes } from "./file-routes.ts"
import { placingRoutes } from "./placing-routes.tsx"
import { findResult, findStateVersion } from "./queries.ts"
import { RestitutionPage } from "./restitution-page.tsx"
import { ResultPage } from "./result-page.tsx"

export const resultRoutes: Route[] = [
  get("/auto-evaluation/:id/restitution", reader, showRestitution),
  post("/auto-evaluation/:id/partage", reader, share),
  ...placingRoutes,
  ...actionRoutes,
  get("/auto-evaluation/:id/resultat", reader, showResult),
  ...fileRoutes,
  get("/auto-evaluation/:id/etat", participant, showState),
]

async function showRestitution(c: RequestContext, participation: Participation) {
  const result = await findResult(c.get("services").db, participation)
  const asked = c.req.query("ordre")
  return page(
    c,
    <RestitutionPage
      shell={shellOf(c)}
      {...result}
      order={asked === "instrument" ? asked : "difference"}
      reveals={asked === undefined}
    />,
  )
}

const shareForm = z.object({ accord: z.enum(["oui", "non"]) })

async function share(c: RequestContext, { me }: Participation) {
  const form = await readForm(c, shareForm)
  if (form.ok) await shareAnswers(c.get("services").db, await linkHolder(c), me.id, form.value.accord === "oui", meansOf(c))
  return seeOther(c, `/auto-evaluation/${me.id}/restitution#partage`)
}

async function showResult(c: RequestContext, participation: Participation) {
  const result = await findResult(c.get("services").db, participation)
  return page(c, <ResultPage shell={shellOf(c)} {...result} />)
}

/** Asked every few seconds by open pages: <live-status>. */
async function showState(c: RequestContext, participation: Participation) {
  return c.json({ version: await findStateVersion(c.get("services").db, participation) })
}
