import { z } from "zod"
import { actorOf } from "../../../core/access/actor-of.ts"
import { PASSWORD_LENGTH } from "../../../core/auth/create-auth.ts"
import { enterByPassword } from "../../../core/auth/ways-in.ts"
import { readForm } from "../../../core/http/form.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route } from "../../../core/http/route.ts"
import { completeEntrance } from "./complete-entrance.ts"
import { askForEntry } from "./entry-actions.ts"
import { requiredEmail } from "./entry-form.ts"
import { localReturn } from "./local-return.ts"
import { markBrowser } from "./same-browser-policy.ts"
import { SentPage } from "./sent-page.tsx"
import { SignInPage, type SignInPageProps } from "./sign-in-page.tsx"
import { countMail, countPassword } from "./tries-policy.ts"

const retour = z.string().optional().transform(localReturn)
const linkForm = z.object({ email: requiredEmail(), retour })
const passwordForm = z.object({
  address: requiredEmail(),
  // Never cleaned: what was chosen is what is typed.
  password: z
    .string("missing")
    .min(1, "missing")
    .refine((typed) => [...typed].length <= PASSWORD_LENGTH.most, "mismatch"),
  retour,
})

export const signInRoutes: Route[] = [
  get("/connexion", anyone, async (c) => {
    const to = localReturn(c.req.query("retour"))
    const again = c.req.query("encore") === "oui"
    const actor = await actorOf(c)
    if (actor && !again) return seeOther(c, to)
    return answer(c, 200, { retour: to, ...(actor ? { again, typed: { email: actor.email } } : {}) })
  }),
  post("/connexion", anyone, async (c) => {
    const form = await readForm(c, linkForm)
    if (!form.ok) return answer(c, 422, { ...form, retour: localReturn(form.typed.retour) })
    const { email, retour } = form.value
    const seconds = await countMail(c, email)
    if (seconds !== undefined) return answer(c, 429, { retour, typed: form.typed, wait: { seconds, for: "mail" } })
    const { db, jobs, secret, now } = c.get("services")
    await askForEntry(db, { email, language: c.get("language"), retour, browser: markBrowser(c) }, { jobs, secret, now: now() })
    return seeOther(c, "/connexion/message-envoye")
  }),
  get("/connexion/message-envoye", anyone, (c) => page(c, <SentPage shell={shellOf(c)} />)),
  post("/connexion/mot-de-passe", anyone, async (c) => {
    const form = await readForm(c, passwordForm)
    if (!form.ok) return answer(c, 422, { ...form, retour: localReturn(form.typed.retour) })
    const { address: email, password, retour } = form.value
    const seconds = await countPassword(c, email)
    if (seconds !== undefined) return answer(c, 429, { retour, typed: form.typed, wait: { seconds, for: "password" } })
    const entrance = await enterByPassword(c.get("services").auth, c, { email, password })
    if (entrance.outcome === "refused") return answer(c, 422, { retour, typed: form.typed, faults: { password: "mismatch" } })
    return completeEntrance(c, entrance, { retour })
  }),
]

function answer(c: RequestContext, status: 200 | 422 | 429, props: Omit<SignInPageProps, "shell" | "providers">): Response {
  if (props.wait) c.header("Retry-After", String(props.wait.seconds))
  const { identityProviders } = c.get("services").config
  return page(c, <SignInPage shell={shellOf(c)} providers={identityProviders} {...props} />, status)
}
