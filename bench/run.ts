// npm run bench [-- --quick] [-- --assessments 10000]: measures the budgets, side by side, and says which hold. Always ends well:
// the machine may be busy, and a measurement is no test.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { build } from "../bin/build.ts"
import { isFresh } from "../bin/stamp.ts"
import { openDatabase } from "../src/core/db/database.ts"
import { startEmbedded } from "../src/core/db/embedded.ts"
import { migrate } from "../src/core/db/migrate.ts"
import { measureAgainst } from "./against.ts"
import { measureDrawing } from "./drawing.ts"
import { measureEntering } from "./entering.ts"
import { measureFirstVisit } from "./first-visit.ts"
import { measureHome } from "./home.ts"
import { startLoad } from "./load.ts"
import { measurePages } from "./pages.ts"
import { ROOT, SECRET, startPlatform } from "./platform.ts"
import { residentMemory } from "./process-cost.ts"
import { printTable, type Row } from "./report.ts"
import { measureSaving } from "./saving.ts"
import { type Places, seed } from "./seed.ts"
import { measureSheet } from "./sheet.ts"
import type { Pace } from "./side-by-side.ts"
import { measureStarting } from "./starting.ts"

const { values: wish } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    assessments: { type: "string", default: "10000" },
    port: { type: "string", default: "4300" },
    /** The folder of another clone, to measure this one against. */
    against: { type: "string" },
    /** Parts of the run: home, pages, saving, sheet, entering, visit, start. */
    only: { type: "string", multiple: true },
    /** A folder for processor profiles of the program (.cpuprofile). */
    profile: { type: "string" },
  },
})
const port = Number(wish.port)
const wanted = (part: string) => (wish.only ? wish.only.includes(part) : !wish.against)

async function run(folder: string, after: Stops): Promise<Row[]> {
  if (!isFresh(ROOT, "production")) await build(ROOT, "production")
  const load = startLoad()
  after.push(async () => load.stop())
  const database = await startEmbedded({ folder: inside(folder, "database"), say: () => undefined })
  after.push(database.stop)
  const places = await prepare(database.url)
  const watcher = openDatabase(database.url)
  after.push(watcher.close)
  const databaseProcesses = async () =>
    (
      await watcher.pool.query<{ pid: number }>("select pid from pg_stat_activity where backend_type = 'client backend'")
    ).rows.map((one) => one.pid)
  const pace: Pace = { ...(wish.quick ? { rounds: 3, seconds: 1 } : { rounds: 5, seconds: 4 }), load, databaseProcesses }
  const start = async (name: string, offset: number, more: { root?: string; execArgv?: string[] }) => {
    const platform = await startPlatform({
      folder: inside(folder, name),
      port: port + offset,
      databaseUrl: database.url,
      ...more,
    })
    after.push(platform.stop)
    return platform
  }
  const platform = await start("platform", 0, { execArgv: wish.profile ? ["--cpu-prof", `--cpu-prof-dir=${wish.profile}`] : [] })

  const memory = () => residentMemory(platform.child.pid ?? 0) ?? Number.NaN
  const memoryBefore = memory()
  const rows: Row[] = []
  if (wish.against)
    rows.push(...(await measureAgainst(platform, await start("other", 2, { root: resolve(wish.against) }), places, pace)))
  if (wanted("home")) rows.push(...(await measureHome(platform, pace)))
  if (wanted("pages")) {
    const recorded = await start("recorded", 1, { execArgv: ["--import", join(import.meta.dirname, "sql-recorder.ts")] })
    rows.push(...(await measurePages(platform, recorded, database.url, places, pace)))
  }
  if (wanted("saving")) rows.push(...(await measureSaving(platform, database.url, places, pace)))
  if (wanted("sheet")) {
    const { row, pageMs } = await measureSheet(platform, places, pace)
    rows.push(row, ...(await measureDrawing(database.url, places, pageMs)))
  }
  if (wanted("entering")) rows.push(...(await measureEntering(platform, database.url, pace)))
  if (wanted("visit")) rows.push(...(await measureFirstVisit(platform)))
  rows.push(memoryRow(memoryBefore, memory()))
  if (wanted("start")) rows.push(...(await measureStarting(inside(folder, "start"), port + 3, pace.rounds)))
  return rows
}

/** What was started, to be stopped in the opposite order. */
type Stops = (() => Promise<void>)[]

function memoryRow(before: number, after: number): Row {
  const say = (megabytes: number) => `${Math.round(megabytes)} MB`
  return {
    what: "memory after this load, before it",
    ours: say(after),
    theirs: say(before),
    value: after,
    unit: "MB",
    target: { most: 200 },
  }
}

async function prepare(databaseUrl: string): Promise<Places> {
  const { db, pool, close } = openDatabase(databaseUrl)
  await migrate(db, join(ROOT, "src/core/db/migrations"))
  const places = await seed(pool, Number(wish.assessments), SECRET)
  await close()
  return places
}

function inside(folder: string, name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}

const folder = mkdtempSync(join(tmpdir(), "de-concert-bench-"))
chmodSync(folder, 0o711) // root's database server runs as somebody else, who must come in
const after: Stops = []
try {
  printTable(await run(folder, after))
} catch (error) {
  console.error(error)
} finally {
  for (const stop of after.toReversed()) await stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
