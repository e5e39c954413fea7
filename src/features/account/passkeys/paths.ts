export const KEYS = "/mon-espace/compte/cles"
/** Letters of a key's name. */
export const NAME_LIMIT = 60
