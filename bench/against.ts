import { PAGES, visit } from "./pages.ts"
import type { Platform } from "./platform.ts"
import { compareRow, costRows, type Row } from "./report.ts"
import { savingCalls } from "./saving.ts"
import type { Places } from "./seed.ts"
import { compare, type Pace } from "./side-by-side.ts"

/** The same requests to this build and to another one, say the one before a change. Above one: this one is faster. */
export async function measureAgainst(platform: Platform, other: Platform, places: Places, pace: Pace): Promise<Row[]> {
  const asked = [
    ...PAGES.map((page) => ({ what: page.what, calls: places[page.places].map((place) => visit(place, page.path(place))) })),
    { what: "saving an answer", calls: savingCalls(places.answering) },
  ]
  const rows: Row[] = []
  for (const { what, calls } of asked) {
    const compared = await compare(pace, { ...platform, calls }, { ...other, calls })
    rows.push(compareRow(`${what}, to the other build`, "speed", compared, undefined), ...costRows(what, compared))
  }
  return rows
}
