// Where the cluster lies and whom its server runs as. PostgreSQL refuses root, and a user that can be given to it may not
// be able to enter the folder that the clone lies in.
import { createHash } from "node:crypto"
import { chmod, chown, lstat, mkdir, readFile, realpath, stat } from "node:fs/promises"
import { dirname, join } from "node:path"

export type Account = { uid: number; gid: number }

export type Place = {
  /** What was asked for; holds at least the log and a way to the cluster. */
  folder: string
  /** Holds the cluster, its socket and the lock: the folder, or one outside a clone that the account cannot enter. */
  home: string
  /** The cluster: `<home>/postgres`, unless somebody moved it and left a link. */
  data: string
  /** Whom the server runs as; undefined: as ourselves. */
  account: Account | undefined
}

/** Finds the place of the cluster, whether it exists or not; makes the folders around it. */
export async function findPlace(wanted: string, elsewhere = "/var/lib"): Promise<Place> {
  await mkdir(wanted, { recursive: true })
  const folder = await realpath(wanted)
  const existing = await clusterIn(folder)
  const owner = existing && (await stat(existing))
  if (!isRoot()) {
    if (owner && process.getuid && owner.uid !== process.getuid())
      throw new Error(
        `La base de ${folder} appartient à un autre utilisateur (${owner.uid}) : lancez la plateforme avec ce compte, ou en root.`,
      )
    return place(folder, existing, undefined)
  }
  const account = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : await spareAccount()
  if (existing || (await canEnter(account, folder))) return place(folder, existing, account)
  const home = join(elsewhere, `de-concert-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`)
  await makePrivateFolder(home, account)
  return { folder, home, data: join(home, "postgres"), account }
}

/** Makes a folder (or makes an existing one) that only the account may enter. */
export async function makePrivateFolder(path: string, account: Account | undefined): Promise<void> {
  await mkdir(path, { recursive: true })
  await chmod(path, 0o700)
  if (account) await chown(path, account.uid, account.gid)
}

/** Whether the account may go through every folder on the way to the path, and through the path itself. */
export async function canEnter(account: Account | undefined, path: string): Promise<boolean> {
  if (!account) return true
  const { uid, gid, mode } = await stat(path)
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  if (!(mode & bit)) return false
  return dirname(path) === path || canEnter(account, dirname(path))
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

function place(folder: string, existing: string | undefined, account: Account | undefined): Place {
  return { folder, home: existing ? dirname(existing) : folder, data: existing ?? join(folder, "postgres"), account }
}

async function clusterIn(folder: string): Promise<string | undefined> {
  const path = join(folder, "postgres")
  const found = await lstat(path).catch(() => undefined)
  if (!found) return undefined
  return realpath(path).catch(() => {
    // A new, empty cluster here would look like the loss of all that the old one holds.
    throw new Error(`Le lien ${path} mène à un dossier qui n'existe pas ou n'est pas accessible.`)
  })
}

/** initdb looks its user up by number, so it must be one that the system knows. */
async function spareAccount(): Promise<Account> {
  const known = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"))
  for (const name of ["de-concert", "postgres", "nobody"]) {
    const entry = known.find(([login]) => login === name)
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) }
  }
  throw new Error("PostgreSQL refuse de tourner en root : créez un compte système « de-concert », ou indiquez DATABASE_URL.")
}
