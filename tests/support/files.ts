import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Files, openFiles } from "../../src/core/files/files.ts"

/** A store in a temporary folder, which is made when something is stored, and goes with the process. */
export function createTestFiles(): Files & { folder: () => string } {
  let folder: string | undefined
  const here = () => {
    if (folder) return folder
    const made = mkdtempSync(join(tmpdir(), "de-concert-files-"))
    process.once("exit", () => rmSync(made, { recursive: true, force: true }))
    folder = made
    return made
  }
  let opened: Promise<Files> | undefined
  const open = () => (opened ??= openFiles(undefined, here()))
  return {
    folder: here,
    put: async (key, content) => (await open()).put(key, content),
    read: async (key) => (await open()).read(key),
    delete: async (key) => (await open()).delete(key),
    exists: async (key) => (await open()).exists(key),
  }
}
