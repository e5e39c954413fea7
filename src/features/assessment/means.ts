import type { RequestContext } from "../../core/http/request.ts"
import type { Means } from "./change.ts"

export function meansOf(c: RequestContext): Means {
  const { secret, jobs, now } = c.get("services")
  return { secret, jobs, now: now() }
}
