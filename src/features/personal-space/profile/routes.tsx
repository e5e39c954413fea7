import { member, signedIn } from "../../../core/access/policies.ts"
import { readForm } from "../../../core/http/form.ts"
import { BadRequest } from "../../../core/http/problems.ts"
import { page, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { AccessNeedsPage } from "./access-needs-page.tsx"
import { saveAccessNeeds, saveProfile, setPaused } from "./actions.ts"
import { accessForm, pauseForm, profileForm, typedAccess, typedProfile } from "./profile-form.ts"
import { type ProfileDone, ProfilePage } from "./profile-page.tsx"
import { findProfile, findViewers } from "./queries.ts"

const PROFILE = "/mon-espace/profil"
const ACCESS = "/mon-espace/profil/acces"
const DONE: Record<string, ProfileDone> = { profil: "saved", pause: "pauseDone", retour: "resumeDone" }

export const profileRoutes: Route[] = [
  get(PROFILE, member, async (c, actor) => {
    const kept = await findProfile(c.get("services").db, actor.id)
    const done = DONE[c.req.query("fait") ?? ""]
    return page(
      c,
      <ProfilePage shell={shellOf(c)} typed={typedProfile(actor, kept)} paused={kept?.paused ?? false} done={done} />,
    )
  }),
  post(PROFILE, member, async (c, actor) => {
    const { db, now } = c.get("services")
    const form = await readForm(c, profileForm)
    if (!form.ok) {
      const paused = (await findProfile(db, actor.id))?.paused ?? false
      return page(c, <ProfilePage shell={shellOf(c)} typed={form.typed} faults={form.faults} paused={paused} />, 422)
    }
    await saveProfile(db, actor.id, form.value, now())
    // Whoever changes their language reads on in it.
    if (form.value.language !== actor.language) c.set("language", form.value.language)
    return seeOther(c, `${PROFILE}?fait=profil`)
  }),
  post(`${PROFILE}/pause`, member, async (c, actor) => {
    const { db, now } = c.get("services")
    const form = await readForm(c, pauseForm)
    if (!form.ok) throw new BadRequest()
    const paused = form.value.paused === "yes"
    await setPaused(db, actor.id, paused, now())
    return seeOther(c, `${PROFILE}?fait=${paused ? "pause" : "retour"}`)
  }),
  // Open to someone who is suspended too: what they let others see is theirs to take back at any time.
  get(ACCESS, signedIn, async (c, actor) => {
    const { db } = c.get("services")
    const [kept, viewers] = await Promise.all([findProfile(db, actor.id), findViewers(db, actor.id)])
    const saved = c.req.query("fait") === "oui"
    return page(c, <AccessNeedsPage shell={shellOf(c)} typed={typedAccess(kept, viewers)} saved={saved} />)
  }),
  post(ACCESS, signedIn, async (c, actor) => {
    const { db, now } = c.get("services")
    const form = await readForm(c, accessForm)
    if (!form.ok) return page(c, <AccessNeedsPage shell={shellOf(c)} typed={form.typed} faults={form.faults} />, 422)
    await saveAccessNeeds(db, actor.id, form.value, now())
    return seeOther(c, `${ACCESS}?fait=oui`)
  }),
]
