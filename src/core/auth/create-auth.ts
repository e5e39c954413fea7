// The one file that knows better-auth's options. Its handler is never mounted: our routes call it, behind our limits and policies.
import { passkey } from "@better-auth/passkey"
import { drizzleAdapter } from "better-auth/adapters/drizzle"
import { APIError } from "better-auth/api"
import { betterAuth } from "better-auth/minimal"
import { magicLink } from "better-auth/plugins/magic-link"
import { twoFactor } from "better-auth/plugins/two-factor"
import type { Logger } from "pino"
import type { Database } from "../db/database.ts"
import { uuidv7 } from "../db/key.ts"
import { shortenAddress } from "../http/network.ts"
import { hashingSessionTokens } from "./hashed-tokens.ts"
import { openId } from "./open-id.ts"
import type { Provider } from "./open-id-provider.ts"
import { hashPassword, verifyPassword } from "./password.ts"
import { afterEveryWayIn, SECOND_FACTORS } from "./second-factor.ts"
import * as tables from "./tables.ts"

export const SESSION_DAYS = 30
export const LINK_MINUTES = 30
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const
/** The header by which our routes tell where a request came from; what comes from outside under this name is never passed on. */
export const ADDRESS_HEADER = "x-de-concert-address"

export type AuthOptions = {
  db: Database
  secret: string
  /** The site's absolute address, once it is known; passkeys are bound to its host. */
  origin: () => string
  production: boolean
  /** The platform's name, as authenticators show it. */
  name: string
  providers: Provider[]
  log: Logger
}

export type Auth = ReturnType<typeof createAuth>

/** Accounts, sessions and the ways in. A link's token goes back to whoever asked for it: see makeEntryLink. */
export function createAuth({ db, secret, origin, production, name, providers, log }: AuthOptions) {
  const adapter = drizzleAdapter(db, {
    provider: "pg",
    transaction: true,
    schema: {
      user: tables.members,
      session: tables.sessions,
      account: tables.identities,
      verification: tables.verifications,
      passkey: tables.passkeys,
      twoFactor: tables.secondFactors,
    },
  })
  return betterAuth({
    appName: name,
    baseURL: origin(),
    secret,
    telemetry: { enabled: false },
    database: hashingSessionTokens(adapter as Parameters<typeof hashingSessionTokens>[0]),
    // Ours count by address and by network, and guard where a request comes from: calls from the server pass by the library's own.
    rateLimit: { enabled: false },
    logger: { log: (level, message) => level === "error" && log.warn({ message }, "accounts") },
    user: {
      fields: { name: "displayName" },
      additionalFields: { language: { type: "string", required: false, defaultValue: "fr", input: false } },
    },
    session: {
      fields: { userId: "memberId", token: "tokenHash", ipAddress: "network" },
      expiresIn: SESSION_DAYS * 86_400,
      disableSessionRefresh: true,
      freshAge: 0,
      cookieCache: { enabled: false },
      additionalFields: {
        secondFactorAt: { type: "date", required: false, input: false },
        method: { type: "string", required: false, input: false },
      },
    },
    account: {
      fields: { userId: "memberId", providerId: "provider", accountId: "subject", password: "passwordHash" },
      accountLinking: { enabled: true, disableImplicitLinking: true, allowDifferentEmails: true },
    },
    verification: { storeIdentifier: "hashed" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      // Ours counts letters, the library units of UTF-16: a letter has two at most.
      maxPasswordLength: 2 * PASSWORD_LENGTH.most,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    advanced: {
      database: { generateId: () => uuidv7() },
      // The library would prefix "__Secure-"; "__Host-" ties a cookie to this very host.
      useSecureCookies: false,
      cookiePrefix: production ? "__Host-account" : "account",
      cookies: { session_token: { name: sessionCookie(production) } },
      defaultCookieAttributes: { secure: production, sameSite: "lax", httpOnly: true, path: "/" },
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => {
            if (!user.name.trim()) throw new APIError("UNPROCESSABLE_ENTITY", { code: "NAME_MISSING" })
          },
        },
      },
      session: {
        create: {
          before: async (session, context) => {
            const method = context?.path ?? ""
            const secondFactorAt = SECOND_FACTORS.has(method) ? new Date() : undefined
            return { data: { ...session, ipAddress: shortenAddress(session.ipAddress), method, secondFactorAt } }
          },
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: "hashed",
        // The library waits for this, then tells its caller nothing of the token: it goes back through the metadata.
        sendMagicLink: async ({ token, metadata }) => (metadata as { take: (token: string) => void }).take(token),
      }),
      afterEveryWayIn(
        twoFactor({
          allowPasswordless: true,
          issuer: name,
          schema: {
            user: { fields: { twoFactorEnabled: "secondFactorEnabled" } },
            twoFactor: { fields: { userId: "memberId", backupCodes: "recoveryCodes" } },
          },
        }),
      ),
      passkey({
        rpName: name,
        rpID: new URL(origin()).hostname,
        // No `origin`: the library then takes that of the headers it is given, which is ours to say. See passkey-entry.ts.
        advanced: { webAuthnChallengeCookie: "passkey" },
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        schema: { passkey: { fields: { userId: "memberId", credentialID: "credentialId" } } },
        // The library lets an authenticator in that verified nobody, whatever was required of it.
        registration: {
          afterVerification: async ({ verification }) => requireVerifiedUser(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) => requireVerifiedUser(verification.authenticationInfo.userVerified),
        },
      }),
      openId(origin, providers),
    ],
  })
}

function sessionCookie(production: boolean): string {
  return production ? "__Host-session" : "session"
}

function requireVerifiedUser(verified: boolean | undefined): void {
  if (!verified) throw new APIError("UNAUTHORIZED", { code: "USER_NOT_VERIFIED" })
}
