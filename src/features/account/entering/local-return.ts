import { splitLanguage } from "../../../core/i18n.ts"

/** Where one goes after coming in, when nothing else was asked for. */
export const HOME = "/mon-espace"

const LONGEST = 500
const LOCAL = /^\/(?![/\\])[^\\\s\p{C}]*$/u
/** The way in and the way out lead nowhere by themselves. */
const NOWHERE = /^\/(connexion|inscription|deconnexion)(?![^/?#])/

/**
 * The path that someone asked to come back to, without the language's prefix: a page of ours, whatever was written into the
 * address of the page where they sign in. Anything else is one's own space.
 */
export function localReturn(asked: string | undefined): string {
  if (asked === undefined || asked.length > LONGEST || !LOCAL.test(asked)) return HOME
  const url = parse(asked)
  if (!url) return HOME
  const path = splitLanguage(url.pathname).path + url.search
  return !LOCAL.test(path) || NOWHERE.test(path) ? HOME : path
}

/** "?retour=…" for the next page of the way in; empty where it would say nothing. */
export function returnQuery(retour: string): string {
  return retour === HOME ? "" : `?${new URLSearchParams({ retour })}`
}

const ELSEWHERE = "http://page.invalid"

function parse(asked: string): URL | undefined {
  const url = URL.canParse(asked, ELSEWHERE) ? new URL(asked, ELSEWHERE) : undefined
  return url?.origin === ELSEWHERE ? url : undefined
}
