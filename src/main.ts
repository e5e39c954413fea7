// Reads the configuration, opens the database, starts jobs and server, stops cleanly.
import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { instance } from "../instance/occitanie.ts"
import { createApp, FEATURES } from "./app.ts"
import { createAuth } from "./core/auth/create-auth.ts"
import { readConfig, WrongConfiguration } from "./core/config.ts"
import { openDatabase } from "./core/db/database.ts"
import { startEmbedded } from "./core/db/embedded.ts"
import { FolderInUse } from "./core/db/folder-lock.ts"
import { migrate, pendingMigrations } from "./core/db/migrate.ts"
import { openFiles } from "./core/files/files.ts"
import { loadAssets } from "./core/http/assets.ts"
import { createLimits } from "./core/http/limits.ts"
import { createLog } from "./core/http/log.ts"
import { createPageMemory } from "./core/http/page-memory.ts"
import { securityHeaders } from "./core/http/security-headers.ts"
import { startServer } from "./core/http/server.ts"
import { startJobs } from "./core/jobs/jobs.ts"
import { createOutbox } from "./core/mail/outbox.ts"
import { createSmtpMailer } from "./core/mail/smtp.ts"
import { createPdfMaker } from "./core/pdf/compile-pdf.ts"
import type { Services } from "./core/services.ts"
import { seedWhenEmpty } from "./seed.ts"

const STOP_WITHIN_MS = 8_000

/** Starts the platform. `root` is the folder of the clone; `say` tells the person at the terminal what happens. */
export async function main({ root, say }: { root: string; say: (step: string) => void }): Promise<void> {
  try {
    await start(root, say)
  } catch (error) {
    process.exitCode = 1
    if (error instanceof WrongConfiguration) for (const fault of error.faults) console.error(`Configuration — ${fault}`)
    else if (error instanceof FolderInUse) console.error(error.message)
    else if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      console.error("Ce port est déjà utilisé ; choisissez-en un autre avec PORT.")
    else console.error(error)
    process.exit()
  }
}

async function start(root: string, say: (step: string) => void): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const folder = resolve(root, config.varFolder)
  mkdirSync(folder, { recursive: true })
  const files = await openFiles(config.filesUrl, join(folder, "files"))

  const embedded = config.databaseUrl ? undefined : await startEmbedded({ folder, say })
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? ""
  const { db, pool, close } = openDatabase(databaseUrl)
  const migrationsFolder = join(root, "src/core/db/migrations")
  say("Mise à jour des tables…")
  await migrate(db, migrationsFolder)

  const secret = config.appSecret ?? keptSecret(folder)
  const headers = securityHeaders(config.production)
  const assets = loadAssets(join(root, "dist/public"), headers)
  const mailer = config.smtpUrl
    ? createSmtpMailer(config.smtpUrl, config.mailFrom ?? instance.centre.email, { production: config.production })
    : createOutbox(!config.production)
  let origin = config.appUrl ?? ""
  const now = () => new Date()
  const services: Services = {
    config,
    secret,
    origin: () => origin,
    db,
    auth: createAuth({
      db,
      secret,
      origin: () => origin || `http://localhost:${config.port}`,
      production: config.production,
      name: instance.name,
      providers: config.identityProviders,
      log,
    }),
    instance,
    navigation: FEATURES.flatMap((feature) => feature.navigation ?? []),
    dashboard: FEATURES.flatMap((feature) => feature.dashboard ?? []),
    notificationKinds: FEATURES.flatMap((feature) => feature.notifications ?? []),
    administration: FEATURES.flatMap((feature) => feature.administration ?? []),
    mailTemplates: FEATURES.flatMap((feature) => feature.mails ?? []),
    personalData: FEATURES.flatMap(({ name, personalData }) => (personalData ? [{ feature: name, data: personalData }] : [])),
    assets: assets.assets,
    files,
    mailer,
    jobs: { add: notStarted, retry: notStarted },
    limits: createLimits(pool, secret, { trustProxy: config.trustProxy, now }),
    memory: createPageMemory(config.production),
    pdf: createPdfMaker(),
    log,
    now,
  }
  const jobs = await startJobs({
    databaseUrl,
    jobs: FEATURES.flatMap((feature) => feature.jobs ?? []),
    services: () => services,
    log,
  })
  services.jobs = jobs
  if (!config.production) await seedWhenEmpty(services, say)

  const app = createApp(services, () => pendingMigrations(db, migrationsFolder))
  const server = await startServer({
    fetch: app.fetch,
    host: config.host,
    port: config.port,
    memory: services.memory,
    assets,
    log,
  })
  origin ||= `http://localhost:${server.port}`

  stopOnSignals(async () => {
    const until = performance.now() + STOP_WITHIN_MS - 1_000
    await server.stop(STOP_WITHIN_MS - 3_000)
    await jobs.stop(until - performance.now())
    await close()
    await embedded?.stop()
  }, log)
  say(`De concert est prêt : ${origin}`)
  writeFileSync(join(folder, "address"), `http://localhost:${server.port}\n`)
}

const notStarted = () => Promise.reject(new Error("jobs have not started"))

function stopOnSignals(stop: () => Promise<void>, log: Services["log"]): void {
  let stopping = false
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
      stop().then(
        () => process.exit(0),
        (err) => {
          log.error({ err }, "stop failed")
          process.exit(1)
        },
      )
    })
  // A fault outside any request is logged; what runs goes on.
  process.on("unhandledRejection", (err) => log.error({ err }, "unhandled rejection"))
  process.on("uncaughtException", (err) => log.error({ err }, "uncaught exception"))
}

function keptSecret(folder: string): string {
  const path = join(folder, "secret")
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" })
  return readFileSync(path, "utf8")
}
