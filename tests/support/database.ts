import { randomBytes } from "node:crypto"
import { Client } from "pg"
import { afterAll, inject } from "vitest"
import { type OpenDatabase, openDatabase } from "../../src/core/db/database.ts"

/**
 * A database of its own for a test file, with migrated, empty tables; closed and dropped after the file. Call it at the top:
 * `const { db } = await testDatabase()`.
 */
export async function testDatabase(): Promise<OpenDatabase & { url: string }> {
  const url = new URL(inject("templateDatabase"))
  const template = url.pathname.slice(1)
  const name = `de_concert_test_${randomBytes(6).toString("hex")}`
  await administer(`create database ${name} template ${template}`)
  url.pathname = name
  const open = openDatabase(url.href)
  afterAll(async () => {
    await open.close()
    await administer(`drop database ${name} with (force)`)
  })
  return { ...open, url: url.href }
}

/** From the server's database `postgres`: the template must have no connection while it is copied. */
async function administer(statement: string): Promise<void> {
  const url = new URL(inject("templateDatabase"))
  url.pathname = "postgres"
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(statement)
  await client.end()
}
