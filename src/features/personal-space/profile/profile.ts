// What a member may tell of themselves, and to whom.

/** Spoken or signed, as BCP 47 tags; others are named in a few words. */
export const SPOKEN = ["fr", "en", "fsl", "oc", "ar", "es", "pt", "tr"] as const

export const ACCESS_NEEDS = [
  "sign_language",
  "captions",
  "large_print",
  "breaks",
  "seating",
  "step_free",
  "transport",
  "companion",
] as const
export type AccessNeed = (typeof ACCESS_NEEDS)[number]

/** Who may be let see access needs: organisers of what one registers for, advisers who answer one's request, people of one's projects. */
export const VIEWERS = ["organisers", "advisers", "projects"] as const
export type Viewer = (typeof VIEWERS)[number]

/** The purpose of the consent by which a member lets such a viewer see their access needs. */
export function viewingPurpose(viewer: Viewer): string {
  return `access_needs.${viewer}`
}

/** Of the words by which it is asked, on the page of access needs: another wording is another version. */
export const VIEWING_VERSION = "1"

/** Where members live: France on every side of the world, and its neighbours. PostgreSQL and Intl know all of them. */
export const TIME_ZONES = [
  "Europe/Paris",
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "America/Miquelon",
  "Indian/Reunion",
  "Indian/Mayotte",
  "Pacific/Noumea",
  "Pacific/Tahiti",
  "Pacific/Wallis",
  "Europe/London",
  "America/Montreal",
] as const
export type TimeZone = (typeof TIME_ZONES)[number]

export const LIMITS = { displayName: 60, pronoun: 40, otherLanguages: 100, accessNote: 600, hours: 160 } as const
