// The dance with an identity provider, as routes use it.
import type { RequestContext } from "../http/request.ts"
import type { Auth } from "./create-auth.ts"
import { type Begun, begun, JOINING, type Join, type Stranger, stranger, UNDER_WAY } from "./open-id.ts"
import { readSigned } from "./signed-cookie.ts"
import { type Entrance, enter, headersOf, passCookiesOn, refusalOf } from "./ways-in.ts"

/** What came of coming back from a provider. */
export type Returned =
  | Entrance
  /** Nobody here is known by that name: an account can be made, see `peekStranger`. */
  | { outcome: "stranger" }
  /** Who began it in this session may link that name of theirs. */
  | { outcome: "vouched"; subject: string; member: string; session: string }

/** Where to send someone, or a code of why not: "provider_down", "unknown_provider". */
export async function beginOpenId(
  auth: Auth,
  c: RequestContext,
  body: Omit<Begun, "verifier" | "nonce"> & { fresh?: boolean },
): Promise<{ address: string } | { refused: string }> {
  try {
    const { headers, response } = await auth.api.openIdBegin({ body, headers: headersOf(c), returnHeaders: true })
    passCookiesOn(c, headers)
    return response
  } catch (error) {
    return { refused: refusalOf(error) }
  }
}

/** What was begun in this browser, without using it up: where to go on, in which language. */
export async function peekBegun(auth: Auth, c: RequestContext): Promise<Begun | undefined> {
  return peek(auth, c, UNDER_WAY, begun)
}

/** `provider` is the one whose address someone came back to. */
export async function returnFromProvider(auth: Auth, c: RequestContext, provider: string): Promise<Returned> {
  let said: Returned | undefined
  const entrance = await enter(c, async () => {
    const answer = await auth.api.openIdReturn({
      body: { provider, query: c.req.query() },
      headers: headersOf(c),
      returnHeaders: true,
    })
    const response = answer.response as { outcome?: string }
    if (response.outcome === "stranger" || response.outcome === "vouched") said = response as Returned
    return answer
  })
  return said ?? entrance
}

/** Who came back as a stranger in this browser a short while ago. */
export async function peekStranger(auth: Auth, c: RequestContext): Promise<Stranger | undefined> {
  return peek(auth, c, JOINING, stranger)
}

/** Lets the stranger in, once `join` has made the account. */
export function enterAsStranger(auth: Auth, c: RequestContext, join: Join): Promise<Entrance> {
  return enter(c, () => auth.api.openIdJoin({ body: { join }, headers: headersOf(c), returnHeaders: true }))
}

type Peeked<Value> = { safeParse: (value: unknown) => { success: true; data: Value } | { success: false } }

async function peek<Value>(auth: Auth, c: RequestContext, place: typeof UNDER_WAY | typeof JOINING, shape: Peeked<Value>) {
  const key = await readSigned(auth, c, place.cookie)
  const { internalAdapter } = await auth.$context
  const kept = key === undefined ? null : await internalAdapter.findVerificationValue(place.kept(key))
  if (!kept || kept.expiresAt <= new Date()) return undefined
  const read = shape.safeParse(JSON.parse(kept.value))
  return read.success ? read.data : undefined
}
