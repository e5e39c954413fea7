// Identity providers: a real one that follows the protocol, and one that says what a test makes it say.
import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto"
import { createServer, type IncomingMessage, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { interactionPolicy, Provider as OidcProvider } from "oidc-provider"
import { type Provider, providerSchema, returnPath } from "../../src/core/auth/open-id-provider.ts"

/** Where the program stands in tests. */
const HERE = "http://localhost"
const CLIENT = "de-concert"
const SECRET = "a secret between the provider and us, long enough"

/** Who comes next to the provider, and what they do there. */
type Visit = {
  /** A page asks them who they are, as in a browser; otherwise nobody types anything. */
  asks?: boolean
  login?: string
  refuses?: boolean
  acr?: string
  email?: string | null
  emailVerified?: boolean
}

/** What is configured of a provider in a test; `issuer` is where it listens. */
export function configure(issuer: string, changes: Partial<Provider> = {}): Provider {
  return {
    ...providerSchema.parse({ id: "test", name: "Service d’essai", issuer, clientId: CLIENT, clientSecret: SECRET }),
    ...changes,
  }
}

/** A provider that follows the protocol to the letter. Whoever comes is who `expect` said. */
export async function startProvider(client: Record<string, unknown> = {}, origin: () => string = () => HERE) {
  let listener: RequestListener = (_, response) => response.writeHead(503).end()
  const server = await listen((request, response) => listener(request, response))
  let visit: Visit = {}
  // Made at the first request: by then it is known where we are.
  const make = () => {
    const provider = new OidcProvider(server.issuer, {
      clients: [
        {
          client_id: CLIENT,
          client_secret: SECRET,
          redirect_uris: ["test", "other"].map((id) => origin() + returnPath(id)),
          response_types: ["code"],
          grant_types: ["authorization_code"],
          ...client,
        },
      ],
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["given_name", "family_name"] },
      pkce: { required: () => true },
      acrValues: ["eidas1", "eidas2"],
      enabledJWA: { userinfoSigningAlgValues: ["RS256", "ES256"] },
      features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
      interactions: { policy: interactionPolicy.base(), url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => claimsOf(sub, visit) }),
      cookies: { keys: ["a key of the provider"] },
      ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    })
    const callback = provider.callback()
    const answer: RequestListener = (request, response) =>
      void (request.url?.startsWith("/interaction/") ? interact(provider, request, response, visit) : callback(request, response))
    return answer
  }
  listener = (request, response) => {
    listener = make()
    listener(request, response)
  }
  return { ...server, expect: (next: Visit) => (visit = next) }
}

async function claimsOf(sub: string, { email = `${sub}@exemple.fr`, emailVerified = true }: Visit) {
  const address = email === null ? {} : { email, email_verified: emailVerified }
  return { sub, given_name: "Amina", family_name: "Diallo", ...address }
}

async function interact(provider: OidcProvider, ...[request, response, visit]: [...Parameters<RequestListener>, Visit]) {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  const finish = (result: object) => provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true })
  if (visit.asks && prompt.name === "login") {
    const said = await formOf(request)
    if (!said) return void response.setHeader("content-type", "text/html").end(LOGIN_PAGE)
    visit = { login: said.get("login") ?? "", refuses: said.has("refuse") }
  }
  if (visit.refuses) return finish({ error: "access_denied", error_description: "no" })
  const asked = String(params.acr_values ?? "").split(" ")[0]
  if (prompt.name === "login")
    return finish({ login: { accountId: visit.login ?? "amina", acr: visit.acr ?? (asked || undefined) } })
  const grant = new provider.Grant({ accountId: session?.accountId ?? "", clientId: CLIENT })
  grant.addOIDCScope("openid email profile")
  return finish({ consent: { grantId: await grant.save() } })
}

const LOGIN_PAGE = `<!doctype html><title>Provider</title><link rel="icon" href="data:,"><form method="post">
  <input name="login" aria-label="login"><button>in</button><button name="refuse">no</button></form>`

async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (request.method !== "POST") return undefined
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

/** Follows the provider's redirects as a browser does, until they lead back to us. Gives our path. */
export async function visitProvider(address: string, origin = HERE): Promise<string> {
  const cookies = new Map<string, string>()
  for (let url = address, hops = 0; hops < 10; hops++) {
    if (url.startsWith(`${origin}/`)) return url.slice(origin.length)
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const to = response.headers.get("location")
    if (!to) throw new Error(`the provider said ${response.status}: ${(await response.text()).slice(0, 300)}`)
    url = new URL(to, url).href
  }
  throw new Error("the provider sends in circles")
}

type Claims = Record<string, unknown>
/** A private key signs by RS256, a secret by HS256, nothing at all by "none". */
type Said = { nonce: string; mint: (claims: Claims, key?: KeyObject | string | null) => string }
type Say = (said: Said) => string | undefined

/** A provider whose answer at the token's address is what `say` makes of it; its signature is right unless a test changes it. */
export async function startLyingProvider() {
  const { privateKey, publicKey } = newKey()
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }
  let answer: Say = () => undefined
  let nonce = ""
  const server = await listen((request, response) => {
    const path = request.url ?? ""
    const json = (body: object) => response.setHeader("content-type", "application/json").end(JSON.stringify(body))
    if (path.startsWith("/.well-known")) return json(description(server.issuer))
    if (path === "/jwks") return json({ keys: [jwk] })
    if (path !== "/token") return response.writeHead(404).end()
    const idToken = answer({ nonce, mint })
    json({ access_token: "a", token_type: "bearer", expires_in: 60, ...(idToken === undefined ? {} : { id_token: idToken }) })
  })
  const mint: Said["mint"] = (claims, key = privateKey) => {
    const usual = { iss: server.issuer, aud: CLIENT, sub: "victim", email: "victim@exemple.fr", email_verified: true }
    const now = Math.floor(Date.now() / 1000)
    return signed({ ...usual, iat: now, exp: now + 300, ...claims }, key)
  }
  return {
    ...server,
    clientSecret: SECRET,
    say: (next: Say) => (answer = next),
    visit(address: string, provider = "test") {
      const asked = new URL(address).searchParams
      nonce = asked.get("nonce") ?? ""
      return `${returnPath(provider)}?${new URLSearchParams({ code: "c", state: asked.get("state") ?? "", iss: server.issuer })}`
    },
  }
}

/** A key that signs as a provider's does. */
export function newKey() {
  return generateKeyPairSync("rsa", { modulusLength: 2048 })
}

function signed(claims: Claims, key: KeyObject | string | null): string {
  const alg = key === null ? "none" : typeof key === "string" ? "HS256" : "RS256"
  const text = [{ alg, kid: "1" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")
  if (key === null) return `${text}.`
  const signature =
    typeof key === "string" ? createHmac("sha256", key).update(text).digest() : sign("sha256", Buffer.from(text), key)
  return `${text}.${signature.toString("base64url")}`
}

function description(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    id_token_signing_alg_values_supported: ["RS256"],
  }
}

/** A provider that takes calls and never says a word. */
export function startMuteProvider() {
  return listen(() => undefined)
}

async function listen(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
