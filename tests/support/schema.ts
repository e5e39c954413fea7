// Every table that the program has, found where tables are written down, so that none can be forgotten.
import { globSync } from "node:fs"
import { join } from "node:path"
import { is } from "drizzle-orm"
import { getTableConfig, PgTable } from "drizzle-orm/pg-core"

const SOURCES = join(import.meta.dirname, "../../src")

export async function allTables(): Promise<PgTable[]> {
  const found = new Set<PgTable>()
  for (const file of globSync("{core,features}/**/tables.ts", { cwd: SOURCES })) {
    const module: Record<string, unknown> = await import(join(SOURCES, file))
    for (const one of Object.values(module)) if (is(one, PgTable)) found.add(one)
  }
  return [...found]
}

export const nameOf = (table: PgTable) => getTableConfig(table).name

/** Tables in an order in which each comes after those it refers to. */
export function inOrder(tables: PgTable[]): PgTable[] {
  const placed: PgTable[] = []
  const place = (table: PgTable) => {
    if (placed.includes(table)) return
    for (const { target } of referencesOf(table)) if (target !== table) place(target)
    placed.push(table)
  }
  tables.forEach(place)
  return placed
}

/** What a table's columns refer to: column's name → table and its column. */
export function referencesOf(table: PgTable): { column: string; target: PgTable; targetColumn: string }[] {
  return getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference()
    return columns.map((column, index) => ({
      column: column.name,
      target: foreignTable,
      targetColumn: foreignColumns[index]?.name ?? "",
    }))
  })
}
