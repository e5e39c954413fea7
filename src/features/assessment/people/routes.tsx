import { toString as drawQr } from "qrcode"
import { z } from "zod"
import { readForm } from "../../../core/http/form.ts"
import { NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route, remembered } from "../../../core/http/route.ts"
import { localPath } from "../../../core/i18n.ts"
import { hashToken, looksLikeToken } from "../../../core/secret-link.ts"
import { emailField, textField } from "../../../core/text.ts"
import { meansOf } from "../change-actions.ts"
import { FIELDS, SIDES } from "../instrument.ts"
import { findInstrument, latestInstrument } from "../instruments.ts"
import { mayShowInvitation, NAME_LIMIT, SUBJECT_LIMIT } from "../invitation.ts"
import { forgetLinks, keepLink, linkHolder, readLinks } from "../link-holder.ts"
import { invitationToken, linkPath } from "../links.ts"
import { participant, starter } from "../policy.ts"
import {
  findAddresses,
  findHeldParticipations,
  findInvitation,
  findLinkHash,
  findOwnAnswers,
  type Participation,
} from "../queries.ts"
import { waitingVersion } from "../result/queries.ts"
import {
  claimInvitation,
  closeSide,
  invite,
  openLink,
  replaceLink,
  requestLostLinks,
  revokeInvitation,
  sendInvitation,
  startAssessment,
  takePlace,
} from "./actions.ts"
import { AssessmentHomePage } from "./assessment-home-page.tsx"
import { HandOverPage } from "./hand-over-page.tsx"
import { HubPage } from "./hub-page.tsx"
import { InvitationPage } from "./invitation-page.tsx"
import { LostLinkPage } from "./lost-link-page.tsx"
import type { InvitedLink } from "./participant-card.tsx"
import { ParticipantsPage } from "./participants-page.tsx"
import { ResumePage } from "./resume-page.tsx"
import { StartPage } from "./start-page.tsx"

const startForm = z.object({
  field: z.enum(FIELDS),
  subject: textField(SUBJECT_LIMIT, { required: true }),
  mode: z.enum(["together", "alone"]),
  side: z.enum(SIDES),
  name: textField(NAME_LIMIT),
  email: emailField(),
})
const claimForm = z.object({ name: textField(NAME_LIMIT), email: emailField() })
const lostForm = z.object({ email: emailField().refine((email) => email !== undefined, { error: "missing" }) })
const inviteForm = z
  .object({ side: z.enum(SIDES), name: textField(NAME_LIMIT), by: z.enum(["link", "mail", "device"]), email: emailField() })
  .refine((form) => form.by !== "mail" || form.email !== undefined, { path: ["email"], error: "missing" })

/** Pages for everyone: what it is, starting, finding one's way back. */
const openRoutes: Route[] = [
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
    const held = await findHeldParticipations(c.get("services").db, linkHolder(c))
    const withTitles = held.map((one) => ({ ...one, fieldTitle: latestInstrument(one.field).title[c.get("language")] }))
    return page(c, <ResumePage shell={shellOf(c)} held={withTitles} forgotten={c.req.query("oubli") === "fait"} />)
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
    await requestLostLinks(db, form.value.email ?? "", meansOf(c))
    return seeOther(c, "/auto-evaluation/lien-perdu?envoi=demande")
  }),
]

/** Opening a link. A token that opens nothing is the same 404 whether it never existed, was replaced, revoked or used elsewhere. */
const linkRoutes: Route[] = [
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
  await limits.check(c, "wrong_link")
  const opened = looksLikeToken(token) ? await openLink(db, token, now()) : undefined
  if (opened) return opened
  await limits.take(c, "wrong_link")
  throw new NotFound()
}

