import type { RequestContext } from "./request.ts"

/** The address that asks, as a proxy tells it when there is a trusted one; "unknown" in tests without a socket. */
export function addressOf(c: RequestContext, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined
  return (forwarded ?? c.env?.incoming?.socket.remoteAddress ?? "unknown").replace(/^::ffff:(?=\d+\.)/, "")
}

/** An address that is short enough to name no household: "203.0.113.0/24", "2001:db8:aaaa::/48". Nothing of what is no address. */
export function shortenAddress(address: string | null | undefined): string | null {
  if (!address) return null
  if (address.includes(":")) return `${expand(address).slice(0, 3).join(":")}::/48`
  return /^\d+\.\d+\.\d+\.\d+$/.test(address) ? `${address.split(".").slice(0, 3).join(".")}.0/24` : null
}

/** The eight groups of an IPv6 address, however it is written, without leading zeros. */
export function expand(address: string): string[] {
  const [before = [], after = []] = address.split("::").map((part) => part.split(":").filter(Boolean))
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0")
  return [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16).toString(16))
}
