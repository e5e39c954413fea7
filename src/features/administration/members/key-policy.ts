import { z } from "zod"
import { NotFound } from "../../../core/http/problems.ts"
import type { RequestContext } from "../../../core/http/request.ts"

const key = z.uuid()

/** A key in the address. Throws NotFound for what can be none. */
export function keyIn(c: RequestContext, name: string): string {
  const { success, data } = key.safeParse(c.req.param(name))
  if (!success) throw new NotFound()
  return data
}
