import { readForm } from "../../../core/http/form.ts"
import { BadRequest, NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route, remembered } from "../../../core/http/route.ts"
import { meansOf } from "../change-actions.ts"
import { FIELDS, type Instrument } from "../instrument.ts"
import { findInstrument, latestInstrument } from "../instruments.ts"
import { keepLink } from "../link-holder.ts"
import { makeBlankSheet } from "../sheets/blank-sheet.ts"
import { enterPaper } from "./actions.ts"
import { ChooseInstrumentPage } from "./choose-instrument-page.tsx"
import { EntryPage } from "./entry-page.tsx"
import { paperEntryForm } from "./paper-entry.ts"
import { PaperPage } from "./paper-page.tsx"
import { fieldOfSlug } from "./slug.ts"
import { words } from "./words.ts"

const SHEET_KEPT_S = 86_400

/** To stand before the routes of /auto-evaluation/:id, which would take "papier" for a place. */
export const paperRoutes: Route[] = [
  remembered("/auto-evaluation/papier", (c) => page(c, <PaperPage shell={shellOf(c)} instruments={latestInstruments()} />)),
  get("/auto-evaluation/papier/saisie", anyone, (c) => {
    const field = fieldOfSlug(c.req.query("instrument"))
    if (!field) return page(c, <ChooseInstrumentPage shell={shellOf(c)} instruments={latestInstruments()} />)
    return page(c, <EntryPage shell={shellOf(c)} instrument={latestInstrument(field)} today={todayOf(c)} />)
  }),
  post("/auto-evaluation/papier/saisie", anyone, async (c) => {
    const { db, limits } = c.get("services")
    const instrument = instrumentOf(c)
    const form = await readForm(c, paperEntryForm(instrument, todayOf(c)))
    if (!form.ok)
      return page(
        c,
        <EntryPage shell={shellOf(c)} instrument={instrument} today={todayOf(c)} typed={form.typed} faults={form.faults} />,
        422,
      )
    await limits.take(c, "start")
    if (form.value.email) await limits.take(c, "mail")
    const { id, tokens } = await enterPaper(db, instrument, form.value, c.get("language"), meansOf(c))
    keepLink(c, ...tokens)
    return seeOther(c, `/auto-evaluation/${id}/resultat`)
  }),
  get("/auto-evaluation/papier/:file", anyone, async (c) => {
    const [, slug] = /^([a-z-]+)\.pdf$/.exec(c.req.param("file") ?? "") ?? []
    const field = fieldOfSlug(slug)
    if (!field) throw new NotFound()
    const { limits, pdf, origin, instance } = c.get("services")
    await limits.take(c, "sheet")
    const language = c.get("language")
    const sheet = {
      language,
      instrument: latestInstrument(field),
      words: { platform: instance.name, ...words(language).sheet },
      origin: origin(),
    }
    return c.body(new Uint8Array(makeBlankSheet(pdf, sheet)), 200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${slug}.pdf"`,
      "Cache-Control": `public, max-age=${SHEET_KEPT_S}`,
    })
  }),
]

function latestInstruments(): Instrument[] {
  return FIELDS.map(latestInstrument)
}

/** The instrument that the form was made with: a newer version may have been published since it was opened. */
function instrumentOf(c: RequestContext): Instrument {
  const field = fieldOfSlug(c.req.query("instrument"))
  const instrument = field && findInstrument(field, Number(c.req.query("version") ?? latestInstrument(field).version))
  if (!instrument) throw new BadRequest(422)
  return instrument
}

/** The day it is where everyone concerned lives. */
function todayOf(c: RequestContext): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(c.get("services").now())
}
