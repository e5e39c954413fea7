import { z } from "zod"
import { actorOf } from "../../../core/access/actor-of.ts"
import { readForm } from "../../../core/http/form.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route } from "../../../core/http/route.ts"
import { textField } from "../../../core/text.ts"
import { CHARTER_VERSION } from "../charter.ts"
import { DISPLAY_NAME_LIMIT } from "./entry.ts"
import { askForEntry } from "./entry-actions.ts"
import { requiredEmail } from "./entry-form.ts"
import { HOME } from "./local-return.ts"
import { markBrowser } from "./same-browser-policy.ts"
import { SignUpPage } from "./sign-up-page.tsx"
import { countMail } from "./tries-policy.ts"

const signUpForm = z.object({
  displayName: textField(DISPLAY_NAME_LIMIT, { required: true }),
  email: requiredEmail(),
  // What was ticked is the version that was shown.
  charter: z.string("missing").refine((version) => version === CHARTER_VERSION, "changed"),
})

export const signUpRoutes: Route[] = [
  get("/inscription", anyone, async (c) => ((await actorOf(c)) ? seeOther(c, HOME) : page(c, <SignUpPage shell={shellOf(c)} />))),
  post("/inscription", anyone, async (c) => {
    const form = await readForm(c, signUpForm)
    if (!form.ok) return page(c, <SignUpPage shell={shellOf(c)} typed={form.typed} faults={form.faults} />, 422)
    const { email, displayName, charter } = form.value
    const wait = await countMail(c, email)
    if (wait !== undefined) return tooMany(c, wait, <SignUpPage shell={shellOf(c)} typed={form.typed} wait={wait} />)
    const { db, jobs, secret, now } = c.get("services")
    const asked = { email, language: c.get("language"), retour: HOME, browser: markBrowser(c), joining: { displayName, charter } }
    await askForEntry(db, asked, { jobs, secret, now: now() })
    return seeOther(c, "/connexion/message-envoye")
  }),
]

function tooMany(c: RequestContext, seconds: number, content: Parameters<typeof page>[1]): Response {
  c.header("Retry-After", String(seconds))
  return page(c, content, 429)
}
