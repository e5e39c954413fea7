import { z } from "zod"
import { readForm, readTyped } from "../../../core/http/form.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route } from "../../../core/http/route.ts"
import { looksLikeToken } from "../../../core/secret-link.ts"
import { emailField, textField } from "../../../core/text.ts"
import { meansOf } from "../change-actions.ts"
import { NAME_LIMIT } from "../invitation.ts"
import { findInvitation } from "../invitation-queries.ts"
import { keepLink } from "../link-holder.ts"
import { InvitationPage } from "./invitation-page.tsx"
import { claimInvitation, findJustClaimed, openLink } from "./link-actions.ts"

const claimForm = z.object({ name: textField(NAME_LIMIT), email: emailField(), page: z.uuid().optional().catch(undefined) })

/** Opening a link. A token that opens nothing is the same 404 whether it never existed, was replaced, revoked or used elsewhere. */
export const linkRoutes: Route[] = [
  get("/auto-evaluation/lien/:token", anyone, async (c) => {
    const token = c.req.param("token") ?? ""
    const opened = await open(c, token)
    if (!opened.invitation) {
      keepLink(c, token)
      return seeOther(c, `/auto-evaluation/${opened.id}`)
    }
    return page(
      c,
      <InvitationPage
        shell={shellOf(c)}
        token={token}
        invitation={await findInvitation(c.get("services").db, opened.id, c.get("language"))}
      />,
    )
  }),
  post("/auto-evaluation/lien/:token", anyone, async (c) => {
    const { db, limits } = c.get("services")
    const token = c.req.param("token") ?? ""
    const again = await findJustClaimed(db, token, (await readTyped(c)).page ?? "", meansOf(c))
    if (again) {
      keepLink(c, again.token)
      return seeOther(c, `/auto-evaluation/${again.id}/reponses`)
    }
    const opened = await open(c, token)
    if (!opened.invitation) return seeOther(c, `/auto-evaluation/${opened.id}`)
    const form = await readForm(c, claimForm)
    if (!form.ok) {
      const invitation = await findInvitation(db, opened.id, c.get("language"))
      return page(
        c,
        <InvitationPage shell={shellOf(c)} token={token} invitation={invitation} typed={form.typed} faults={form.faults} />,
        422,
      )
    }
    if (form.value.email) await limits.take(c, "mail")
    const claimed = await claimInvitation(db, token, { ...form.value, language: c.get("language") }, meansOf(c))
    keepLink(c, claimed.token)
    return seeOther(c, `/auto-evaluation/${claimed.id}/reponses`)
  }),
]

async function open(c: RequestContext, token: string): Promise<{ id: string; invitation: boolean }> {
  const { db, limits, now } = c.get("services")
  const opened = looksLikeToken(token) ? await openLink(db, token, now()) : undefined
  if (opened) return opened
  await limits.take(c, "wrong_link")
  throw new NotFound()
}
