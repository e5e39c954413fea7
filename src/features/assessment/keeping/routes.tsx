import { z } from "zod"
import { readForm } from "../../../core/http/form.ts"
import { BadRequest } from "../../../core/http/problems.ts"
import { page, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route, remembered } from "../../../core/http/route.ts"
import { meansOf } from "../change-actions.ts"
import { linkHolder } from "../link-holder.ts"
import { participant } from "../policy.ts"
import { eraseAssessment, withdraw } from "./actions.ts"
import { ErasedPage, ErasurePage } from "./erasure-page.tsx"
import { PrivacyPage } from "./privacy-page.tsx"

const erasureForm = z.object({ what: z.enum(["mine", "all"]) })

export const keepingRoutes: Route[] = [
  remembered("/auto-evaluation/confidentialite", (c) => page(c, <PrivacyPage shell={shellOf(c)} />)),
  remembered("/auto-evaluation/effacee", (c) => page(c, <ErasedPage shell={shellOf(c)} />)),
  get("/auto-evaluation/:id/effacement", participant, (c, participation) =>
    page(c, <ErasurePage shell={shellOf(c)} participation={participation} />),
  ),
  post("/auto-evaluation/:id/effacement", participant, async (c, { me }) => {
    const form = await readForm(c, erasureForm)
    if (!form.ok) throw new BadRequest()
    const erase = form.value.what === "all" ? eraseAssessment : withdraw
    await erase(c.get("services").db, await linkHolder(c), me.id, meansOf(c))
    return seeOther(c, "/auto-evaluation/effacee")
  }),
]
