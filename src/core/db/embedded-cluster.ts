import { randomBytes } from "node:crypto"
import { chown, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import type { Binaries } from "./embedded-binaries.ts"
import { makePrivateFolder, type Place } from "./embedded-place.ts"
import { run } from "./program.ts"

type Wish = {
  durable: boolean
  /** The superuser's, where connections come over loopback. */
  password: string | undefined
  say: (step: string) => void
}

/**
 * Makes the cluster where there is none. It is made under another name and then renamed, so a cluster that bears its name is
 * whole: what a killed first start left is thrown away. A folder that bears the name but is no cluster is set aside, not deleted.
 */
export async function ensureCluster(place: Place, binaries: Binaries, wish: Wish): Promise<void> {
  await removeHalfMade(place)
  if (!(await isCluster(place.data, binaries))) {
    wish.say("Création de la base de données (première fois)…")
    await setAside(place.data)
    const fresh = `${place.data}${HALF_MADE}${randomBytes(4).toString("hex")}`
    await makePrivateFolder(fresh, place.account)
    await initialise(fresh, place, binaries, wish)
    await rename(fresh, place.data)
  }
  if (place.home !== place.folder && dirname(place.data) === place.home)
    await symlink(place.data, join(place.folder, "postgres")).catch(unlessExists)
}

const HALF_MADE = ".new-"

async function removeHalfMade(place: Place): Promise<void> {
  for (const name of await readdir(place.home))
    if (name.startsWith(basename(place.data) + HALF_MADE)) await rm(join(place.home, name), { recursive: true, force: true })
}

async function isCluster(data: string, binaries: Binaries): Promise<boolean> {
  const control = await readFile(join(data, "global", "pg_control")).catch(() => undefined)
  if (!control) return false
  const made = (await readFile(join(data, "PG_VERSION"), "utf8")).trim()
  if (made === binaries.major) return true
  throw new Error(
    `La base de ${data} est de PostgreSQL ${made}, les programmes sont de PostgreSQL ${binaries.major} : sauvegardez-la avec la version précédente de la plateforme (npm run db -- dump), puis restaurez-la.`,
  )
}

async function setAside(data: string): Promise<void> {
  const left = await readdir(data).catch(() => undefined)
  if (!left) return
  if (left.length === 0) await rm(data, { recursive: true })
  else await rename(data, `${data}.unusable-${Date.now()}`)
}

async function initialise(data: string, place: Place, binaries: Binaries, wish: Wish): Promise<void> {
  const passwordFile = `${data}.password`
  if (wish.password) await writeFile(passwordFile, wish.password, { mode: 0o600 })
  if (wish.password && place.account) await chown(passwordFile, place.account.uid, place.account.gid)
  try {
    for (const locale of LOCALES) {
      const args = [
        "-D",
        data,
        "-U",
        "postgres",
        "--encoding=UTF8",
        "--locale-provider=icu",
        "--icu-locale=fr-FR",
        `--locale=${locale}`,
      ]
      args.push("--lc-messages=C", "--auth-local=trust", "--auth-host=scram-sha-256", "--no-instructions")
      if (wish.password) args.push(`--pwfile=${passwordFile}`)
      if (!wish.durable) args.push("--no-sync")
      const { ok, said } = await run(binaries.initdb, args, place)
      if (ok) return
      if (!/invalid locale/i.test(said)) throw new Error(`PostgreSQL n'a pas pu créer la base :\n${said}`)
    }
    throw new Error("PostgreSQL ne connaît aucune langue de ce système.")
  } finally {
    await rm(passwordFile, { force: true })
  }
}

// ICU sorts and folds; but what is a letter is still asked of the C library by pg_trgm, and plain "C" knows no "é".
const LOCALES = ["C.UTF-8", "fr_FR.UTF-8", "en_US.UTF-8", "C"]

function unlessExists(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error
}
