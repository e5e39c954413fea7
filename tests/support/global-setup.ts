import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { openDatabase } from "../../src/core/db/database.ts"
import { startEmbedded } from "../../src/core/db/embedded.ts"
import { migrate } from "../../src/core/db/migrate.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** A database that nobody connects to: its migrated, empty tables are what every test database is a copy of. */
    templateDatabase: string
  }
}

/** One server for all test files: TEST_DATABASE_URL (whose user may create databases), else our own in a temporary folder. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer()
  const template = `de_concert_template_${process.pid}`
  await administer(server.url, `drop database if exists ${template}`, `create database ${template}`)
  const url = new URL(server.url)
  url.pathname = template
  const { db, close } = openDatabase(url.href)
  await migrate(db, join(import.meta.dirname, "../../src/core/db/migrations"))
  await close()
  project.provide("templateDatabase", url.href)
  return async () => {
    await administer(server.url, `drop database if exists ${template}`)
    await server.stop()
  }
}

async function findServer(): Promise<{ url: string; stop(): Promise<void> }> {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => undefined }
  const folder = await mkdtemp(join(tmpdir(), "de-concert-test-"))
  // Root's server runs as somebody else, who must come in.
  await chmod(folder, 0o711)
  const server = await startEmbedded({ folder, durable: false, say: () => undefined })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

async function administer(url: string, ...statements: string[]): Promise<void> {
  const { pool, close } = openDatabase(url)
  for (const statement of statements) await pool.query(statement)
  await close()
}
