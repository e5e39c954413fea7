import { expect, test } from "vitest"
import { findChromium, type Machine } from "./chromium.ts"

const OWN = "/cache/chromium"
const SYSTEM = "/usr/bin/chromium"

/** A Linux machine with these files, on which the commands listed succeed, some of them leaving a file behind. */
function machine(files: string[], outcomes: Record<string, string | true> = {}, more: Partial<Machine> = {}) {
  const present = new Set(files)
  const ran: string[] = []
  const run: Machine["run"] = (command, args) => {
    const line = [command === process.execPath ? "playwright" : command, ...args.filter((arg) => !arg.endsWith("cli.js"))].join(
      " ",
    )
    ran.push(line)
    const outcome = outcomes[line]
    if (typeof outcome === "string") present.add(outcome)
    return outcome !== undefined
  }
  const exists = (path: string) => present.has(path)
  const base = {
    env: { PATH: "/usr/local/bin:/usr/bin" },
    platform: "linux" as const,
    isRoot: true,
    playwrightPath: OWN,
    say: () => {},
  }
  return { ran, ...base, exists, run, ...more }
}

const INSTALL = "playwright install --no-shell chromium"
const VERSION = `${OWN} --version`
const APT = ["apt-get update", "apt-get install -y --no-install-recommends chromium"] as const

test("the browser that was asked for comes first, and must exist", () => {
  const env = { CHROMIUM_PATH: "/opt/chromium", PATH: "/usr/bin" }
  expect(findChromium(machine(["/opt/chromium", SYSTEM], {}, { env }))).toBe("/opt/chromium")
  expect(() => findChromium(machine([SYSTEM], {}, { env }))).toThrow("/opt/chromium")
})

test("the system's browser is found on the path", () => {
  expect(findChromium(machine([SYSTEM, OWN]))).toBe(SYSTEM)
  expect(findChromium(machine(["/usr/local/bin/google-chrome"]))).toBe("/usr/local/bin/google-chrome")
})

test("macOS and Windows keep browsers elsewhere", () => {
  const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  expect(findChromium(machine([mac], {}, { platform: "darwin" }))).toBe(mac)
  const edge = "C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe"
  expect(findChromium(machine([edge], {}, { platform: "win32", env: { PROGRAMFILES: "C:\\Programs" } }))).toBe(edge)
})

test("Playwright's own is taken when it can start", () => {
  expect(findChromium(machine([OWN], { [VERSION]: true }))).toBe(OWN)
})

test("where there is none, Playwright's is installed", () => {
  const bare = machine([], { [INSTALL]: OWN, [VERSION]: true })
  expect(findChromium(bare)).toBe(OWN)
  expect(bare.ran).toEqual([INSTALL, VERSION])
})

test("root on Debian falls back on the system's packages, also when Playwright's lacks libraries", () => {
  const offline = machine(["/etc/debian_version"], { [APT[0]]: true, [APT[1]]: SYSTEM })
  expect(findChromium(offline)).toBe(SYSTEM)
  expect(offline.ran).toEqual([INSTALL, ...APT])

  const withoutLibraries = machine(["/etc/debian_version"], { [INSTALL]: OWN, [APT[0]]: true, [APT[1]]: SYSTEM })
  expect(findChromium(withoutLibraries)).toBe(SYSTEM)
})

test("where nothing works it says what to do, and installs nothing it may not", () => {
  const stranger = machine(["/etc/debian_version"], {}, { isRoot: false })
  expect(() => findChromium(stranger)).toThrow("CHROMIUM_PATH=")
  expect(stranger.ran).toEqual([INSTALL])
  expect(() => findChromium(machine(["/etc/debian_version"]))).toThrow("CHROMIUM_PATH=")
})
