import { instance } from "../../instance/occitanie.ts"
import { createApp, FEATURES } from "../../src/app.ts"
import { createAuth } from "../../src/core/auth/create-auth.ts"
import { readConfig } from "../../src/core/config.ts"
import type { OpenDatabase } from "../../src/core/db/database.ts"
import { createLimits } from "../../src/core/http/limits.ts"
import { createLog } from "../../src/core/http/log.ts"
import { createPageMemory } from "../../src/core/http/page-memory.ts"
import { createOutbox } from "../../src/core/mail/outbox.ts"
import { createPdfMaker } from "../../src/core/pdf/compile-pdf.ts"
import type { Services } from "../../src/core/services.ts"
import { createTestFiles } from "./files.ts"

export const ORIGIN = "http://localhost"
const SECRET = "a secret for tests, long enough to be one"

/** The whole program on a test's database: jobs are noted, mails kept, the clock is the test's. */
export function createTestApp({ db, pool }: OpenDatabase, changes: Partial<Services> = {}) {
  const added: { name: string; data: Record<string, string> }[] = []
  const retried: { name: string; id: string }[] = []
  const lines: string[] = []
  const mailer = createOutbox()
  const files = createTestFiles()
  const clock = { now: new Date("2026-11-02T10:00:00Z") }
  const now = () => clock.now
  const log = createLog("info", { write: (line: string) => void lines.push(line) })
  const services: Services = {
    config: readConfig({ NODE_ENV: "test", TRUST_PROXY: "true" }),
    secret: SECRET,
    origin: () => ORIGIN,
    db,
    auth: createAuth({ db, secret: SECRET, origin: () => ORIGIN, production: false, name: "De concert", providers: [], log }),
    instance,
    navigation: FEATURES.flatMap((feature) => feature.navigation ?? []),
    dashboard: FEATURES.flatMap((feature) => feature.dashboard ?? []),
    notificationKinds: FEATURES.flatMap((feature) => feature.notifications ?? []),
    administration: FEATURES.flatMap((feature) => feature.administration ?? []),
    mailTemplates: FEATURES.flatMap((feature) => feature.mails ?? []),
    personalData: FEATURES.flatMap(({ name, personalData }) => (personalData ? [{ feature: name, data: personalData }] : [])),
    files,
    assets: { stylesheet: "/assets/styles.css", script: "/assets/browser.js", font: "/assets/font.woff2" },
    mailer,
    jobs: {
      add: async (_tx, name, data) => void added.push({ name, data }),
      retry: async (_tx, name, ids) => void retried.push(...ids.map((id) => ({ name, id }))),
    },
    limits: createLimits(pool, SECRET, { trustProxy: true, now }),
    memory: createPageMemory(false),
    pdf: createPdfMaker(),
    log,
    now,
    ...changes,
  }
  const app = createApp(services, () => Promise.resolve(0))
  return { app, services, added, retried, lines, mailer, clock, files }
}

export type TestApp = ReturnType<typeof createTestApp>

/** A person's browser: keeps cookies, sends forms as pages do, follows nothing by itself. */
export function createBrowser({ app }: Pick<TestApp, "app">, network = "192.0.2.1") {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set("x-forwarded-for", network)
    if (cookies.size > 0) headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "))
    const response = await app.request(ORIGIN + path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = (line.split(";")[0] ?? "").split("=")
      if (name) cookies.set(name, value ?? "")
    }
    return response
  }
  return {
    cookies,
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    post: (path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      send(path, {
        method: "POST",
        body: new URLSearchParams(form).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin", ...headers },
      }),
    send,
  }
}
