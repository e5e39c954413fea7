import { z } from "zod"
import { recentlySignedIn } from "../../../core/access/policies.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { type Faults, readTyped } from "../../../core/http/form.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { secondsToWait } from "../entering/tries-policy.ts"
import { commonPasswords } from "./common-passwords.ts"
import { removePassword, setPassword } from "./password-actions.ts"
import { PasswordPage } from "./password-page.tsx"
import { findPasswordHash } from "./password-queries.ts"
import { passwordFault } from "./password-rule.ts"

const PATH = "/mon-espace/compte/mot-de-passe"
const passwordForm = z.object({ currentPassword: z.string().default(""), password: z.string().default("") })

export const passwordRoutes: Route[] = [
  get(PATH, recentlySignedIn, (c, actor) => answer(c, actor, 200)),
  post(PATH, recentlySignedIn, async (c, actor) => {
    const { db, limits, jobs, instance, now } = c.get("services")
    const { currentPassword: current, password } = passwordForm.parse(await readTyped(c))
    const fault = passwordFault(password, { ...actor, platform: instance.name }, await commonPasswords())
    if (fault) return answer(c, actor, 422, { faults: { password: fault } })
    // Whoever finds a session open must not try out the password that it does not know.
    const wait = await secondsToWait(() => limits.takeFor(actor.id, "sign_in_to"))
    if (wait !== undefined) return answer(c, actor, 429, { wait })
    const outcome = await setPassword(db, actor, { current, password }, { jobs, now: now() })
    if (outcome === "wrong_current")
      return answer(c, actor, 422, { faults: { currentPassword: current === "" ? "missing" : "wrong" } })
    return seeOther(c, "/mon-espace/compte?fait=mot-de-passe")
  }),
  post(`${PATH}/retrait`, recentlySignedIn, async (c, actor) => {
    const { db, jobs, now } = c.get("services")
    await removePassword(db, actor, { jobs, now: now() })
    return seeOther(c, "/mon-espace/compte?fait=mot-de-passe")
  }),
]

async function answer(c: RequestContext, actor: Actor, status: 200 | 422 | 429, more: { faults?: Faults; wait?: number } = {}) {
  const hasPassword = (await findPasswordHash(c.get("services").db, actor.id)) !== undefined
  if (more.wait !== undefined) c.header("Retry-After", String(more.wait))
  return page(c, <PasswordPage shell={shellOf(c)} email={actor.email} hasPassword={hasPassword} {...more} />, status)
}
