// One list for every answer, so that no page can be weaker than another. Values: OWASP Secure Headers, ASVS 5.0 V3.
const PAGES =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const HEADERS: [string, string][] = [
  ["Content-Security-Policy", PAGES],
  // Not "no-referrer": browsers without Sec-Fetch-Site would then send "Origin: null" with our own forms.
  ["Referrer-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Embedder-Policy", "require-corp"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
]

const IN_PRODUCTION: [string, string] = ["Strict-Transport-Security", "max-age=63072000; includeSubDomains"]

export function securityHeaders(production: boolean): [string, string][] {
  return production ? [...HEADERS, IN_PRODUCTION] : HEADERS
}

/** For a page of ours that holds a frame of ours. */
export const FRAMING: [string, string][] = [["Content-Security-Policy", `${PAGES}; frame-src 'self'`]]

/** For markup made for elsewhere, as a mail's: inline styles, and nothing else; shown in a frame of ours only, cut off from the site. */
export const FRAMED: [string, string][] = [
  [
    "Content-Security-Policy",
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox",
  ],
  ["X-Frame-Options", "SAMEORIGIN"],
]
