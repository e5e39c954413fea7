const SAFE = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Whether a request may write: it must come from our own pages. Browsers say so by Sec-Fetch-Site, older ones by Origin;
 * one that says neither is refused. So forms need no token, and public pages are the same for all.
 */
export function mayWrite(method: string, headers: Headers, origin: string): boolean {
  if (SAFE.has(method)) return true
  const site = headers.get("sec-fetch-site")
  if (site !== null) return site === "same-origin" || site === "none"
  return headers.get("origin") === origin
}
