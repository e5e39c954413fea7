/** Under which a member's agreement to the charter is recorded. */
export const CHARTER = "charter"

/** The day on which the charter's words last changed in what they ask: whoever agreed to an older one is asked again. */
export const CHARTER_VERSION = "2026-11-01"