const participantRoutes: Route[] = [
  get("/auto-evaluation/:id", participant, async (c, participation) => {
    const { db } = c.get("services")
    const { me, assessment } = participation
    const begun = me.finishedAt === null && (await findOwnAnswers(db, me)).length > 0
    const fieldTitle = findInstrument(assessment.field, assessment.instrumentVersion)?.title[c.get("language")] ?? ""
    return page(
      c,
      <HubPage
        shell={shellOf(c)}
        participation={participation}
        fieldTitle={fieldTitle}
        begun={begun}
        version={waitingVersion(participation)}
        link={await ownLink(c, participation)}
      />,
    )
  }),
  post("/auto-evaluation/:id/oubli", participant, async (c, participation) => {
    forgetLinks(c, await tokensOf(c, participation))
    return seeOther(c, "/auto-evaluation/reprendre?oubli=fait")
  }),
  get("/auto-evaluation/:id/passage", participant, (c, participation) =>
    page(c, <HandOverPage shell={shellOf(c)} participation={participation} />),
  ),
  post("/auto-evaluation/:id/passage/:place", participant, async (c, { me }) => {
    const taken = await takePlace(c.get("services").db, linkHolder(c), me.id, c.req.param("place") ?? "", meansOf(c))
    keepLink(c, taken.token)
    return seeOther(c, `/auto-evaluation/${taken.id}/reponses`)
  }),
]

const starterRoutes: Route[] = [
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
      linkHolder(c),
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
    await sendInvitation(db, linkHolder(c), me.id, c.req.param("invited") ?? "", meansOf(c))
    return seeOther(c, `/auto-evaluation/${me.id}/participants?envoi=demande`)
  }),
  post("/auto-evaluation/:id/participants/:invited/lien", starter, async (c, { me }) => {
    await replaceLink(c.get("services").db, linkHolder(c), me.id, c.req.param("invited") ?? "", meansOf(c))
    return seeOther(c, `/auto-evaluation/${me.id}/participants`)
  }),
  post("/auto-evaluation/:id/participants/:invited/retrait", starter, async (c, { me }) => {
    await revokeInvitation(c.get("services").db, linkHolder(c), me.id, c.req.param("invited") ?? "", meansOf(c))
    return seeOther(c, `/auto-evaluation/${me.id}/participants`)
  }),
  post("/auto-evaluation/:id/cotes/:side/cloture", starter, async (c, { me }) => {
    const side = SIDES.find((one) => one === c.req.param("side"))
    if (!side) throw new NotFound()
    await closeSide(c.get("services").db, linkHolder(c), me.id, side, meansOf(c))
    return seeOther(c, `/auto-evaluation/${me.id}`)
  }),
]

export const peopleRoutes: Route[] = [...openRoutes, ...linkRoutes, ...participantRoutes, ...starterRoutes]

/** A link's whole address with its QR code. */
async function addressOf(c: RequestContext, token: string): Promise<{ address: string; qr: string }> {
  const address = c.get("services").origin() + localPath(c.get("language"), linkPath(token))
  return { address, qr: await drawQr(address, { type: "svg", margin: 2, errorCorrectionLevel: "M" }) }
}

async function invitedLinks(c: RequestContext, participation: Participation): Promise<Map<string, InvitedLink>> {
  const { db, secret } = c.get("services")
  const addresses = await findAddresses(db, participation)
  const links = new Map<string, InvitedLink>()
  for (const one of participation.assessment.participants) {
    const known = addresses.get(one.id)
    if (!known || !mayShowInvitation(participation.me, one)) continue
    links.set(one.id, { ...(await addressOf(c, invitationToken(secret, one.id, known.linkSerial))), email: known.email })
  }
  return links
}

/** The tokens in this browser that open this participation. */
async function tokensOf(c: RequestContext, { me }: Participation): Promise<string[]> {
  const hashes = new Map(readLinks(c).map((token) => [hashToken(token).toString("hex"), token]))
  const held = await findLinkHash(c.get("services").db, me.id)
  const token = held && hashes.get(held.toString("hex"))
  return token ? [token] : []
}

async function ownLink(c: RequestContext, participation: Participation): Promise<{ address: string; qr: string } | undefined> {
  if (participation.me.device === "shared") return undefined
  const [token] = await tokensOf(c, participation)
  return token === undefined ? undefined : addressOf(c, token)
}
