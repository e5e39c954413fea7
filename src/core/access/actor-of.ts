import type { Actor } from "../auth/actor.ts"
import { findActor, readSessionToken } from "../auth/session.ts"
import { readCookie } from "../http/cookies.ts"
import type { RequestContext } from "../http/request.ts"

/** Ours adds the prefix of production; see create-auth.ts. */
const SESSION_COOKIE = "session"
const known = new WeakMap<Request, Promise<Actor | undefined>>()

/** Who asks, if they are signed in: one query for a request, however often it is called; none without a session's cookie. */
export function actorOf(c: RequestContext): Promise<Actor | undefined> {
  const found = known.get(c.req.raw) ?? read(c)
  known.set(c.req.raw, found)
  return found
}

async function read(c: RequestContext): Promise<Actor | undefined> {
  const { db, secret, now } = c.get("services")
  const token = readSessionToken(readCookie(c, SESSION_COOKIE), secret)
  return token === undefined ? undefined : findActor(db, token, now())
}
