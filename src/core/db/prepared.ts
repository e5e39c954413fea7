import type { Database } from "./database.ts"

/**
 * Prepares a query once for each database it is asked on: `const find = prepared((db) => db.select()….prepare("find_x"))`,
 * then `find(db).execute({ id })`. Hot pages ask this way; it spares building and planning the SQL each time.
 */
export function prepared<Query>(build: (db: Database) => Query): (db: Database) => Query {
  const built = new WeakMap<Database, Query>()
  return (db) => {
    const known = built.get(db)
    if (known) return known
    const query = build(db)
    built.set(db, query)
    return query
  }
}
