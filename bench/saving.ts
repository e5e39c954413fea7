import type { Call } from "autocannon"
import { startBare } from "./bare.ts"
import { visit } from "./pages.ts"
import type { Platform } from "./platform.ts"
import { compareRow, costRows, type Row } from "./report.ts"
import type { Place, Places } from "./seed.ts"
import { compare, type Pace } from "./side-by-side.ts"
import type { Statement } from "./sql-recorder.ts"

const REMARK = "Il reste des points à éclaircir ensemble."

/** Saving an answer, with all that is checked and counted on the way, against one bare upsert. */
export async function measureSaving(platform: Platform, databaseUrl: string, { answering }: Places, pace: Pace): Promise<Row[]> {
  const calls = savingCalls(answering)
  const requests = answering.map(({ id, criterion }): Statement[] => [
    { name: "upsert", text: UPSERT, values: [id, criterion, "3", REMARK] },
  ])
  const bare = await startBare({ kind: "statements", databaseUrl, requests })
  const compared = await compare(pace, { ...platform, calls }, { ...bare, calls: requests.map((_, i) => ({ path: `/${i}` })) })
  bare.stop()
  const row = compareRow("saving an answer, to a bare upsert behind node:http", "cost", compared, { most: 3 })
  return [row, ...costRows("saving an answer", compared)]
}

/** As the page sends an answer when one is chosen. */
export function savingCalls(places: Place[]): Call[] {
  return places.map((place) => {
    const { path, headers } = visit(place, `reponses/${place.criterion}`)
    const body = JSON.stringify({ [place.criterion]: "3", [`remark_${place.criterion}`]: REMARK })
    return { method: "POST", path, body, headers: { ...headers, ...AS_THE_PAGE } }
  })
}

const AS_THE_PAGE = { "content-type": "application/json", accept: "application/json", "sec-fetch-site": "same-origin" }

const UPSERT = `
  insert into answers (participant_id, criterion, rating, remark, saved_at) values ($1, $2, $3, $4, now())
  on conflict (participant_id, criterion) do update set rating = excluded.rating, remark = excluded.remark, saved_at = excluded.saved_at`
