import { z } from "zod"
import { readForm } from "../../../core/http/form.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { page, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, type Policy, post, type Route } from "../../../core/http/route.ts"
import { linkPath } from "../links.ts"
import { renewLink } from "./actions.ts"
import { DemonstrationPage } from "./demonstration-page.tsx"
import { findDemonstration } from "./queries.ts"

/** Whoever runs the program to develop it. In production nobody: the page does not exist. */
const developer: Policy = {
  name: "developer",
  admit(c) {
    if (c.get("services").config.production) throw new NotFound()
    return undefined
  },
}

const openForm = z.object({ participant: z.string() })

export const demonstrationRoutes: Route[] = [
  get("/demonstration", developer, async (c) =>
    page(c, <DemonstrationPage shell={shellOf(c)} participants={await findDemonstration(c.get("services").db)} />),
  ),
  post("/demonstration", developer, async (c) => {
    const { db, secret } = c.get("services")
    const form = await readForm(c, openForm)
    if (!form.ok) throw new NotFound()
    return seeOther(c, linkPath(await renewLink(db, secret, form.value.participant)))
  }),
]
