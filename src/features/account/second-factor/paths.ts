/** Where a member turns it on and off. */
export const SETTING = "/mon-espace/compte/double-verification"
/** Where it is asked for when someone signs in. */
export const CODE_STEP = "/connexion/double-verification"
