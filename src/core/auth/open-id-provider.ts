// What an identity provider says, and how far it is believed: openid-client for the protocol. No token of a provider is kept.
import { APIError } from "better-auth/api"
import * as oidc from "openid-client"
import { z } from "zod"

const list = z.union([z.string().min(1), z.array(z.string().min(1))]).transform((one) => (Array.isArray(one) ? one : [one]))

export const providerSchema = z.object({
  /** In addresses, and as the identity's provider: "pro-sante-connect". Never to be changed: identities are kept under it. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scopes: z.array(z.string()).default(["openid", "email", "profile"]),
  /** Assurances that are asked for, one of which has to be given: "eidas1". */
  acr: list.default([]),
  /** What else the provider wants to be asked with: { "claims": "…" }. */
  parameters: z.record(z.string(), z.string()).default({}),
  /** Which claims say what; a name may be made of several. */
  claims: z
    .object({ email: z.string(), name: z.array(z.string()) })
    .default({ email: "email", name: ["given_name", "family_name"] }),
  /** It verifies every address that it gives, even if it does not say so (`email_verified`). */
  verifiesEmail: z.boolean().default(false),
  /** The algorithm by which it signs what it says of people, where its own description leaves it open: "ES256". */
  userinfoSignature: z.string().optional(),
  /** Whoever comes from there is a professional whose identity was verified. */
  professional: z.boolean().default(false),
})
export type Provider = z.output<typeof providerSchema>

/** Where a provider sends people back to: an address of ours, without the language's prefix. */
export function returnPath(providerId: string): string {
  return `/connexion/fournisseur/${providerId}/retour`
}

const PATIENCE_SECONDS = 5

/** The provider's addresses and keys. Throws PROVIDER_DOWN when it does not answer in time. */
export function discover({ issuer, clientId, clientSecret, userinfoSignature }: Provider): Promise<oidc.Configuration> {
  const loopback = /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(`${issuer}/`)
  const metadata = userinfoSignature ? { userinfo_signed_response_alg: userinfoSignature } : {}
  return oidc
    .discovery(new URL(issuer), clientId, metadata, theWayItWants(clientSecret), {
      timeout: PATIENCE_SECONDS,
      // Without the first the signature of an identity token is not looked at.
      execute: [oidc.enableNonRepudiationChecks, ...(loopback ? [oidc.allowInsecureRequests] : [])],
    })
    .catch(() => {
      throw new APIError("SERVICE_UNAVAILABLE", { code: "PROVIDER_DOWN" })
    })
}

// In the header unless it says that it only reads the body, as FranceConnect and ProConnect do.
function theWayItWants(clientSecret: string): oidc.ClientAuth {
  const [inHeader, inBody] = [oidc.ClientSecretBasic(clientSecret), oidc.ClientSecretPost(clientSecret)]
  return (server, ...request) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"]
    return (ways.includes("client_secret_basic") ? inHeader : inBody)(server, ...request)
  }
}

export type Checks = { verifier: string; nonce: string; state: string }

export async function authorizationAddress(
  provider: Provider,
  configuration: oidc.Configuration,
  { backTo, fresh }: { backTo: string; fresh: boolean },
  { verifier, nonce, state }: Checks,
): Promise<string> {
  return oidc.buildAuthorizationUrl(configuration, {
    ...(fresh ? { prompt: "login" } : {}),
    ...provider.parameters,
    redirect_uri: backTo,
    scope: provider.scopes.join(" "),
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(provider.acr.length > 0 ? { acr_values: provider.acr.join(" ") } : {}),
  }).href
}

/** Whom a provider vouches for: its own name for them, and what it says of them once asked. */
export type Vouched = { subject: string; describe: () => Promise<Described> }
/** Without an address when it gave none, or did not verify it. */
export type Described = { email: string | undefined; name: string }

/** Who came back, or an APIError for a forged, foreign, late or weak answer. `back` is the address with its query. */
export async function identify(
  provider: Provider,
  configuration: oidc.Configuration,
  back: URL,
  checks: Checks,
): Promise<Vouched> {
  const tokens = await oidc
    .authorizationCodeGrant(configuration, back, {
      pkceCodeVerifier: checks.verifier,
      expectedNonce: checks.nonce,
      expectedState: checks.state,
      idTokenExpected: true,
    })
    .catch(refuse)
  const claims = tokens.claims()
  if (!claims) throw new APIError("BAD_REQUEST", { code: "NO_ID_TOKEN" })
  if (claims.azp !== undefined && claims.azp !== provider.clientId) throw new APIError("FORBIDDEN", { code: "WRONG_PARTY" })
  if (provider.acr.length > 0 && !provider.acr.includes(String(claims.acr)))
    throw new APIError("FORBIDDEN", { code: "ASSURANCE_TOO_LOW" })
  const describe = async () => {
    const known = provider.claims.email in claims || configuration.serverMetadata().userinfo_endpoint === undefined
    const told = known ? claims : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub).catch(refuse)
    return describedBy(provider, told)
  }
  return { subject: claims.sub, describe }
}

function describedBy({ claims, verifiesEmail }: Provider, told: Record<string, unknown>): Described {
  const email = z.email().max(254).safeParse(told[claims.email])
  const verified = verifiesEmail || told.email_verified === true
  const name = claims.name.map((claim) => told[claim]).filter((part) => typeof part === "string" && part.trim() !== "")
  return { email: email.success && verified ? email.data.toLowerCase() : undefined, name: name.join(" ") }
}

const OUT_OF_REACH = new Set(["OAUTH_TIMEOUT", "OAUTH_ABORT", "OAUTH_RESPONSE_IS_NOT_CONFORM"])

// Codes only: what a provider writes into its errors is not ours to show or to keep.
function refuse(error: unknown): never {
  const { error: said, code } = error as { error?: string; code?: string }
  if (error instanceof oidc.AuthorizationResponseError)
    throw new APIError("FORBIDDEN", { code: said === "access_denied" ? "CONSENT_REFUSED" : "PROVIDER_REFUSED" })
  const unreachable = (error instanceof TypeError && code === undefined) || OUT_OF_REACH.has(code ?? "")
  throw unreachable
    ? new APIError("SERVICE_UNAVAILABLE", { code: "PROVIDER_DOWN" })
    : new APIError("BAD_REQUEST", { code: "ANSWER_NOT_BELIEVED" })
}
