import type { Language } from "../core/i18n.ts"
import type { Comfort } from "./comfort.ts"

/** What every page needs to know of its request and its instance to draw the frame around its content. */
export type Shell = {
  language: Language
  /** The path without the language's prefix, with no query: "/auto-evaluation". */
  path: string
  /** The absolute address of the site, without a final slash; for hreflang and for links that leave the site. */
  origin: string
  instance: Instance
  navigation: NavigationItem[]
  comfort: Comfort
  assets: Assets
  /** True while developing: the page reloads when the code changes. */
  developing: boolean
}

export type NavigationItem = {
  path: string
  label: Record<Language, string>
  /** Drawn as a button: the way into one's own space. */
  standsOut?: boolean
}

/** The hashed addresses of the built files. */
export type Assets = { stylesheet: string; script: string; font: string; icon?: string; reloadScript?: string }

/** What makes the platform that of one region; see instance/. */
export type Instance = {
  /** The platform's name, in the header and in mails. */
  name: string
  tagline: Record<Language, string>
  region: string
  /** The départements of the region, by code ("09"). */
  departments: { code: string; name: string }[]
  /** Who runs it, how they are reached. */
  centre: { name: string; longName: Record<Language, string>; email: string; postalAddress: string }
  publisher: { director: Record<Language, string>; host: Record<Language, string> }
  dataProtection: { officer: Record<Language, string>; email: string }
  /** Where the source code can be had, which the licence asks for. */
  source?: string
}
