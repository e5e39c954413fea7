import { sql } from "drizzle-orm"
import { anyone, get, type Route } from "./route.ts"

/** For whoever watches the machines: is the process alive, and can it serve? `pending` counts the migrations that the database lacks. */
export function healthRoutes(pending: () => Promise<number>): Route[] {
  return [
    get("/healthz", anyone, (c) => c.json({ status: "alive" })),
    get("/readyz", anyone, async (c) => {
      const { db, log } = c.get("services")
      try {
        await db.execute(sql`select 1`)
        return (await pending()) === 0 ? c.json({ status: "ready" }) : c.json({ status: "migrations pending" }, 503)
      } catch (err) {
        log.warn({ err }, "not ready")
        return c.json({ status: "database unreachable" }, 503, { "Retry-After": "5" })
      }
    }),
  ]
}
