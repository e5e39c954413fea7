// The built program as a process of its own, as it runs where it is installed.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { isFresh } from "../../bin/stamp.ts"

const root = join(import.meta.dirname, "../..")

/** Builds what is not built yet, in a process of its own. */
export async function buildProgram(): Promise<void> {
  if (isFresh(root, "production")) return
  const child = spawn(process.execPath, [join(root, "bin/build.ts")], { cwd: root, stdio: ["ignore", "ignore", "inherit"] })
  const [code] = await once(child, "exit")
  if (code !== 0) throw new Error("the program does not build")
}

export type Program = { child: ChildProcess; address: string; said: () => string; ended: Promise<number | null> }

/** Starts the program on a folder; undefined as address when it ended instead of listening. */
export async function startProgram(folder: string, environment: Record<string, string> = {}): Promise<Program> {
  await rm(join(folder, "address"), { force: true })
  const code = "const { main } = await import(process.argv[1]); await main({ root: process.argv[2], say: console.log })"
  const child = spawn(process.execPath, ["--input-type=module", "-e", code, join(root, "dist/server/main.js"), root], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      APP_URL: "http://localhost",
      APP_SECRET: "a secret for tests, long enough to be one",
      LOG_LEVEL: "fatal",
      PORT: "0",
      TRUST_PROXY: "true",
      VAR_FOLDER: folder,
      ...environment,
    },
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk))
  const ended = once(child, "exit").then(([code]) => code as number | null)
  let address = ""
  for (const givingUp = Date.now() + 30_000; address === "" && child.exitCode === null && Date.now() < givingUp; await sleep(20))
    address = (await readFile(join(folder, "address"), "utf8").catch(() => "")).trim()
  return { child, address, said: () => said, ended }
}

/** Somebody who answers over the network: their place, and what the program acknowledged to them. */
export type Answering = { id: string; cookie: string; acknowledged: Map<string, string>; onTheWay: [string, string] | undefined }

let asked = 0

/** Sends a form as a page's script does; each request comes from a network of its own. */
export function sendForm(address: string, path: string, form: Record<string, string>, cookie = ""): Promise<Response> {
  asked++
  return fetch(address + path, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
    headers: {
      cookie,
      accept: "application/json",
      "sec-fetch-site": "same-origin",
      "x-forwarded-for": `198.18.${(asked >> 8) & 255}.${asked & 255}`,
    },
  })
}

export async function beginAnswering(address: string): Promise<Answering> {
  const form = { field: "care", subject: "Le suivi à domicile", mode: "alone", side: "professional" }
  const response = await sendForm(address, "/auto-evaluation/nouvelle", form)
  const [, id = ""] = /auto-evaluation\/([0-9a-f-]{36})/.exec(response.headers.get("location") ?? "") ?? []
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? ""
  return { id, cookie, acknowledged: new Map(), onTheWay: undefined }
}

/** Saves one answer. Returns whether the program acknowledged it; throws when the connection broke. */
export async function save(address: string, one: Answering, criterion: string, level: string): Promise<boolean> {
  one.onTheWay = [criterion, level]
  const response = await sendForm(address, `/auto-evaluation/${one.id}/reponses/${criterion}`, { [criterion]: level }, one.cookie)
  const { saved } = (await response.json()) as { saved?: boolean }
  if (response.status !== 200 || saved !== true) return false
  one.acknowledged.set(criterion, level)
  one.onTheWay = undefined
  return true
}

/** The levels that the program has of somebody: criterion → level. */
export async function savedLevels(address: string, { id, cookie }: Answering): Promise<Map<string, string>> {
  const response = await fetch(`${address}/auto-evaluation/${id}/reponses/toutes`, { headers: { cookie } })
  const inputs = (await response.text()).matchAll(
    /<input(?=[^>]* checked)(?=[^>]* name="([a-z_]+)")(?=[^>]* value="([0-4])")[^>]*>/g,
  )
  return new Map([...inputs].map(([, criterion = "", level = ""]) => [criterion, level]))
}
