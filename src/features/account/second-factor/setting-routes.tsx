import { recentlySignedIn, signedIn } from "../../../core/access/policies.ts"
import { type Actor, isStaff } from "../../../core/auth/actor.ts"
import { carrySession } from "../../../core/auth/renewed-session.ts"
import { checkCode } from "../../../core/auth/second-factor-check.ts"
import { readForm } from "../../../core/http/form.ts"
import { BadRequest } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { prepareKey, renewCodes, stepUp, turnOff, turnOn } from "./actions.ts"
import type { RefusedCode } from "./code-form.tsx"
import { RenewPage, StopPage } from "./code-pages.tsx"
import { CodesPage } from "./codes-page.tsx"
import { statusOf } from "./enter-routes.tsx"
import { drawKey } from "./key-drawing.ts"
import { SETTING } from "./paths.ts"
import { findSecondFactor } from "./queries.ts"
import { SettingPage } from "./setting-page.tsx"
import { codeForm } from "./typed-code.ts"

export const settingRoutes: Route[] = [
  get(SETTING, recentlySignedIn, (c, actor) => showSetting(c, actor)),
  post(`${SETTING}/cle`, recentlySignedIn, async (c, actor) => {
    await prepareKey(c.get("services"), actor)
    return seeOther(c, SETTING)
  }),
  post(SETTING, recentlySignedIn, async (c, actor) => {
    if (actor.secondFactorEnabled) return seeOther(c, SETTING)
    const refused = await askedCode(c, actor)
    if (refused?.fault.code === "over") return seeOther(c, SETTING) // There is no key to give a code of.
    if (refused) return showSetting(c, actor, refused)
    const on = await turnOn(c.get("services"), actor)
    if (!on) return seeOther(c, SETTING)
    if (on.session) carrySession(c, on.session)
    return page(c, <CodesPage shell={shellOf(c)} codes={on.codes} because="enabled" />)
  }),
  post(`${SETTING}/session`, signedIn, async (c, actor) => {
    if (!actor.secondFactorEnabled) return seeOther(c, SETTING)
    const refused = await askedCode(c, actor)
    if (refused) return showSetting(c, actor, refused)
    const session = await stepUp(c.get("services"), actor)
    if (session) carrySession(c, session)
    return seeOther(c, SETTING)
  }),

  get(`${SETTING}/codes`, recentlySignedIn, (c, actor) =>
    actor.secondFactorEnabled ? page(c, <RenewPage shell={shellOf(c)} />) : seeOther(c, SETTING),
  ),
  post(`${SETTING}/codes`, recentlySignedIn, async (c, actor) => {
    if (!actor.secondFactorEnabled) return seeOther(c, SETTING)
    const refused = await askedCode(c, actor)
    if (refused) return page(c, <RenewPage shell={shellOf(c)} refused={refused} />, statusOf(refused))
    const codes = await renewCodes(c.get("services"), actor)
    return codes ? page(c, <CodesPage shell={shellOf(c)} codes={codes} because="renewed" />) : seeOther(c, SETTING)
  }),

  get(`${SETTING}/arret`, recentlySignedIn, (c, actor) =>
    actor.secondFactorEnabled ? page(c, <StopPage shell={shellOf(c)} isStaff={isStaff(actor)} />) : seeOther(c, SETTING),
  ),
  post(`${SETTING}/arret`, recentlySignedIn, async (c, actor) => {
    if (!actor.secondFactorEnabled) return seeOther(c, SETTING)
    const refused = await askedCode(c, actor)
    if (refused) return page(c, <StopPage shell={shellOf(c)} isStaff={isStaff(actor)} refused={refused} />, statusOf(refused))
    const session = await turnOff(c.get("services"), actor)
    if (session) carrySession(c, session)
    return seeOther(c, SETTING)
  }),
]

/** Checks the code that the form brings; what is wrong with it, if anything is. */
async function askedCode(c: RequestContext, actor: Actor): Promise<RefusedCode | undefined> {
  const form = await readForm(c, codeForm)
  if (!form.ok) throw new BadRequest()
  const { auth, now } = c.get("services")
  const fault = await checkCode(auth, c, actor.id, form.value.typed)
  return fault && { field: form.value.field, fault, now: now() }
}

async function showSetting(c: RequestContext, actor: Actor, refused?: RefusedCode): Promise<Response> {
  const { db, auth, instance } = c.get("services")
  const found = await findSecondFactor(db, auth, actor)
  const setting = found.state === "prepared" ? { ...found, key: await drawKey(found.key, instance.name, actor.email) } : found
  const content = <SettingPage shell={shellOf(c)} isStaff={isStaff(actor)} setting={setting} refused={refused} />
  return page(c, content, refused ? statusOf(refused) : 200)
}
