import { z } from "zod"
import { signedIn } from "../../../core/access/policies.ts"
import { readForm } from "../../../core/http/form.ts"
import { page, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { textField } from "../../../core/text.ts"
import { answerSuspension } from "./actions.ts"
import { findOwnSuspension } from "./queries.ts"
import { ANSWER_LIMIT, SuspensionPage } from "./suspension-page.tsx"

const SUSPENSION = "/mon-espace/suspension"
const answerForm = z.object({ answer: textField(ANSWER_LIMIT, { required: true, lines: true }) })

/** Of one's own suspension and nobody else's; whoever has none is led to their space. */
export const suspensionRoutes: Route[] = [
  get(SUSPENSION, signedIn, async (c, actor) => {
    const { db, now } = c.get("services")
    const suspension = await findOwnSuspension(db, actor.id, now())
    if (!suspension) return seeOther(c, "/mon-espace")
    return page(c, <SuspensionPage shell={shellOf(c)} suspension={suspension} sent={c.req.query("fait") === "oui"} />)
  }),
  post(SUSPENSION, signedIn, async (c, actor) => {
    const { db, now } = c.get("services")
    const suspension = await findOwnSuspension(db, actor.id, now())
    if (!suspension) return seeOther(c, "/mon-espace")
    const form = await readForm(c, answerForm)
    if (!form.ok)
      return page(c, <SuspensionPage shell={shellOf(c)} suspension={suspension} typed={form.typed} faults={form.faults} />, 422)
    await answerSuspension(db, actor.id, { id: suspension.id, answer: form.value.answer }, now())
    return seeOther(c, `${SUSPENSION}?fait=oui`)
  }),
]
