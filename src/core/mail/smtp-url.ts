// Where mails go, and how they are kept from being read on the way.

/** As nodemailer takes it. */
export type SmtpPlace = {
  host: string
  port: number
  /** TLS from the first byte. */
  secure: boolean
  /** Sends nothing, no password either, unless the server goes over to TLS. */
  requireTLS: boolean
  ignoreTLS: boolean
  auth?: { user: string; pass: string }
}

/** A fault of the address, in words for whoever configures. */
export class WrongSmtpUrl extends Error {}

/**
 * Reads SMTP_URL: `smtp://` or `smtps://`, with `?requireTLS=true` or `?ignoreTLS=true`. In production a server that is not on this
 * machine must speak TLS unless the address says `?ignoreTLS=true`; on this machine it isn't asked to: nobody is between, and a
 * local relay's certificate is nobody's. Elsewhere TLS is taken when offered. Throws WrongSmtpUrl.
 */
export function readSmtpUrl(text: string, production: boolean): SmtpPlace {
  const url = new URL(text)
  const asked = Object.fromEntries(url.searchParams)
  for (const [name, value] of Object.entries(asked)) {
    if (name !== "requireTLS" && name !== "ignoreTLS") throw new WrongSmtpUrl("n’a que deux options : requireTLS et ignoreTLS")
    if (value !== "true") throw new WrongSmtpUrl(`${name} ne peut valoir que true`)
  }
  const host = url.hostname.replace(/^\[|\]$/g, "")
  if (host === "") throw new WrongSmtpUrl("doit nommer un serveur")
  const secure = url.protocol === "smtps:"
  const requireTLS = "requireTLS" in asked
  const ignoreTLS = "ignoreTLS" in asked
  if (ignoreTLS && (requireTLS || secure)) throw new WrongSmtpUrl("demande TLS et y renonce à la fois")
  const here = LOOPBACK.test(host)
  if (ignoreTLS && production && !here && url.username !== "")
    throw new WrongSmtpUrl("ne peut pas envoyer un mot de passe en clair à une autre machine (ignoreTLS)")
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: requireTLS || (production && !here && !ignoreTLS && !secure),
    ignoreTLS: ignoreTLS || (here && !requireTLS && !secure),
    ...(url.username === "" ? {} : { auth: { user: decode(url.username), pass: decode(url.password) } }),
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new WrongSmtpUrl("a un nom ou un mot de passe mal écrit : codez % en %25")
  }
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/
