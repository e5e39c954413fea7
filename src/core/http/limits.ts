import { createHmac } from "node:crypto"
import type { Pool } from "pg"
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { addressOf, expand } from "./network.ts"
import { TooMany } from "./problems.ts"
import type { RequestContext } from "./request.ts"

/** How often one network may do what can be abused. `points` tries in `seconds`. */
const RULES = {
  /** Links that lead nowhere. */
  wrong_link: { points: 30, seconds: 600 },
  /** New assessments. */
  start: { points: 60, seconds: 3600 },
  /** Mails asked for: invitations, lost links. */
  mail: { points: 60, seconds: 3600 },
  /** Mails that anyone can have sent to one address. */
  mail_to: { points: 5, seconds: 3600 },
  /** Passwords tried from one network. */
  sign_in: { points: 100, seconds: 600 },
  /** Passwords tried for one address, whoever tries: a link still lets its owner in. */
  sign_in_to: { points: 10, seconds: 900 },
  /** Passwords tried on a browser that was let in before with that address: neither of the above holds it up. */
  sign_in_device: { points: 20, seconds: 900 },
  /** All others together: a hash takes a quarter of a second of one core, one after the other. */
  sign_in_all: { points: 150, seconds: 60, perProcess: true },
  /** Codes of a second factor. */
  second_factor: { points: 60, seconds: 900 },
  /** The same for one account, from wherever they come. */
  second_factor_of: { points: 10, seconds: 900 },
  /** Passkeys shown, and asked for. */
  passkey: { points: 120, seconds: 600 },
  /** Goings to an identity provider. */
  provider: { points: 60, seconds: 600 },
  /** All writes together: a hospital may stand behind one address. A guard against floods, so each process counts its own. */
  write: { points: 1500, seconds: 60, perProcess: true },
  /** PDF sheets: the costliest reads. */
  sheet: { points: 120, seconds: 60, perProcess: true },
} as const satisfies Record<string, { points: number; seconds: number; perProcess?: boolean }>
export type Rule = keyof typeof RULES

export type Limits = {
  /** Counts one try. Throws TooMany when the network has none left. */
  take: (c: RequestContext, rule: Rule) => Promise<void>
  /** The same for something else than a network: an address, kept as a keyed hash too. */
  takeFor: (what: string, rule: Rule) => Promise<void>
}

/** Limits shared by all processes through the database, but for floods. Addresses are kept only as hashes keyed by `secret` and the day. */
export function createLimits(pool: Pool, secret: string, options: { trustProxy: boolean; now: () => Date }): Limits {
  const limiters = new Map<string, RateLimiterAbstract>()
  for (const [rule, { points, seconds, ...kind }] of Object.entries(RULES)) {
    const counts = { keyPrefix: rule, points, duration: seconds }
    const shared = { storeClient: pool, storeType: "client", tableName: "tries", tableCreated: true }
    const block = { inMemoryBlockOnConsumed: points + 1, inMemoryBlockDuration: seconds }
    limiters.set(
      rule,
      "perProcess" in kind ? new RateLimiterMemory(counts) : new RateLimiterPostgres({ ...counts, ...shared, ...block }),
    )
  }
  const takeFor = async (what: string, rule: Rule) => {
    const day = options.now().toISOString().slice(0, 10)
    const key = createHmac("sha256", secret).update(`${day} ${what}`).digest("base64url")
    try {
      await limiters.get(rule)?.consume(key)
    } catch (refused) {
      throw refused instanceof RateLimiterRes ? new TooMany(secondsOf(refused)) : refused
    }
  }
  return { takeFor, take: (c, rule) => takeFor(networkOf(c, options.trustProxy), rule) }
}

function secondsOf(state: RateLimiterRes): number {
  return Math.max(1, Math.ceil(state.msBeforeNext / 1000))
}

// An IPv6 customer holds a whole /64, so the limit counts that, however the address is written.
function networkOf(c: RequestContext, trustProxy: boolean): string {
  const address = addressOf(c, trustProxy)
  return address.includes(":") ? expand(address).slice(0, 4).join(":") : address
}
