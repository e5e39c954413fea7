import { z } from "zod"
import { readForm } from "../../../core/http/form.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { emailField, textField } from "../../../core/text.ts"
import { meansOf } from "../change-actions.ts"
import { SIDES } from "../instrument.ts"
import { mayShowInvitation, NAME_LIMIT } from "../invitation.ts"
import { findAddresses } from "../invitation-queries.ts"
import { linkHolder } from "../link-holder.ts"
import { invitationToken } from "../links.ts"
import type { Participation } from "../participation-queries.ts"
import { starter } from "../policy.ts"
import { closeSide, invite, replaceLink, revokeInvitation, sendInvitation } from "./invitation-actions.ts"
import { addressOf } from "./link-address.ts"
import type { InvitedLink } from "./participant-card.tsx"
import { ParticipantsPage } from "./participants-page.tsx"

const inviteForm = z
  .object({ side: z.enum(SIDES), name: textField(NAME_LIMIT), by: z.enum(["link", "mail", "device"]), email: emailField() })
  .refine((form) => form.by !== "mail" || form.email !== undefined, { path: ["email"], error: "missing" })

export const participantsRoutes: Route[] = [
  get("/auto-evaluation/:id/participants", starter, async (c, participation) =>
    page(
      c,
      <ParticipantsPage
        shell={shellOf(c)}
        participation={participation}
        links={await invitedLinks(c, participation)}
        sent={c.req.query("envoi") === "demande"}
      />,
    ),
  ),
  post("/auto-evaluation/:id/participants", starter, async (c, participation) => {
    const { db, limits } = c.get("services")
    const form = await readForm(c, inviteForm)
    if (!form.ok) {
      const links = await invitedLinks(c, participation)
      return page(
        c,
        <ParticipantsPage
          shell={shellOf(c)}
          participation={participation}
          links={links}
          typed={form.typed}
          faults={form.faults}
        />,
        422,
      )
    }
    const { by, email, ...who } = form.value
    if (by === "mail") await limits.take(c, "mail")
    await invite(
      db,
      await linkHolder(c),
      participation.me.id,
      {
        ...who,
        email: by === "mail" ? email : undefined,
        device: by === "device" ? "shared" : "own",
        language: c.get("language"),
      },
      meansOf(c),
    )
    return seeOther(c, `/auto-evaluation/${participation.me.id}/participants${by === "mail" ? "?envoi=demande" : ""}`)
  }),
  post("/auto-evaluation/:id/participants/:invited/envoi", starter, async (c, { me }) => {
    const { db, limits } = c.get("services")
    await limits.take(c, "mail")
    await sendInvitation(db, await linkHolder(c), me.id, c.req.param("invited") ?? "", meansOf(c))
    return seeOther(c, `/auto-evaluation/${me.id}/participants?envoi=demande`)
  }),
  post("/auto-evaluation/:id/participants/:invited/lien", starter, async (c, { me }) => {
    await replaceLink(c.get("services").db, await linkHolder(c), me.id, c.req.param("invited") ?? "", meansOf(c))
    return seeOther(c, `/auto-evaluation/${me.id}/participants`)
  }),
  post("/auto-evaluation/:id/participants/:invited/retrait", starter, async (c, { me }) => {
    await revokeInvitation(c.get("services").db, await linkHolder(c), me.id, c.req.param("invited") ?? "", meansOf(c))
    return seeOther(c, `/auto-evaluation/${me.id}/participants`)
  }),
  post("/auto-evaluation/:id/cotes/:side/cloture", starter, async (c, { me }) => {
    const side = SIDES.find((one) => one === c.req.param("side"))
    if (!side) throw new NotFound()
    await closeSide(c.get("services").db, await linkHolder(c), me.id, side, meansOf(c))
    return seeOther(c, `/auto-evaluation/${me.id}`)
  }),
]

async function invitedLinks(c: RequestContext, participation: Participation): Promise<Map<string, InvitedLink>> {
  const { db, secret, origin } = c.get("services")
  const addresses = await findAddresses(db, participation)
  const links = new Map<string, InvitedLink>()
  for (const one of participation.assessment.participants) {
    const known = addresses.get(one.id)
    if (!known || !mayShowInvitation(participation.me, one)) continue
    links.set(one.id, {
      ...(await addressOf(origin(), c.get("language"), invitationToken(secret, one.id, known.linkSerial))),
      email: known.email,
    })
  }
  return links
}
