import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join, posix, win32 } from "node:path"
import { chromium } from "@playwright/test"

/** What finding a browser asks of the machine; tests give another one. */
export type Machine = {
  env: Record<string, string | undefined>
  platform: NodeJS.Platform
  isRoot: boolean
  /** Where Playwright keeps, or would keep, its own Chromium. */
  playwrightPath: string
  exists: (path: string) => boolean
  /** Runs a command to its end; true when it succeeded within the limit (seconds). */
  run: (command: string, args: string[], limit: number) => boolean
  say: (step: string) => void
}

/** The path of a Chromium that can be started: the one asked for, the system's, Playwright's, else one installed now. Throws where none can be had. */
export function findChromium(machine: Machine = thisMachine()): string {
  const { env, exists } = machine
  if (env.CHROMIUM_PATH) {
    if (exists(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH désigne ${env.CHROMIUM_PATH}, qui n'existe pas.`)
  }
  const found = systemChromium(machine) ?? playwrightChromium(machine) ?? installedChromium(machine)
  if (found) return found
  throw new Error(
    "Les parcours ont besoin de Chromium, absent de cette machine et impossible à installer d'ici.\n" +
      "Installez-le (« apt install chromium », « brew install chromium », ou « npx playwright install --with-deps chromium »),\n" +
      "ou indiquez où il se trouve : CHROMIUM_PATH=/chemin/vers/chromium npm test",
  )
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]
const MAC_PLACES = ["Chromium", "Google Chrome", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const WINDOWS_PLACES = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
]

function systemChromium({ env, platform, exists }: Machine): string | undefined {
  return places(env, platform).find(exists)
}

function places(env: Machine["env"], platform: NodeJS.Platform): string[] {
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((folder) => folder !== undefined)
    return folders.flatMap((folder) => WINDOWS_PLACES.map((place) => win32.join(folder, place)))
  }
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder !== "")
  const onPath = NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
  return platform === "darwin" ? [...MAC_PLACES, ...onPath] : onPath
}

/** Playwright's build may be there without the system libraries it needs: on Linux, being able to say its version is the proof. */
function playwrightChromium({ platform, playwrightPath, exists, run }: Machine): string | undefined {
  if (!exists(playwrightPath)) return undefined
  return platform !== "linux" || run(playwrightPath, ["--version"], 20) ? playwrightPath : undefined
}

function installedChromium(machine: Machine): string | undefined {
  const { exists, isRoot, platform, run, say } = machine
  say("Aucun Chromium ici : installation de celui de Playwright…")
  const playwright = join(import.meta.dirname, "../node_modules/@playwright/test/cli.js")
  if (run(process.execPath, [playwright, "install", "--no-shell", "chromium"], 180)) {
    const own = playwrightChromium(machine)
    if (own) return own
  }
  if (platform !== "linux" || !isRoot || !exists("/etc/debian_version")) return undefined
  say("Impossible : installation de celui de Debian…")
  const installed =
    run("apt-get", ["update"], 120) && run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], 300)
  return installed ? systemChromium(machine) : undefined
}

function thisMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    playwrightPath: chromium.executablePath(),
    exists: existsSync,
    run: (command, args, limit) =>
      spawnSync(command, args, { stdio: "inherit", timeout: limit * 1000, killSignal: "SIGKILL" }).status === 0,
    say: (step) => console.log(step),
  }
}
