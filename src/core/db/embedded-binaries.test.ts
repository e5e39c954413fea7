import { execFileSync } from "node:child_process"
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { findBinaries } from "./embedded-binaries.ts"
import { isRoot, type Place } from "./embedded-place.ts"

const root = await mkdtemp(join(tmpdir(), "binaries-"))
await chmod(root, 0o711)
afterAll(async () => {
  await chmod(join(root, "closed/package/native/lib"), 0o755)
  await rm(root, { recursive: true })
})
const ACCOUNT = { uid: 65534, gid: 65534 }

const installed = (await findBinaries(await placeIn("any", undefined))).postgres
const packageRoot = dirname(dirname(dirname(installed)))

test("the package's programs are used where they lie", async () => {
  const place = await placeIn("home", undefined)
  const { initdb, postgres, major } = await findBinaries(place)
  expect(version(postgres)).toContain(`PostgreSQL) ${major}.`)
  expect(version(initdb)).toContain(`PostgreSQL) ${major}.`)
  expect(await readdir(place.home)).toEqual([])
})

test("links that npm did not make are made", async () => {
  const copy = await copyWithoutLinks("package")
  const { postgres } = await findBinaries(await placeIn("home-of-links", undefined), copy)
  expect(postgres.startsWith(copy)).toBe(true)
  expect(version(postgres)).toContain("PostgreSQL")
})

test("a package that root's server cannot reach, or that cannot be completed, is copied, once a version", async () => {
  const closed = join(root, "closed")
  await mkdir(closed, { mode: 0o700 })
  const copy = await copyWithoutLinks("closed/package")
  await chmod(join(copy, "native/lib"), 0o555)
  const place = await placeIn("home-of-copy", isRoot() ? ACCOUNT : undefined)
  await mkdir(join(place.home, "postgresql-17.0"))
  const { postgres } = await findBinaries(place, copy)
  expect(postgres.startsWith(place.home)).toBe(true)
  expect(version(postgres, isRoot() ? ACCOUNT : {})).toContain("PostgreSQL")
  expect(await readdir(place.home)).toHaveLength(1)
  const made = (await lstat(postgres)).mtimeMs
  await findBinaries(place, copy)
  expect((await lstat(postgres)).mtimeMs).toBe(made)
})

async function placeIn(name: string, account: Place["account"]): Promise<Place> {
  const home = join(root, name)
  await mkdir(home)
  await chmod(home, 0o711)
  return {
    folder: home,
    home,
    data: join(home, "postgres"),
    account: isRoot() || !account ? account : { uid: 65534, gid: 65534 },
  }
}

async function copyWithoutLinks(name: string): Promise<string> {
  const copy = join(root, name)
  await cp(packageRoot, copy, { recursive: true, verbatimSymlinks: true })
  for (const entry of await readdir(join(copy, "native/lib"), { withFileTypes: true }))
    if (entry.isSymbolicLink()) await rm(join(copy, "native/lib", entry.name))
  return copy
}

function version(program: string, account = {}): string {
  return execFileSync(program, ["--version"], { cwd: "/", encoding: "utf8", ...account })
}
