import type { Call } from "autocannon"
import { type BareServer, startBare } from "./bare.ts"
import { ask } from "./load.ts"
import type { Platform } from "./platform.ts"
import { compareRow, costRows, type Row } from "./report.ts"
import type { Place, Places } from "./seed.ts"
import { CONNECTIONS, compare, median, type Pace } from "./side-by-side.ts"
import type { Statement } from "./sql-recorder.ts"

export const PAGES: { what: string; places: keyof Places; path: (place: Place) => string }[] = [
  { what: "answering, one criterion", places: "answering", path: ({ criterion }) => `reponses/${criterion}` },
  { what: "answering, all criteria", places: "answering", path: () => "reponses/toutes" },
  { what: "restitution", places: "revealed", path: () => "restitution" },
  { what: "result", places: "revealed", path: () => "resultat" },
  // A line of JSON: what a route costs before it renders anything.
  { what: "no page at all", places: "revealed", path: () => "etat" },
]

/** Each page against its own statements, asked through the same driver. `recorded` is a program with sql-recorder. */
export async function measurePages(
  platform: Platform,
  recorded: Platform,
  databaseUrl: string,
  places: Places,
  pace: Pace,
): Promise<Row[]> {
  const rows: Row[] = []
  for (const page of PAGES) {
    const calls = places[page.places].map((place) => visit(place, page.path(place)))
    const requests = await recordStatements(recorded, calls)
    const bare = await startBare({ kind: "statements", databaseUrl, requests })
    const numbered = requests.map((_, i) => ({ path: `/${i}` }))
    const compared = await compare(pace, { ...platform, calls }, { ...bare, calls: numbered })
    const queries = Math.max(...requests.map((one) => one.length))
    rows.push(compareRow(`${page.what}, to its ${queries} queries behind node:http`, "cost", compared, { most: 2 }))
    rows.push(...costRows(page.what, compared))
    rows.push(await withoutHttpRow(page.what, compared.ours.perSecond, bare, pace))
    bare.stop()
  }
  return rows
}

/** A visit by whoever holds the place's link, as if each came from another network. */
export function visit({ id, token }: Place, part: string): Call {
  const network = Number.parseInt(id.slice(-6), 16)
  const headers = {
    cookie: `__Host-links=${token}`,
    "x-forwarded-for": `10.${network >> 16}.${(network >> 8) & 255}.${network & 255}`,
  }
  return { path: `/auto-evaluation/${id}/${part}`, headers }
}

async function recordStatements({ url, child }: Platform, calls: Call[]): Promise<Statement[][]> {
  const statements = () => ask<Statement[]>(child, "statements")
  await statements()
  const all: Statement[][] = []
  for (const { path, headers } of calls) {
    const response = await fetch(url + path, { headers, redirect: "manual" })
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    all.push(await statements())
  }
  return all
}

// Kept beside the other: the load and the server then have nothing to share the processors with, so it flatters the statements.
async function withoutHttpRow(what: string, perSecond: number, bare: BareServer, pace: Pace): Promise<Row> {
  const rounds: number[] = []
  for (let i = 0; i < pace.rounds; i++) rounds.push(await bare.withoutHttp(pace.seconds, CONNECTIONS))
  const direct = median(rounds)
  return {
    what: `${what}, to its queries without HTTP`,
    ours: `${Math.round(perSecond)}/s`,
    theirs: `${Math.round(direct)}/s`,
    value: direct / perSecond,
    unit: "×",
  }
}
