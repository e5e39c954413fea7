import { hash } from "node:crypto"
import { existsSync, globSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const SOURCES = ["src/**/*.*", "instance/**/*.*", "package-lock.json", "tsconfig.json", "vite.config.ts"]
const NOT_BUILT = /\.test\.tsx?$|\bmigrations\b/ // migrations are read when the program starts

export type Mode = "production" | "development"

/** A short text that changes whenever a build of these sources would. */
export function sourceStamp(root: string, mode: Mode): string {
  const paths = globSync(SOURCES, { cwd: root }).filter((path) => !NOT_BUILT.test(path))
  const lines = paths.sort().map((path) => `${path} ${hash("sha1", readFileSync(join(root, path)))}`)
  return `${mode} ${hash("sha1", lines.join("\n"))}`
}

export function isFresh(root: string, mode: Mode): boolean {
  return existsSync(join(root, "dist/.stamp")) && readFileSync(join(root, "dist/.stamp"), "utf8") === sourceStamp(root, mode)
}

/** A container carries the built program without what builds it. */
export function canBuild(root: string): boolean {
  return existsSync(join(root, "node_modules/vite/package.json")) && existsSync(join(root, "src/main.ts"))
}

/** Renaming is atomic: whoever reads meanwhile sees the old stamp or the new one. */
export function writeStamp(root: string, stamp: string) {
  const draft = join(root, `dist/.stamp-${process.pid}`)
  writeFileSync(draft, stamp)
  renameSync(draft, join(root, "dist/.stamp"))
}
