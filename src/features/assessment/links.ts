import { makeToken } from "../../core/secret-link.ts"

/** The link that the starter passes on; it opens until its first use. */
export function invitationToken(secret: string, participantId: string, serial: number): string {
  return makeToken(secret, "invitation", participantId, serial)
}

/** The participant's own link, known to them alone. */
export function personalToken(secret: string, participantId: string, serial: number): string {
  return makeToken(secret, "personal", participantId, serial)
}

/** The address of a link, without the language's prefix. */
export function linkPath(token: string): string {
  return `/auto-evaluation/lien/${token}`
}
