// Lists are paged by key, never by offset: each page costs the same, and nothing is shown twice while rows come.
import { type SQL, type SQLWrapper, sql } from "drizzle-orm"
import type { ListState, RowKey } from "./list-state.ts"

export const PAGE_SIZE = 25

export type Page<Row> = { rows: Row[]; previous?: RowKey; next?: RowKey }

type Order = {
  /** What rows are ordered by: an expression that is never null, and its type. */
  key: SQLWrapper
  type: "text" | "uuid"
  id: SQLWrapper
}

/** The condition and the order that bring the state's page, its rows perhaps the wrong way round: `cutPage` turns them. */
export function byKey({ key, type, id }: Order, { descending, after, before }: ListState): { from: SQL | undefined; order: SQL } {
  const place = [after ?? before].find((one) => one && (type === "text" || UUID.test(one.key)))
  const down = descending === (before === undefined)
  const [comes, way] = down ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  return {
    from: place && sql`(${key}, ${id}) ${comes} (${place.key}::text::${sql.raw(type)}, ${place.id}::uuid)`,
    order: sql`${key} ${way}, ${id} ${way}`,
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** A page of rows, one more of which was asked for than it holds. */
export function cutPage<Row extends RowKey>(found: Row[], { after, before }: ListState, size = PAGE_SIZE): Page<Row> {
  const more = found.length > size
  const rows = before ? found.slice(0, size).toReversed() : found.slice(0, size)
  const [first, last] = [rows[0], rows.at(-1)]
  const previous = before ? more && first : after && first
  const next = before ? last : more && last
  return { rows, ...(previous && { previous: keyOf(previous) }), ...(next && { next: keyOf(next) }) }
}

/** Every row of a list, a batch at a time. */
export async function* allRows<Row extends RowKey>(
  state: ListState,
  ask: (state: ListState, limit: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  const { filters, sort, descending } = state
  for (let after: RowKey | undefined; ; ) {
    const rows = await ask({ filters, sort, descending, ...(after && { after }) }, BATCH)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = keyOf(last)
  }
}

const BATCH = 1_000

/** A text that someone searched for, anywhere in what is compared by `like`. */
export function anywhere(searched: string): string {
  return `%${searched.replace(/[\\%_]/g, "\\$&")}%`
}

function keyOf({ key, id }: RowKey): RowKey {
  return { key, id }
}
