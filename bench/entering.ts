import { createHash } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { createAuth } from "../src/core/auth/create-auth.ts"
import { hashPassword } from "../src/core/auth/password.ts"
import { identities, members } from "../src/core/auth/tables.ts"
import { makeEntryLink } from "../src/core/auth/ways-in.ts"
import { openDatabase } from "../src/core/db/database.ts"
import { uuidv7 } from "../src/core/db/key.ts"
import { createLog } from "../src/core/http/log.ts"
import { type Platform, SECRET } from "./platform.ts"
import { type Row, round } from "./report.ts"
import { median, type Pace } from "./side-by-side.ts"
import { toldApart } from "./told-apart.ts"

const PASSWORD = "une phrase de passe pour mesurer"
const TRIES = 200
const FLOOD = 10_000
/** More are held off: see the limits on passwords. */
const A_PASSWORD_EACH_MS = 210
/** Below that, someone who measures can tell the two apart. */
const CERTAIN = 0.01

/**
 * Signing in: whether the time of an answer tells an address that has an account from one that has none, and whether a member
 * still gets in while someone tries passwords for their address.
 */
export async function measureEntering(platform: Platform, databaseUrl: string, pace: Pace): Promise<Row[]> {
  const { db, close } = openDatabase(databaseUrl)
  const log = createLog("silent")
  const auth = createAuth({
    db,
    secret: SECRET,
    origin: () => platform.url,
    production: true,
    name: "De concert",
    providers: [],
    log,
  })
  const known = await plantMembers(db, TRIES)
  try {
    return [
      await compareTimes("a link asked for, known and unknown address", known, (email, i) =>
        timed(platform.url, "/connexion", { email }, network(i)),
      ),
      await compareTimes(
        "a wrong password, known and unknown address",
        known.slice(0, pace.rounds > 3 ? TRIES : 60),
        async (email, i) => {
          await sleep(A_PASSWORD_EACH_MS)
          return timed(platform.url, "/connexion/mot-de-passe", { address: email, password: "ce n’est pas la bonne" }, network(i))
        },
      ),
      await flood(platform, pace, known[0] as string, () => makeEntryLink(auth, { email: known[0] as string })),
    ]
  } finally {
    await close()
  }
}

async function plantMembers(db: ReturnType<typeof openDatabase>["db"], count: number): Promise<string[]> {
  const now = new Date()
  const dates = { createdAt: now, updatedAt: now }
  const passwordHash = await hashPassword(PASSWORD)
  const people = Array.from({ length: count }, (_, i) => ({ id: uuidv7(), email: `known-${i}@exemple.fr` }))
  await db.insert(members).values(people.map((one) => ({ ...one, ...dates, displayName: "Mesure", emailVerified: true })))
  await db
    .insert(identities)
    .values(people.map(({ id }) => ({ id: uuidv7(), memberId: id, provider: "credential", subject: id, passwordHash, ...dates })))
  return people.map((one) => one.email)
}

/** Known and unknown addresses in turn, which of them first at random. */
async function compareTimes(what: string, known: string[], ask: (email: string, i: number) => Promise<number>): Promise<Row> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let i = 0; i < 5; i++) await ask(`warm-${i}@exemple.fr`, i)
  for (const [i, email] of known.entries()) {
    const stranger = email.replace("known", "nobody")
    const pairs = [
      [email, ours],
      [stranger, theirs],
    ] as const
    for (const [address, times] of Math.random() < 0.5 ? pairs : pairs.toReversed())
      times.push(await ask(address, 1000 + 2 * i + (address === email ? 0 : 1)))
  }
  const say = (times: number[]) => `${known.length} tries, median ${round(median(times))} ms`
  return { what, ours: say(ours), theirs: say(theirs), value: toldApart(ours, theirs), unit: "p", target: { least: CERTAIN } }
}

/** Milliseconds until the whole answer; throws when it is not the answer of someone who is not held off. */
async function timed(url: string, path: string, form: Record<string, string>, from: string): Promise<number> {
  const began = performance.now()
  const response = await post(url, path, form, from)
  await response.arrayBuffer()
  if (response.status !== 303 && response.status !== 422) throw new Error(`${path} answered ${response.status}`)
  return performance.now() - began
}

function post(url: string, path: string, form: Record<string, string>, from: string, cookie = ""): Promise<Response> {
  return fetch(url + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(form),
    headers: { "sec-fetch-site": "same-origin", "x-forwarded-for": from, ...(cookie ? { cookie } : {}) },
  })
}

/** Ten thousand passwords for one address from a thousand networks; its owner comes in by a link, then by password. */
async function flood(platform: Platform, pace: Pace, email: string, link: () => Promise<string>): Promise<Row> {
  const body = new URLSearchParams({ address: email, password: "un essai de plus, et encore un" }).toString()
  const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" }
  const calls = Array.from({ length: 1000 }, (_, i) => ({
    method: "POST" as const,
    path: "/connexion/mot-de-passe",
    body,
    headers: { ...headers, "x-forwarded-for": network(5000 + i) },
  }))
  let sent = 0
  const flooding = (async () => {
    while (sent < FLOOD) sent += (await pace.load.send({ url: platform.url, calls, connections: 16, seconds: 2 })).answers
  })()
  const began = performance.now()
  const token = await link()
  const entered = await post(platform.url, `/connexion/lien/${token}`, {}, network(9000))
  const cookies = entered.headers.getSetCookie().map((line) => line.split(";")[0] ?? "")
  const device = cookies.find((one) => one.includes("device")) ?? ""
  const again = await post(platform.url, "/connexion/mot-de-passe", { address: email, password: PASSWORD }, network(9000), device)
  const took = performance.now() - began
  await flooding
  const through = [entered, again].filter(({ status }) => status === 303).length
  return {
    what: `a member comes in by a link and by password during ${FLOOD.toLocaleString("en")} tries at their address`,
    ours: `${through} of 2, in ${round(took)} ms`,
    theirs: `${sent.toLocaleString("en")} tries`,
    value: through,
    target: { least: 2 },
  }
}

/** A network of its own for each number; the same number is the same network. */
function network(i: number): string {
  const [, a = 0, b = 0, c = 0] = createHash("sha256").update(String(i)).digest()
  return `10.${a}.${b}.${c}`
}
