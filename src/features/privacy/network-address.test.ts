// Where someone came from is kept shortened, with their session, and nowhere else.
import { readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { runJobs } from "../../../tests/support/jobs.ts"
import { FEATURES } from "../../app.ts"
import { sessions } from "../../core/auth/tables.ts"
import { dump } from "../../core/db/dump.ts"
import { CHARTER_VERSION } from "../account/charter.ts"

const database = await testDatabase()

test.each([
  { address: "198.51.100.77", traces: ["198.51.100.77"], network: "198.51.100.0/24" },
  {
    address: "2001:db8:aaaa:bbbb:cccc:dddd:eeee:77",
    traces: ["aaaa:bbbb", "cccc:dddd", "eeee:77"],
    network: "2001:db8:aaaa::/48",
  },
])(
  "after a run from $address, no table and no log line holds it",
  async ({ address, traces, network }) => {
    const app = createTestApp(database)
    const browser = createBrowser(app, address)
    const email = `${network.replace(/\W/g, "")}@exemple.fr`
    await browser.post("/inscription", { email, displayName: "Inès", charter: CHARTER_VERSION })
    await runJobs(app)
    const link = /http:\/\/localhost(\/connexion\/lien\/[\w-]+)/.exec(app.mailer.mails[0]?.text ?? "")?.[1] ?? ""
    expect((await browser.post(link)).status).toBe(303)
    await browser.post("/connexion/mot-de-passe", { address: email, password: "not this one, surely" })
    await browser.get(`/auto-evaluation/lien/${"x".repeat(32)}`)
    await browser.post("/auto-evaluation/nouvelle", { field: "care", subject: "Sujet", mode: "alone", side: "partner" })
    await browser.post("/mon-espace/donnees")
    await browser.post("/mon-espace/compte/effacement", { word: "effacer" })
    for (const { method, path } of FEATURES.flatMap((feature) => feature.routes))
      if (method === "GET") await browser.get(path.replace(/:\w+/g, "0"))
    await runJobs(app)

    const [session] = await database.db.select().from(sessions)
    expect(session?.network).toBe(network)
    const file = join(tmpdir(), `de-concert-network-${process.pid}.gz`)
    await dump(database.db, file)
    const kept = gunzipSync(await readFile(file)).toString() + app.lines.join("")
    expect(kept).toContain("second_factor_resets")
    expect(traces.filter((trace) => kept.includes(trace))).toEqual([])
    await database.db.delete(sessions)
  },
  30_000,
)
