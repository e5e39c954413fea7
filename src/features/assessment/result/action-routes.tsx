import { z } from "zod"
import { readForm, type Typed } from "../../../core/http/form.ts"
import { Conflict, Forbidden, NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { meansOf } from "../change-actions.ts"
import { type ImprovementAction, MOST_ACTIONS } from "../improvement-action.ts"
import { linkHolder } from "../link-holder.ts"
import type { Participation } from "../participation-queries.ts"
import { reader } from "../policy.ts"
import { ActionConflictPage } from "./action-conflict-page.tsx"
import { actionForm, seenVersion } from "./action-form.ts"
import { ActionPage } from "./action-page.tsx"
import { addAction, changeAction } from "./actions.ts"
import { type ActionDone, ActionsPage } from "./actions-page.tsx"
import { findResult } from "./queries.ts"
import type { ResultView } from "./result-view.ts"

export const actionRoutes: Route[] = [
  get("/auto-evaluation/:id/actions", reader, showActions),
  post("/auto-evaluation/:id/actions", reader, add),
  get("/auto-evaluation/:id/actions/:action", reader, showAction),
  post("/auto-evaluation/:id/actions/:action", reader, edit),
  post("/auto-evaluation/:id/actions/:action/realisation", reader, mark),
  post("/auto-evaluation/:id/actions/:action/retrait", reader, remove),
]

const SAVED: Record<string, ActionDone> = {
  ajout: "added",
  changement: "changed",
  realisation: "done",
  reprise: "again",
  retrait: "removed",
}

async function showActions(c: RequestContext, participation: Participation) {
  const result = await findResult(c.get("services").db, participation)
  return page(c, <ActionsPage shell={shellOf(c)} {...result} saved={SAVED[c.req.query("apres") ?? ""]} />)
}

async function add(c: RequestContext, participation: Participation) {
  const result = await findResult(c.get("services").db, participation)
  const form = await readForm(c, actionForm(criteriaOf(result.view)))
  if (participation.assessment.revealedAt === null) throw new Forbidden("not_revealed")
  if (!form.ok || result.view.actions.length >= MOST_ACTIONS)
    return page(c, <ActionsPage shell={shellOf(c)} {...result} typed={form.typed} faults={form.ok ? {} : form.faults} />, 422)
  await addAction(c.get("services").db, await linkHolder(c), participation.me.id, form.value, meansOf(c))
  return seeOther(c, `/auto-evaluation/${participation.me.id}/actions?apres=ajout`)
}

async function showAction(c: RequestContext, participation: Participation) {
  const result = await findResult(c.get("services").db, participation)
  return page(c, <ActionPage shell={shellOf(c)} {...result} action={findAction(c, result.view)} />)
}

async function edit(c: RequestContext, participation: Participation) {
  const { db } = c.get("services")
  const result = await findResult(db, participation)
  const form = await readForm(c, z.object({ seen: seenVersion.catch(0) }).and(actionForm(criteriaOf(result.view))))
  const present = presentAction(c, result.view)
  // Removed meanwhile: what was typed can still be added.
  if (!present) return page(c, <ActionConflictPage shell={shellOf(c)} {...result} theirs={undefined} typed={form.typed} />, 409)
  if (!form.ok)
    return page(c, <ActionPage shell={shellOf(c)} {...result} action={present} typed={form.typed} faults={form.faults} />, 422)
  return write(c, participation, form.value.seen, form.value, "changement", form.typed)
}

const markForm = z.object({ seen: seenVersion, done: z.enum(["yes", "no"]) })

async function mark(c: RequestContext, participation: Participation) {
  const form = await readForm(c, markForm)
  if (!form.ok) return seeOther(c, `/auto-evaluation/${participation.me.id}/actions`)
  const { seen, done } = form.value
  return done === "yes"
    ? write(c, participation, seen, "done", "realisation")
    : write(c, participation, seen, "not_done", "reprise")
}

async function remove(c: RequestContext, participation: Participation) {
  const form = await readForm(c, z.object({ seen: seenVersion }))
  if (!form.ok) return seeOther(c, `/auto-evaluation/${participation.me.id}/actions`)
  return write(c, participation, form.value.seen, "removed", "retrait")
}

/** Writes what was seen and decided; when it changed meanwhile, shows what it has become. */
async function write(
  c: RequestContext,
  participation: Participation,
  seen: number,
  to: Parameters<typeof changeAction>[4],
  saved: keyof typeof SAVED,
  typed?: Typed,
) {
  const { db } = c.get("services")
  const { me } = participation
  try {
    await changeAction(db, await linkHolder(c), me.id, { id: c.req.param("action") ?? "", version: seen }, to, meansOf(c))
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const result = await findResult(db, participation)
    return page(
      c,
      <ActionConflictPage shell={shellOf(c)} {...result} theirs={error.current as ImprovementAction} typed={typed} />,
      409,
    )
  }
  return seeOther(c, `/auto-evaluation/${me.id}/actions?apres=${saved}`)
}

function criteriaOf(view: ResultView): string[] {
  return view.criteria.map((one) => one.criterion.key)
}

function presentAction(c: RequestContext, view: ResultView): ImprovementAction | undefined {
  return view.actions.find((one) => one.id === c.req.param("action"))
}

function findAction(c: RequestContext, view: ResultView): ImprovementAction {
  const action = presentAction(c, view)
  if (!action) throw new NotFound()
  return action
}
