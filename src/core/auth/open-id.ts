// Coming in through an identity provider, as endpoints of better-auth: its sessions, its cookies, its second factor.
import { APIError, createAuthEndpoint } from "better-auth/api"
import { setSessionCookie } from "better-auth/cookies"
import * as oidc from "openid-client"
import { z } from "zod"
import { authorizationAddress, discover, identify, type Provider, returnPath } from "./open-id-provider.ts"

/** Long enough to find one's card and its code. */
const OPEN_ID_MINUTES = 15

/** What is kept while someone is at the provider; `member` and `session` when they link it to the account they are in. */
export const begun = z.object({
  provider: z.string(),
  verifier: z.string(),
  nonce: z.string(),
  to: z.string(),
  language: z.enum(["fr", "en"]),
  member: z.string().optional(),
  session: z.string().optional(),
})
export type Begun = z.output<typeof begun>

/** Someone whom a provider vouches for and who has no account yet. */
export const stranger = z.object({
  provider: z.string(),
  subject: z.string(),
  email: z.string(),
  name: z.string(),
  to: z.string(),
})
export type Stranger = z.output<typeof stranger>

/** Makes the account, and gives its member; nothing when somebody has that address meanwhile. */
export type Join = (stranger: Stranger) => Promise<string | undefined>

/** The cookies, and what is kept under what they say. */
export const UNDER_WAY = { cookie: "open-id", kept: (state: string) => `open-id:${state}` } as const
export const JOINING = { cookie: "open-id-joining", kept: (ticket: string) => `open-id-joining:${ticket}` } as const

const startForm = begun.omit({ verifier: true, nonce: true }).extend({
  /** Whoever is signed in there has to show it again: they were here already. */
  fresh: z.boolean().default(false),
})

export function openId(origin: () => string, providers: Provider[]) {
  const backTo = ({ id }: Provider) => origin() + returnPath(id)
  const known = new Map<string, Promise<oidc.Configuration>>()
  const find = (id: string) => {
    const provider = providers.find((one) => one.id === id)
    if (!provider) throw new APIError("NOT_FOUND", { code: "UNKNOWN_PROVIDER" })
    return provider
  }
  // Asked for when first needed, and again after a failure: a provider that is down holds nobody else up.
  const configurationOf = async (provider: Provider): Promise<oidc.Configuration> => {
    const found = known.get(provider.id) ?? discover(provider)
    known.set(provider.id, found)
    found.catch(() => known.delete(provider.id))
    return found
  }
  return {
    id: "open-id",
    endpoints: {
      openIdBegin: createAuthEndpoint("/open-id/begin", { method: "POST", requireHeaders: true, body: startForm }, async (c) => {
        const provider = find(c.body.provider)
        const configuration = await configurationOf(provider)
        const checks = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce() }
        const { state, ...secrets } = checks
        const { fresh, ...body } = c.body
        const asked = { backTo: backTo(provider), fresh }
        await keep(c, UNDER_WAY, state, { ...body, ...secrets } satisfies Begun)
        return c.json({ address: await authorizationAddress(provider, configuration, asked, checks) })
      }),

      /**
       * Lets in who is known by that provider. Whoever is not gets a cookie to make an account with, if the provider verified their
       * address and nobody has it. For who links, only says whom the provider vouches for.
       */
      openIdReturn: createAuthEndpoint(
        "/open-id/return",
        {
          method: "POST",
          requireHeaders: true,
          body: z.object({ provider: z.string(), query: z.record(z.string(), z.string()) }),
        },
        async (c) => {
          const { query } = c.body
          const state = await cookieOf(c, UNDER_WAY)
          forget(c, UNDER_WAY)
          const value = state && state === query.state ? await take(c, UNDER_WAY, state) : undefined
          if (!state || value === undefined) throw new APIError("BAD_REQUEST", { code: "STATE_MISMATCH" })
          const { provider: id, member, session, to, ...secrets } = begun.parse(value)
          if (id !== c.body.provider) throw new APIError("BAD_REQUEST", { code: "STATE_MISMATCH" })
          const provider = find(id)
          const back = new URL(backTo(provider))
          back.search = new URLSearchParams(query).toString()
          const vouched = await identify(provider, await configurationOf(provider), back, { ...secrets, state })
          if (member !== undefined) return c.json({ outcome: "vouched", subject: vouched.subject, member, session })

          const owner = await c.context.internalAdapter.findAccountOwnerByKey({ providerId: id, accountId: vouched.subject })
          if (owner?.kind === "owned") {
            await letIn(c, owner.user)
            return c.json({ outcome: "in", memberId: owner.user.id })
          }
          const { email, name } = await vouched.describe()
          if (email === undefined) throw new APIError("FORBIDDEN", { code: "EMAIL_NOT_VERIFIED" })
          if (await c.context.internalAdapter.findUserByEmail(email))
            throw new APIError("CONFLICT", { code: "ACCOUNT_NOT_LINKED" })
          await keep(c, JOINING, oidc.randomState(), {
            provider: id,
            subject: vouched.subject,
            email,
            name,
            to,
          } satisfies Stranger)
          return c.json({ outcome: "stranger" })
        },
      ),

      /** Lets in who came back as a stranger, once `join` has made their account. The cookie serves once. */
      openIdJoin: createAuthEndpoint(
        "/open-id/join",
        { method: "POST", requireHeaders: true, body: z.object({ join: z.custom<Join>((one) => typeof one === "function") }) },
        async (c) => {
          const ticket = await cookieOf(c, JOINING)
          forget(c, JOINING)
          const value = ticket ? await take(c, JOINING, ticket) : undefined
          if (value === undefined) throw new APIError("BAD_REQUEST", { code: "STATE_MISMATCH" })
          const memberId = await c.body.join(stranger.parse(value))
          const user = memberId ? await c.context.internalAdapter.findUserById(memberId) : null
          if (!user) throw new APIError("CONFLICT", { code: "ACCOUNT_NOT_LINKED" })
          await letIn(c, user)
          return c.json({ memberId: user.id, isNew: true })
        },
      ),
    },
  } as const
}

// biome-ignore lint/suspicious/noExplicitAny: the library's context differs from its own type by its plugins
type Context = any
type Place = typeof UNDER_WAY | typeof JOINING

async function letIn(c: Context, user: { id: string }): Promise<void> {
  const session = await c.context.internalAdapter.createSession(user.id)
  await setSessionCookie(c, { session, user: user as Parameters<typeof setSessionCookie>[1]["user"] })
}

async function keep(c: Context, place: Place, key: string, value: Begun | Stranger): Promise<void> {
  const expiresAt = new Date(Date.now() + OPEN_ID_MINUTES * 60_000)
  await c.context.internalAdapter.createVerificationValue({
    identifier: place.kept(key),
    value: JSON.stringify(value),
    expiresAt,
  })
  const { name, attributes } = c.context.createAuthCookie(place.cookie, { maxAge: OPEN_ID_MINUTES * 60 })
  await c.setSignedCookie(name, key, c.context.secret, attributes)
}

async function cookieOf(c: Context, { cookie }: Place): Promise<string | undefined> {
  return (await c.getSignedCookie(c.context.createAuthCookie(cookie).name, c.context.secret)) || undefined
}

async function take(c: Context, place: Place, key: string): Promise<unknown> {
  const kept = await c.context.internalAdapter.consumeVerificationValue(place.kept(key))
  return kept ? JSON.parse(kept.value) : undefined
}

function forget(c: Context, { cookie }: Place): void {
  const { name, attributes } = c.context.createAuthCookie(cookie, { maxAge: 0 })
  c.setCookie(name, "", attributes)
}
