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
    /** Parts of the run: home, pages, saving, sheet, visit, start. */
    only: { type: "string", multiple: true },
    /** A folder for processor profiles of the program (.cpuprofile). */
    profile: { type: "string" },
  },
})
const port = Number(wish.port)
const wanted = (part: string) => (wish.only ? wish.only.includes(part) : !wish.against)

async function run(folder: string): Promise<Row[]> {
  if (!isFresh(ROOT, "production")) await build(ROOT, "production")
  const load = startLoad()
  const pace: Pace = wish.quick ? { rounds: 3, seconds: 1, load } : { rounds: 5, seconds: 4, load }
  const database = await startEmbedded({ folder: inside(folder, "database"), say: () => undefined })
  const places = await prepare(database.url)
  const profile = wish.profile ? ["--cpu-prof", `--cpu-prof-dir=${wish.profile}`] : []
  const platform = await startPlatform({ folder: inside(folder, "platform"), port, databaseUrl: database.url, execArgv: profile })
  const recorder = ["--import", join(import.meta.dirname, "sql-recorder.ts")]
  const recorded = await startPlatform({ folder: inside(folder, "recorded"), port: port + 1, databaseUrl: database.url, execArgv: recorder })

  const memory = () => residentMemory(platform.child.pid ?? 0) ?? Number.NaN
  const memoryBefore = memory()
  const rows: Row[] = []
  if (wish.against) {
    const other = await startPlatform({ folder: inside(folder, "other"), port: port + 2, databaseUrl: database.url, root: resolve(wish.against) })
    rows.push(...(await measureAgainst(platform, other, places, pace)))
    await other.stop()
  }
  if (wanted("home")) rows.push(...(await measureHome(platform, pace)))
  if (wanted("pages")) rows.push(...(await measurePages(platform, recorded, database.url, places, pace)))
  if (wanted("saving")) rows.push(await measureSaving(platform, database.url, places, pace))
  if (wanted("sheet")) rows.push(...(await sheetAndDrawing()))
  if (wanted("visit")) rows.push(...(await measureFirstVisit(platform)))
  rows.push({ what: "memory after this load, before it", ours: `${Math.round(memory())} MB`, theirs: `${Math.round(memoryBefore)} MB`, value: memory(), unit: "MB", target: { most: 200 } })
  load.stop()
  await recorded.stop()
  await platform.stop()
  await database.stop()
  if (wanted("start")) rows.push(...(await measureStarting(inside(folder, "start"), port, pace.rounds)))
  return rows

  async function sheetAndDrawing() {
    const { row, pageMs } = await measureSheet(platform, places, pace)
    return [row, ...(await measureDrawing(database.url, places, pageMs))]
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
try {
  printTable(await run(folder))
} catch (error) {
  console.error(error)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
