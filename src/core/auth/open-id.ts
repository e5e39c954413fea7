// Signing in through an identity provider: openid-client for the protocol, better-auth for the account, the session and the
// second factor. No token of a provider is kept.
import { APIError, createAuthEndpoint } from "better-auth/api"
import { setSessionCookie } from "better-auth/cookies"
import { handleOAuthUserInfo } from "better-auth/oauth2"
import * as oidc from "openid-client"
import { z } from "zod"

export const providerSchema = z.object({
  /** In addresses, and as the identity's provider: "pro-sante-connect". */
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scopes: z.array(z.string()).default(["openid", "email", "profile"]),
  /** The assurance that is asked for, and has to be given: "eidas1". */
  acr: z.string().optional(),
  /** Which claims say what; a name may be made of several. */
  claims: z
    .object({ email: z.string(), name: z.array(z.string()) })
    .default({ email: "email", name: ["given_name", "family_name"] }),
  /** Whoever comes from there is a professional whose identity was verified. */
  professional: z.boolean().default(false),
})
export type Provider = z.output<typeof providerSchema>

/** Where a provider sends people back to: an address of ours, without the language's prefix. */
export function returnPath(providerId: string): string {
  return `/connexion/fournisseur/${providerId}/retour`
}

const PATIENCE_SECONDS = 5
const STATE_MINUTES = 10
const begun = z.object({ verifier: z.string(), nonce: z.string(), to: z.string(), provider: z.string() })

export function openId(origin: string, providers: Provider[]) {
  const backTo = ({ id }: Provider) => origin + returnPath(id)
  const known = new Map<string, Promise<oidc.Configuration>>()
  const find = (id: string) => {
    const provider = providers.find((one) => one.id === id)
    if (!provider) throw new APIError("NOT_FOUND", { code: "UNKNOWN_PROVIDER" })
    return provider
  }
  // Asked for when first needed, and again after a failure: a provider that is down holds nobody else up.
  const configurationOf = (provider: Provider): Promise<oidc.Configuration> => {
    const found = known.get(provider.id) ?? discover(provider)
    known.set(provider.id, found)
    return found.catch((error: unknown) => {
      known.delete(provider.id)
      throw new APIError("SERVICE_UNAVAILABLE", { code: "PROVIDER_DOWN", message: String(error) })
    })
  }
  return {
    id: "open-id",
    endpoints: {
      openIdBegin: createAuthEndpoint(
        "/open-id/begin",
        { method: "POST", requireHeaders: true, body: z.object({ provider: z.string(), to: z.string() }) },
        async (c) => {
          const provider = find(c.body.provider)
          const configuration = await configurationOf(provider)
          const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
          await c.context.internalAdapter.createVerificationValue({
            identifier: `open-id:${state}`,
            value: JSON.stringify({ verifier, nonce, to: c.body.to, provider: provider.id }),
            expiresAt: new Date(Date.now() + STATE_MINUTES * 60_000),
          })
          const { name, attributes } = c.context.createAuthCookie("open-id", { maxAge: STATE_MINUTES * 60 })
          await c.setSignedCookie(name, state, c.context.secret, attributes)
          const address = oidc.buildAuthorizationUrl(configuration, {
            redirect_uri: backTo(provider),
            scope: provider.scopes.join(" "),
            state,
            nonce,
            code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
            code_challenge_method: "S256",
            ...(provider.acr ? { acr_values: provider.acr } : {}),
          })
          return c.json({ address: address.href })
        },
      ),
      openIdReturn: createAuthEndpoint(
        "/open-id/return",
        { method: "GET", requireHeaders: true, query: z.record(z.string(), z.string()) },
        async (c) => {
          const { name, attributes } = c.context.createAuthCookie("open-id", { maxAge: 0 })
          const state = await c.getSignedCookie(name, c.context.secret)
          c.setCookie(name, "", attributes)
          const kept =
            state && state === c.query.state ? await c.context.internalAdapter.consumeVerificationValue(`open-id:${state}`) : null
          if (!kept || !state) throw new APIError("BAD_REQUEST", { code: "STATE_MISMATCH" })
          const { verifier, nonce, to, provider: id } = begun.parse(JSON.parse(kept.value))
          const provider = find(id)
          const person = await identify(provider, await configurationOf(provider), c.query, {
            verifier,
            nonce,
            state,
            backTo: backTo(provider),
          })
          // biome-ignore lint/suspicious/noExplicitAny: the library's context differs from its own type by its plugins
          const context = c as any
          const result = await handleOAuthUserInfo(context, {
            userInfo: { id: person.subject, email: person.email, emailVerified: true, name: person.name },
            account: { providerId: provider.id, accountId: person.subject },
            isTrustedProvider: false,
            source: { method: "oauth", oauth: { providerId: provider.id } },
          } as unknown as Parameters<typeof handleOAuthUserInfo>[1])
          if (result.error || !result.data) throw new APIError("CONFLICT", { code: codeOf(result.error) })
          await setSessionCookie(context, result.data)
          return c.json({ to, memberId: result.data.user.id, isNew: result.isRegister, professional: provider.professional })
        },
      ),
    },
  } as const
}

function discover({ issuer, clientId, clientSecret }: Provider): Promise<oidc.Configuration> {
  const loopback = /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(`${issuer}/`)
  return oidc.discovery(new URL(issuer), clientId, {}, oidc.ClientSecretBasic(clientSecret), {
    timeout: PATIENCE_SECONDS,
    // Without the first the signature of an identity token is not looked at.
    execute: [oidc.enableNonRepudiationChecks, ...(loopback ? [oidc.allowInsecureRequests] : [])],
  })
}

type Checks = { verifier: string; nonce: string; state: string; backTo: string }

/** Who came back, or an APIError: a forged, foreign, late or weak answer, an address that the provider did not verify. */
async function identify(provider: Provider, configuration: oidc.Configuration, query: Record<string, string>, checks: Checks) {
  const back = new URL(checks.backTo)
  back.search = new URLSearchParams(query).toString()
  const tokens = await oidc
    .authorizationCodeGrant(configuration, back, {
      pkceCodeVerifier: checks.verifier,
      expectedNonce: checks.nonce,
      expectedState: checks.state,
      idTokenExpected: true,
    })
    .catch((error: { error?: string; code?: string }) => {
      throw new APIError("BAD_REQUEST", { code: error.error ?? error.code ?? "PROTOCOL" })
    })
  const claims = tokens.claims()
  if (!claims) throw new APIError("BAD_REQUEST", { code: "NO_ID_TOKEN" })
  if (claims.azp !== undefined && claims.azp !== provider.clientId) throw new APIError("FORBIDDEN", { code: "WRONG_PARTY" })
  if (provider.acr && claims.acr !== provider.acr) throw new APIError("FORBIDDEN", { code: "ASSURANCE_TOO_LOW" })
  const told: Record<string, unknown> =
    claims[provider.claims.email] === undefined
      ? { ...(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)) }
      : claims
  const email = told[provider.claims.email]
  if (typeof email !== "string" || told.email_verified !== true) throw new APIError("FORBIDDEN", { code: "EMAIL_NOT_VERIFIED" })
  const name = provider.claims.name.map((claim) => told[claim]).filter((part) => typeof part === "string" && part.trim() !== "")
  return { subject: claims.sub, email: email.toLowerCase(), name: name.join(" ") || (email.split("@")[0] as string) }
}

function codeOf(error: string | null | undefined): string {
  return (error ?? "unknown").toUpperCase().replaceAll(" ", "_")
}
