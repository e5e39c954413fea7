import { getCookie, setCookie } from "hono/cookie"
import type { RequestContext } from "./request.ts"

// In production every cookie is bound to the host and to https by its name; without https browsers would refuse it.
function cookieName(production: boolean, name: string): string {
  return production ? `__Host-${name}` : name
}

export function readCookie(c: RequestContext, name: string): string | undefined {
  return getCookie(c, cookieName(c.get("services").config.production, name))
}

/** Sets a cookie that scripts cannot read; `days` absent means until the browser closes, 0 takes it away. */
export function writeCookie(c: RequestContext, name: string, value: string, days?: number): void {
  const { production } = c.get("services").config
  setCookie(c, cookieName(production, name), value, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: production,
    ...(days === undefined ? {} : { maxAge: days * 86_400 }),
  })
}
