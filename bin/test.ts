import "./node-version.js"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { browserTally, checkTally, type Tally, total, unitTally } from "./tally.ts"

type Step = { name: string; title: string; run: (filters: string[]) => Promise<Tally> }

const root = join(import.meta.dirname, "..")
const reports = mkdtempSync(join(tmpdir(), "de-concert-tests-"))
const tool = (path: string) => join(root, "node_modules", path)

const STEPS: Step[] = [
  check("types", "Types", [tool("typescript/bin/tsc"), "--noEmit"]),
  check("lint", "Format and lint", [tool("@biomejs/biome/bin/biome"), "check", "."]),
  check("unused", "Unused code", [tool("knip/bin/knip.js")]),
  { name: "unit", title: "Unit, integration and conventions", run: unit },
  check("build", "Build", [join(root, "bin/build.ts")]),
  { name: "browser", title: "Journeys in a browser", run: journeys },
]

const [name, ...filters] = process.argv.slice(2)
const steps = name ? STEPS.filter((step) => step.name === name) : STEPS
if (steps.length === 0) {
  console.error(`« ${name} » is not a part of the tests: ${STEPS.map((step) => step.name).join(", ")}`)
  process.exit(1)
}

const tallies: Tally[] = []
for (const step of steps) {
  console.log(`\n── ${step.title} ──`)
  tallies.push(await step.run(filters))
}
rmSync(reports, { recursive: true, force: true })

const { passed, failed } = total(tallies)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** A check counts as one test. */
function check(name: string, title: string, command: [string, ...string[]]): Step {
  return { name, title, run: async () => checkTally(await succeeds(command)) }
}

async function unit(filters: string[]) {
  const report = join(reports, "unit.json")
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  return unitTally(read(report, await succeeds([tool("vitest/vitest.mjs"), "run", ...reporters, ...filters])))
}

async function journeys(filters: string[]) {
  const report = join(reports, "browser.json")
  const command = [tool("@playwright/test/cli.js"), "test", "--reporter=list,json", ...filters] as const
  return browserTally(read(report, await succeeds([...command], { PLAYWRIGHT_JSON_OUTPUT_FILE: report })))
}

/** What a runner reported, with how it ended: a runner that broke may leave a good report, or none. */
function read(report: string, ended: boolean) {
  try {
    return { ended, report: JSON.parse(readFileSync(report, "utf8")) }
  } catch {
    return { ended, report: undefined }
  }
}

async function succeeds(command: string[], more: Record<string, string> = {}): Promise<boolean> {
  const path = [tool(".bin"), process.env.PATH].join(delimiter)
  const child = spawn(process.execPath, command, { cwd: root, stdio: "inherit", env: { ...process.env, PATH: path, ...more } })
  const [code] = await once(child, "exit")
  return code === 0
}
