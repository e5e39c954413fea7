import { readTyped } from "../../../core/http/form.ts"
import { BadRequest, Forbidden, NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf, wantsJson } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { missingCriteria } from "../answer.ts"
import { findOwnAnswers } from "../answer-queries.ts"
import { meansOf } from "../change-actions.ts"
import type { Instrument } from "../instrument.ts"
import { instrumentOf } from "../instruments.ts"
import { keepLink, linkHolder } from "../link-holder.ts"
import { mayAnswer } from "../lock.ts"
import type { Participation } from "../participation-queries.ts"
import { ownPlace, participant } from "../policy.ts"
import { finishAnswers, saveAnswer, takeUpAnswers } from "./actions.ts"
import { AllCriteriaPage } from "./all-criteria-page.tsx"
import { readAnswer } from "./answer-form.ts"
import { OneCriterionPage } from "./one-criterion-page.tsx"
import { ReviewPage } from "./review-page.tsx"

export const answeringRoutes: Route[] = [
  get("/auto-evaluation/:id/reponses", participant, async (c, participation) => {
    if (!mayAnswer(participation.assessment, participation.me))
      return seeOther(c, `/auto-evaluation/${participation.me.id}/relecture`)
    const instrument = instrumentOf(participation.assessment)
    const [next] = missingCriteria(instrument, await findOwnAnswers(c.get("services").db, participation.me))
    return seeOther(c, `/auto-evaluation/${participation.me.id}/${next ? `reponses/${next}` : "relecture"}`)
  }),

  get("/auto-evaluation/:id/reponses/toutes", participant, async (c, participation) => {
    if (!mayAnswer(participation.assessment, participation.me))
      return seeOther(c, `/auto-evaluation/${participation.me.id}/relecture`)
    return page(c, <AllCriteriaPage {...(await answering(c, participation))} />)
  }),
  post("/auto-evaluation/:id/reponses/toutes", participant, async (c, participation) => {
    const { db, now } = c.get("services")
    const instrument = instrumentOf(participation.assessment)
    if (!mayAnswer(participation.assessment, participation.me)) throw new Forbidden("finished")
    const typed = await readTyped(c)
    const read = instrument.criteria.map((criterion) => readAnswer(c.get("language"), criterion.key, typed))
    const faults = Object.assign({}, ...read.map((one) => one.faults))
    for (const { answer } of read) if (answer) await saveAnswer(db, await linkHolder(c), participation.me.id, answer, now())
    if (Object.keys(faults).length > 0)
      return page(c, <AllCriteriaPage {...(await answering(c, participation))} typed={typed} faults={faults} />, 422)
    return seeOther(c, `/auto-evaluation/${participation.me.id}/relecture`)
  }),

  get("/auto-evaluation/:id/reponses/:criterion", participant, async (c, participation) => {
    const at = placeOf(c, instrumentOf(participation.assessment))
    if (at === -1) throw new NotFound()
    if (!mayAnswer(participation.assessment, participation.me))
      return seeOther(c, `/auto-evaluation/${participation.me.id}/relecture`)
    return page(c, <OneCriterionPage {...(await answering(c, participation))} at={at} />)
  }),
  post("/auto-evaluation/:id/reponses/:criterion", ownPlace, async (c, load) => {
    const { db, now } = c.get("services")
    const key = c.req.param("criterion") ?? ""
    const typed = await readTyped(c)
    const { answer, faults } = readAnswer(c.get("language"), key, typed)
    const id = c.req.param("id") ?? ""
    if (answer) await saveAnswer(db, await linkHolder(c), id, answer, now())
    if (answer && wantsJson(c)) return c.json({ saved: true })
    const participation = await load()
    const instrument = instrumentOf(participation.assessment)
    const at = placeOf(c, instrument)
    if (at === -1) throw new BadRequest(422)
    if (!mayAnswer(participation.assessment, participation.me)) throw new Forbidden("finished")
    const refused = Object.keys(faults).length > 0
    if (wantsJson(c)) return refused ? c.json({ saved: false, faults }, 422) : c.json({ saved: false })
    if (refused)
      return page(c, <OneCriterionPage {...(await answering(c, participation))} at={at} typed={typed} faults={faults} />, 422)
    const next = instrument.criteria[typed.go === "previous" ? at - 1 : at + 1]
    return seeOther(c, `/auto-evaluation/${id}/${next ? `reponses/${next.key}` : "relecture"}`)
  }),

  get("/auto-evaluation/:id/relecture", participant, async (c, participation) =>
    page(c, <ReviewPage {...(await answering(c, participation))} />),
  ),
  post("/auto-evaluation/:id/fin", participant, async (c, participation) => {
    const { me } = participation
    const after = `/auto-evaluation/${me.id}${me.device === "shared" ? "/passage" : ""}`
    // A form sent twice has finished once.
    if (me.finishedAt !== null) return seeOther(c, after)
    const missing = await finishAnswers(c.get("services").db, await linkHolder(c), me.id, meansOf(c))
    if (missing.length > 0) return page(c, <ReviewPage {...(await answering(c, participation))} refused />, 422)
    if (me.device === "shared") hideFromNext(c)
    return seeOther(c, after)
  }),
  post("/auto-evaluation/:id/fin/reprise", participant, async (c, { me }) => {
    await takeUpAnswers(c.get("services").db, await linkHolder(c), me.id, meansOf(c))
    return seeOther(c, `/auto-evaluation/${me.id}/relecture`)
  }),
]

/** The next person on this device must not find these pages by going back. */
function hideFromNext(c: RequestContext): void {
  c.header("Clear-Site-Data", '"cache"')
  // Chromium keeps even pages that are not to be stored, this one too, but drops them when a cookie changes.
  keepLink(c)
}

async function answering(c: RequestContext, participation: Participation) {
  const answers = await findOwnAnswers(c.get("services").db, participation.me)
  return { shell: shellOf(c), participation, instrument: instrumentOf(participation.assessment), answers }
}

function placeOf(c: RequestContext, instrument: Instrument): number {
  return instrument.criteria.findIndex((criterion) => criterion.key === c.req.param("criterion"))
}
