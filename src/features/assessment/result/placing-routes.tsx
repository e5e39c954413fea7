import { z } from "zod"
import { readForm } from "../../../core/http/form.ts"
import { Conflict, Forbidden, NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import type { Language } from "../../../core/i18n.ts"
import { textField } from "../../../core/text.ts"
import { meansOf } from "../change-actions.ts"
import { asksToTalk } from "../comparison.ts"
import { otherSide } from "../instrument.ts"
import { NOTE_LIMIT, type PlacedLevel, type Placing, readPlacedLevel } from "../joint-placing.ts"
import { linkHolder } from "../link-holder.ts"
import type { Participation } from "../participation-queries.ts"
import { reader } from "../policy.ts"
import { seenVersion } from "./action-form.ts"
import { confirmPlacing, place } from "./actions.ts"
import { PlacingConflictPage } from "./placing-conflict-page.tsx"
import { PlacingListPage } from "./placing-list-page.tsx"
import { PlacingPage } from "./placing-page.tsx"
import { findResult } from "./queries.ts"
import { sayPlaced } from "./reading-words.ts"
import type { CriterionResult, ResultView } from "./result-view.ts"
import { words } from "./words.ts"

export const placingRoutes: Route[] = [
  get("/auto-evaluation/:id/placement", reader, showPlacings),
  get("/auto-evaluation/:id/placement/:criterion", reader, showPlacing),
  post("/auto-evaluation/:id/placement/:criterion", reader, placeCriterion),
  post("/auto-evaluation/:id/placement/:criterion/accord", reader, agree),
]

async function showPlacings(c: RequestContext, participation: Participation) {
  const result = await findResult(c.get("services").db, participation)
  return page(c, <PlacingListPage shell={shellOf(c)} {...result} saved={justSaved(c, result.view)} />)
}

async function showPlacing(c: RequestContext, participation: Participation) {
  const result = await findResult(c.get("services").db, participation)
  const one = findCriterion(c, result.view)
  if (!result.view.mayPlace) return seeOther(c, `/auto-evaluation/${participation.me.id}/placement`)
  return page(c, <PlacingPage shell={shellOf(c)} {...result} item={one} saved={justSaved(c, result.view)} />)
}

const level = z
  .string()
  .optional()
  .transform((value, context) => {
    const read = readPlacedLevel(value)
    if (read === undefined) context.addIssue({ code: "custom", message: "missing" })
    return read as PlacedLevel
  })
const forBoth = z
  .string()
  .default("no")
  .transform((value) => value === "yes")
/** Where the two sides lie far apart, a few words keep a trace of the talk. */
const placingForm = (asksNote: boolean) =>
  z.object({ level, note: textField(NOTE_LIMIT, { required: asksNote, lines: true }), seen: seenVersion.catch(0), forBoth })

async function placeCriterion(c: RequestContext, participation: Participation) {
  const { db } = c.get("services")
  const { me } = participation
  const result = await findResult(db, participation)
  const one = findCriterion(c, result.view)
  if (!result.view.mayPlace) throw new Forbidden("cannot_place")
  const form = await readForm(c, placingForm(asksToTalk(one)))
  if (!form.ok)
    return page(c, <PlacingPage shell={shellOf(c)} {...result} item={one} typed={form.typed} faults={form.faults} />, 422)
  try {
    await place(db, await linkHolder(c), me.id, { criterion: one.criterion.key, ...form.value }, meansOf(c))
  } catch (error) {
    const theirs = changedMeanwhile(error)
    return page(c, <PlacingConflictPage shell={shellOf(c)} {...result} item={one} theirs={theirs} mine={form.value} />, 409)
  }
  return seeOther(c, afterPlacing(result.view, one))
}

const agreeForm = z.object({ seen: seenVersion, forBoth })

async function agree(c: RequestContext, participation: Participation) {
  const { db } = c.get("services")
  const { me } = participation
  const result = await findResult(db, participation)
  const one = findCriterion(c, result.view)
  const form = await readForm(c, agreeForm)
  if (!form.ok) return seeOther(c, `/auto-evaluation/${me.id}/placement/${one.criterion.key}`)
  const { seen, forBoth } = form.value
  try {
    await confirmPlacing(db, await linkHolder(c), me.id, { criterion: one.criterion.key, version: seen, forBoth }, meansOf(c))
  } catch (error) {
    return page(c, <PlacingConflictPage shell={shellOf(c)} {...result} item={one} theirs={changedMeanwhile(error)} />, 409)
  }
  return seeOther(c, afterPlacing(result.view, one))
}

/** The placing that took the seen one's place; anything else is thrown on. */
function changedMeanwhile(error: unknown): Placing {
  if (error instanceof Conflict && error.current) return error.current as Placing
  throw error
}

/** On to the next criterion, which says what became of this one; after the last, back to all. */
function afterPlacing(view: ResultView, { criterion, number }: CriterionResult): string {
  const next = view.criteria[number]
  const path = `/auto-evaluation/${view.me.id}/placement`
  return `${next ? `${path}/${next.criterion.key}` : path}?apres=${criterion.key}`
}

/** What became of the criterion that was just placed, as it stands now. */
function justSaved(c: RequestContext, view: ResultView): string | undefined {
  const one = view.criteria.find((each) => each.criterion.key === c.req.query("apres"))
  return one && saySaved(c.get("language"), view, one)
}

function saySaved(language: Language, view: ResultView, { criterion, placing, joint }: CriterionResult): string | undefined {
  const say = words(language).placing.saved
  const name = criterion.short[language]
  if (joint !== undefined) return say.joint(name, sayPlaced(language, view.instrument, joint))
  return placing && say.proposed[otherSide(view.me.side)](name)
}

function findCriterion(c: RequestContext, view: ResultView): CriterionResult {
  const one = view.criteria.find((each) => each.criterion.key === c.req.param("criterion"))
  if (!one) throw new NotFound()
  return one
}
