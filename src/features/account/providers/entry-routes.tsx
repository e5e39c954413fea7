import { z } from "zod"
import { actorOf } from "../../../core/access/actor-of.ts"
import type { Begun } from "../../../core/auth/open-id.ts"
import { beginOpenId, enterAsStranger, peekBegun, peekStranger, returnFromProvider } from "../../../core/auth/open-id-entrance.ts"
import { type Provider, returnPath } from "../../../core/auth/open-id-provider.ts"
import { readForm } from "../../../core/http/form.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { textField } from "../../../core/text.ts"
import { CHARTER_VERSION } from "../charter.ts"
import { completeEntrance } from "../entering/complete-entrance.ts"
import { DISPLAY_NAME_LIMIT } from "../entering/entry.ts"
import { localReturn, returnQuery } from "../entering/local-return.ts"
import { join, link, noteProfessional } from "./actions.ts"
import { JoinPage } from "./join-page.tsx"
import { LeavingPage } from "./leaving-page.tsx"
import { LINKED, providerPath } from "./paths.ts"
import { anyoneAtProvider } from "./policy.ts"
import { statusOf, type Trouble, troubleOf } from "./trouble.ts"
import { TroublePage } from "./trouble-page.tsx"

const entryForm = z.object({ retour: z.string().optional() })
const joinForm = z.object({
  displayName: textField(DISPLAY_NAME_LIMIT, { required: true }),
  charter: z.literal(CHARTER_VERSION, "missing"),
})

export const providerEntryRoutes: Route[] = [
  post(providerPath(":provider"), anyoneAtProvider, async (c, provider) => {
    const form = await readForm(c, entryForm)
    // Who is signed in here and comes again has to show who they are: an open session at the provider would say it for them.
    return leaveFor(c, provider, { to: localReturn(form.typed.retour), fresh: (await actorOf(c)) !== undefined })
  }),
  get(returnPath(":provider"), anyoneAtProvider, (c, provider) => comeBack(c, provider)),
  get(`${providerPath(":provider")}/inscription`, anyoneAtProvider, async (c, provider) => {
    const stranger = await peekStranger(c.get("services").auth, c)
    if (stranger?.provider !== provider.id) return trouble(c, provider, "state_mismatch")
    return page(c, <JoinPage shell={shellOf(c)} provider={provider} stranger={stranger} />)
  }),
  post(`${providerPath(":provider")}/inscription`, anyoneAtProvider, async (c, provider) => {
    const services = c.get("services")
    const stranger = await peekStranger(services.auth, c)
    if (stranger?.provider !== provider.id) return trouble(c, provider, "state_mismatch")
    const form = await readForm(c, joinForm)
    if (!form.ok) return page(c, <JoinPage shell={shellOf(c)} provider={provider} stranger={stranger} {...form} />, 422)
    const chosen = { displayName: form.value.displayName, language: c.get("language") }
    const entrance = await enterAsStranger(services.auth, c, (one) => join(services, provider, one, chosen))
    if (entrance.outcome === "refused") return trouble(c, provider, troubleOf(entrance.code))
    return completeEntrance(c, entrance, { retour: stranger.to })
  }),
]

/** Begins the way to a provider, and shows the page that leads there; `by` is who links it to their account. */
export async function leaveFor(
  c: RequestContext,
  provider: Provider,
  by: Pick<Begun, "to" | "member" | "session"> & { fresh?: boolean },
): Promise<Response> {
  const { auth, limits } = c.get("services")
  await limits.take(c, "provider")
  const begun = await beginOpenId(auth, c, { provider: provider.id, language: c.get("language"), ...by })
  if ("refused" in begun) return trouble(c, provider, troubleOf(begun.refused), { linking: by.member !== undefined })
  c.header("Refresh", `0; url=${begun.address}`)
  return page(c, <LeavingPage shell={shellOf(c)} provider={provider.name} address={begun.address} />)
}

async function comeBack(c: RequestContext, provider: Provider): Promise<Response> {
  const { auth, db, now } = c.get("services")
  const begun = await peekBegun(auth, c)
  if (begun) c.set("language", begun.language) // The address to come back to has no language.
  const linking = begun?.member !== undefined
  const returned = await returnFromProvider(auth, c, provider.id)
  if (returned.outcome === "refused") return trouble(c, provider, troubleOf(returned.code), { linking, retour: begun?.to })
  if (returned.outcome === "stranger") return seeOther(c, `${providerPath(provider.id)}/inscription`)
  if (returned.outcome === "vouched") return linkTo(c, provider, returned)
  if (returned.outcome === "in" && provider.professional)
    await db.transaction((tx) => noteProfessional(tx, returned.memberId, now()))
  return completeEntrance(c, returned, { retour: begun?.to ?? "" })
}

// The one who comes back is the one who left, in the very session in which they left: or it would be somebody else's account.
async function linkTo(c: RequestContext, provider: Provider, vouched: { subject: string; member: string; session: string }) {
  const actor = await actorOf(c)
  if (actor?.id !== vouched.member || actor.session.id !== vouched.session)
    return trouble(c, provider, "session_changed", { linking: true })
  const outcome = await link(c.get("services"), actor, provider, vouched.subject)
  return outcome === "linked" ? seeOther(c, LINKED) : trouble(c, provider, outcome, { linking: true })
}

type Where = { linking?: boolean; retour?: string }

function trouble(c: RequestContext, provider: Provider, what: Trouble, { linking = false, retour }: Where = {}): Response {
  const query = returnQuery(localReturn(retour))
  const content = <TroublePage shell={shellOf(c)} provider={provider} trouble={what} linking={linking} query={query} />
  return page(c, content, statusOf(what))
}
