// One list for every answer, so that no page can be weaker than another. Values: OWASP Secure Headers, ASVS 5.0 V3.
const HEADERS: [string, string][] = [
  [
    "Content-Security-Policy",
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ],
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
