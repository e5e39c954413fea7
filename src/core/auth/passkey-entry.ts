// Passkeys, as routes use them: the ceremonies are better-auth's; whoever holds one is verified by it, see create-auth.ts.
import type { RequestContext } from "../http/request.ts"
import type { Auth } from "./create-auth.ts"
import { type Entrance, enter, headersOf, passCookiesOn, refusalOf } from "./ways-in.ts"

/** What the browser is asked to make a key with, as JSON for PublicKeyCredential.parseCreationOptionsFromJSON. */
export async function askForNewPasskey(auth: Auth, c: RequestContext, displayName: string): Promise<unknown> {
  const asked = { headers: ceremonyHeaders(c), query: { name: displayName }, returnHeaders: true } as const
  const { headers, response } = await auth.api.generatePasskeyRegistrationOptions(asked)
  passCookiesOn(c, headers)
  return response
}

/** Keeps the key that the browser made, for who is signed in. Gives its id, or the code of why it was refused. */
export async function keepPasskey(
  auth: Auth,
  c: RequestContext,
  credential: Credential,
  name: string,
): Promise<{ id: string } | { refused: string }> {
  try {
    const body = { response: credential, name }
    const kept = await auth.api.verifyPasskeyRegistration({ headers: ceremonyHeaders(c), body, returnHeaders: true })
    passCookiesOn(c, kept.headers)
    return { id: kept.response.id }
  } catch (error) {
    return { refused: refusalOf(error) }
  }
}

/** What the browser is asked to show a key with. Names nobody: the key says whose it is. */
export async function askForPasskey(auth: Auth, c: RequestContext): Promise<unknown> {
  const { headers, response } = await auth.api.generatePasskeyAuthenticationOptions({
    headers: ceremonyHeaders(c),
    returnHeaders: true,
  })
  passCookiesOn(c, headers)
  // The library only prefers it. Whether it was done is seen in create-auth.ts, whatever the browser was asked.
  return { ...response, userVerification: "required" }
}

export function enterByPasskey(auth: Auth, c: RequestContext, credential: Credential): Promise<Entrance> {
  const body = { response: credential as never }
  return enter(c, () => auth.api.verifyPasskeyAuthentication({ headers: ceremonyHeaders(c), body, returnHeaders: true }))
}

/** What a browser's `credential.toJSON()` gives; the library looks into it. */
export type Credential = Record<string, unknown>

// The library asks where the page stood that spoke to the key: on our own site, or the key's signature does not hold.
function ceremonyHeaders(c: RequestContext): Headers {
  const headers = headersOf(c)
  headers.set("origin", c.get("services").origin())
  return headers
}
