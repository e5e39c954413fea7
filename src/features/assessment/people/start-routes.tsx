import { z } from "zod"
import { actorOf } from "../../../core/access/actor-of.ts"
import { readForm } from "../../../core/http/form.ts"
import { page, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route, remembered } from "../../../core/http/route.ts"
import { emailField, textField } from "../../../core/text.ts"
import { meansOf } from "../change-actions.ts"
import { FIELDS, SIDES } from "../instrument.ts"
import { latestInstrument } from "../instruments.ts"
import { NAME_LIMIT, SUBJECT_LIMIT } from "../invitation.ts"
import { findHeldParticipations } from "../invitation-queries.ts"
import { mayJoin } from "../joining/joining.ts"
import { forgetLinks, keepLink, linkHolder, readLinks } from "../link-holder.ts"
import { AssessmentHomePage } from "./assessment-home-page.tsx"
import { requestLostLinks } from "./link-actions.ts"
import { LostLinkPage } from "./lost-link-page.tsx"
import { ResumePage } from "./resume-page.tsx"
import { startAssessment } from "./start-actions.ts"
import { StartPage } from "./start-page.tsx"

const startForm = z.object({
  field: z.enum(FIELDS),
  subject: textField(SUBJECT_LIMIT, { required: true }),
  mode: z.enum(["together", "alone"]),
  side: z.enum(SIDES),
  name: textField(NAME_LIMIT),
  email: emailField(),
})

const lostForm = z.object({ email: emailField().refine((email) => email !== undefined, { error: "missing" }) })

/** Pages for everyone: what it is, starting, finding one's way back. */
export const startRoutes: Route[] = [
  remembered("/auto-evaluation", (c) =>
    page(c, <AssessmentHomePage shell={shellOf(c)} instruments={FIELDS.map(latestInstrument)} />),
  ),
  get("/auto-evaluation/nouvelle", anyone, (c) => {
    const typed = { field: c.req.query("cadre") ?? "", mode: c.req.query("avec") ?? "" }
    return page(c, <StartPage shell={shellOf(c)} instruments={FIELDS.map(latestInstrument)} typed={typed} />)
  }),
  post("/auto-evaluation/nouvelle", anyone, async (c) => {
    const { db, limits } = c.get("services")
    const form = await readForm(c, startForm)
    if (!form.ok)
      return page(
        c,
        <StartPage shell={shellOf(c)} instruments={FIELDS.map(latestInstrument)} typed={form.typed} faults={form.faults} />,
        422,
      )
    await limits.take(c, "start")
    if (form.value.email) await limits.take(c, "mail")
    const { id, token } = await startAssessment(db, { ...form.value, language: c.get("language") }, meansOf(c))
    keepLink(c, token)
    return seeOther(c, `/auto-evaluation/${id}/${form.value.mode === "together" ? "participants" : "reponses"}`)
  }),
  get("/auto-evaluation/reprendre", anyone, async (c) => {
    const actor = await actorOf(c)
    const held = await findHeldParticipations(c.get("services").db, await linkHolder(c))
    const withTitles = held.map((one) => ({ ...one, fieldTitle: latestInstrument(one.field).title[c.get("language")] }))
    const joinable = actor !== undefined && held.some(mayJoin)
    return page(
      c,
      <ResumePage shell={shellOf(c)} held={withTitles} joinable={joinable} forgotten={c.req.query("oubli") === "fait"} />,
    )
  }),
  post("/auto-evaluation/reprendre/oubli", anyone, (c) => {
    forgetLinks(c, readLinks(c))
    return seeOther(c, "/auto-evaluation/reprendre?oubli=fait")
  }),
  get("/auto-evaluation/lien-perdu", anyone, (c) =>
    page(c, <LostLinkPage shell={shellOf(c)} sent={c.req.query("envoi") === "demande"} />),
  ),
  post("/auto-evaluation/lien-perdu", anyone, async (c) => {
    const { db, limits } = c.get("services")
    const form = await readForm(c, lostForm)
    if (!form.ok) return page(c, <LostLinkPage shell={shellOf(c)} typed={form.typed} faults={form.faults} />, 422)
    await limits.take(c, "mail")
    await limits.takeFor(form.value.email ?? "", "mail_to")
    await requestLostLinks(db, form.value.email ?? "", meansOf(c))
    return seeOther(c, "/auto-evaluation/lien-perdu?envoi=demande")
  }),
]
