// npm run db -- migrate|seed|administrator|reset|dump|restore
import { mkdir } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { createInterface } from "node:readline/promises"
import { setTimeout as sleep } from "node:timers/promises"
import { parseArgs } from "node:util"
import { z } from "zod"
import { APPLICATION_NAME, isUnreachable, type OpenDatabase, openDatabase } from "../src/core/db/database.ts"
import { dump } from "../src/core/db/dump.ts"
import { FolderInUse, findLiving, startEmbedded } from "../src/core/db/embedded.ts"
import { migrate } from "../src/core/db/migrate.ts"
import { emptyDatabase } from "../src/core/db/reset.ts"
import { restore, UnfitDump } from "../src/core/db/restore.ts"
import type { FirstAdministrator } from "../src/features/administration/roles/first-administrator-actions.ts"

const USAGE = `Base de données de la plateforme (database commands)

  npm run db -- migrate              met les tables à jour (apply migrations)
  npm run db -- seed                 ajoute les données d'exemple (sample data)
  npm run db -- administrator <mail> donne le rôle d'administration (makes an administrator)
  npm run db -- dump [fichier]       sauvegarde toutes les données (save everything)
  npm run db -- restore <fichier>    remplace toutes les données par celles d'une sauvegarde (replace everything)
  npm run db -- reset                efface tout et refait les tables (erase everything)

  --yes    ne pas demander de confirmation (do not ask)
  --forget-second-factor    avec administrator : retire sa double vérification (lost, or the secret changed)

La base est celle de DATABASE_URL ; sans elle, la base embarquée du dossier ${varFolder()}/.
Une sauvegarde contient des données personnelles : gardez-la en lieu sûr.`

/** What is said to the person who typed the command, without a stack. */
class Refusal extends Error {}

type Options = { "forget-second-factor"?: boolean }
const COMMANDS: Record<string, (open: OpenDatabase, file: string | undefined, options?: Options) => Promise<string>> = {
  async migrate({ db }) {
    const applied = await migrate(db, MIGRATIONS)
    return applied === 0 ? "Les tables sont déjà à jour." : `Tables mises à jour (${applied} migration${applied > 1 ? "s" : ""}).`
  },
  async seed({ db }) {
    await migrate(db, MIGRATIONS)
    const { seed } = await import("../src/seed.ts") // Only for this command: it loads the instruments.
    await seed(db)
    return "Données d'exemple ajoutées."
  },
  async administrator({ db }, address = "", { "forget-second-factor": forgetFactor } = {}) {
    const email = address.trim().toLowerCase()
    if (!z.email().safeParse(email).success) throw new Refusal("Quelle adresse ? npm run db -- administrator <mail>")
    await migrate(db, MIGRATIONS)
    const { makeAdministrator } = await import("../src/features/administration/roles/first-administrator-actions.ts")
    return nextSteps(email, await makeAdministrator(db, email, new Date(), forgetFactor))
  },
  async dump({ db }, file = defaultFile()) {
    await mkdir(dirname(resolve(file)), { recursive: true })
    const rows = await dump(db, file)
    return `${rows} lignes sauvegardées dans ${file}`
  },
  async restore({ db }, file) {
    if (!file) throw new Refusal("Quelle sauvegarde ? npm run db -- restore <fichier>")
    await migrate(db, MIGRATIONS)
    return `${await restore(db, file)} lignes restaurées depuis ${file}`
  },
  async reset({ db }) {
    await emptyDatabase(db)
    await migrate(db, MIGRATIONS)
    return "La base est vide, ses tables sont à jour."
  },
}

function nextSteps(email: string, { created, given, secondFactor }: FirstAdministrator): string {
  const done = given ? `${email} administre désormais la plateforme.` : `${email} administrait déjà la plateforme.`
  const steps = [
    "Ouvrez /connexion, donnez cette adresse, et entrez par le lien reçu.",
    ...(secondFactor ? [] : ["Activez la double vérification : /mon-espace/compte/double-verification."]),
    "Ouvrez /administration ; donnez ensuite le rôle à une deuxième personne.",
  ]
  const account = created ? " Un compte a été ouvert pour cette adresse." : ""
  return [done + account, "", "Et maintenant :", ...steps.map((step, index) => `  ${index + 1}. ${step}`)].join("\n")
}

const REPLACES_EVERYTHING = ["reset", "restore"]
const MIGRATIONS = join(import.meta.dirname, "../src/core/db/migrations")

async function main(): Promise<void> {
  const { values, positionals } = readArguments()
  const [name = "", file] = positionals
  const command = COMMANDS[name]
  if (!command || values.help) {
    console.log(USAGE)
    if (!values.help) process.exitCode = name ? 2 : 0
    return
  }
  const replaces = REPLACES_EVERYTHING.includes(name)
  if (replaces && !values.yes) await confirm(name)
  const server = await findServer(replaces)
  const open = openDatabase(server.url)
  try {
    if (replaces) await refuseWhileUsed(open)
    console.log(await command(open, file, values))
  } finally {
    await open.close()
    await server.stop()
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        yes: { type: "boolean", short: "y" },
        help: { type: "boolean", short: "h" },
        "forget-second-factor": { type: "boolean" },
      },
    })
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${USAGE}`)
  }
}

async function confirm(command: string): Promise<void> {
  if (!process.stdin.isTTY) throw new Refusal(`« ${command} » remplace toutes les données : ajoutez --yes pour confirmer.`)
  const dialog = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await dialog.question(`« ${command} » remplace toutes les données. Continuer ? (oui/non) `)
  dialog.close()
  if (!/^(o|oui|y|yes)$/i.test(answer.trim())) throw new Refusal("Rien n'a été changé.")
}

/** The server of DATABASE_URL, the embedded one, or the one that the running platform has: that one is left running. */
async function findServer(alone: boolean): Promise<{ url: string; stop(): Promise<void> }> {
  const leave = async () => undefined
  if (process.env.DATABASE_URL?.trim()) return { url: process.env.DATABASE_URL, stop: leave }
  try {
    return await startEmbedded({ folder: varFolder(), say: console.log })
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    if (alone) throw new Refusal(`${error.message} Arrêtez d'abord la plateforme.`)
    return { url: await livingServer(error), stop: leave }
  }
}

async function livingServer(inUse: FolderInUse): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const url = await findLiving(varFolder())
    if (url) return url
    await sleep(100) // It may be starting.
  }
  throw inUse
}

async function refuseWhileUsed({ pool }: OpenDatabase): Promise<void> {
  const { rowCount } = await pool.query(
    "select from pg_stat_activity where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()",
    [APPLICATION_NAME],
  )
  if (rowCount) throw new Refusal("La plateforme est connectée à cette base. Arrêtez-la d'abord.")
}

function varFolder(): string {
  return process.env.VAR_FOLDER?.trim() || "var"
}

function defaultFile(): string {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-")
  return join(varFolder(), "dumps", `de-concert-${moment}.ndjson.gz`)
}

try {
  await main()
} catch (error) {
  const expected = [Refusal, FolderInUse, UnfitDump].some((kind) => error instanceof kind)
  if (isUnreachable(error)) console.error(`La base de données est injoignable : ${(error as Error).message}`)
  else console.error(expected ? (error as Error).message : error)
  process.exitCode = 1
}
