import { enterByCode, findPending } from "../../../core/auth/second-factor-check.ts"
import { readForm } from "../../../core/http/form.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route } from "../../../core/http/route.ts"
import { completeEntrance } from "../entering/complete-entrance.ts"
import { localReturn, returnQuery } from "../entering/local-return.ts"
import { noteCodeGiven } from "./actions.ts"
import type { RefusedCode } from "./code-form.tsx"
import { EnterPage, OverPage } from "./code-pages.tsx"
import { LostPage } from "./lost-page.tsx"
import { CODE_STEP } from "./paths.ts"
import { findOpenReset } from "./queries.ts"
import { askReset } from "./reset-actions.ts"
import { codeForm } from "./typed-code.ts"

/** Someone who has shown the first factor. Who has not is sent back to it, on every one of these pages. */
export const enteringByCodeRoutes: Route[] = [
  get(CODE_STEP, anyone, async (c) => {
    const pending = await findPending(c.get("services").auth, c)
    return pending ? page(c, <EnterPage shell={shellOf(c)} query={queryOf(c)} />) : over(c)
  }),
  post(CODE_STEP, anyone, async (c) => {
    const services = c.get("services")
    const pending = await findPending(services.auth, c)
    const form = await readForm(c, codeForm)
    if (!form.ok || !pending) return over(c)
    const entered = await enterByCode(services.auth, c, pending.memberId, form.value.typed)
    if ("fault" in entered) {
      if (entered.fault.code === "over") return over(c)
      return refuse(c, { field: form.value.field, fault: entered.fault, now: services.now() })
    }
    await noteCodeGiven(services, entered.memberId, entered.kind)
    return completeEntrance(c, entered, { retour: c.req.query("retour") ?? "" })
  }),
  get(`${CODE_STEP}/perdue`, anyone, async (c) => {
    const { auth, db } = c.get("services")
    const pending = await findPending(auth, c)
    const asked = pending && { askedAt: await findOpenReset(db, pending.memberId) }
    return page(c, <LostPage shell={shellOf(c)} query={queryOf(c)} pending={asked} />)
  }),
  post(`${CODE_STEP}/perdue`, anyone, async (c) => {
    const services = c.get("services")
    const pending = await findPending(services.auth, c)
    if (!pending) return over(c)
    await askReset(services, pending.memberId)
    return seeOther(c, `${CODE_STEP}/perdue${queryOf(c)}`)
  }),
]

function queryOf(c: RequestContext): string {
  return returnQuery(localReturn(c.req.query("retour")))
}

function over(c: RequestContext): Response {
  return page(c, <OverPage shell={shellOf(c)} query={queryOf(c)} />, 401)
}

function refuse(c: RequestContext, refused: RefusedCode): Response {
  return page(c, <EnterPage shell={shellOf(c)} query={queryOf(c)} refused={refused} />, statusOf(refused))
}

/** 429 when no code would help now. */
export function statusOf({ fault }: RefusedCode): 422 | 429 {
  return fault.code === "locked" ? 429 : 422
}
