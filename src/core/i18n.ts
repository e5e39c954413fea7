/** The languages of the interface. French stands at the root of the site, English below /en. */
export const LANGUAGES = ["fr", "en"] as const
export type Language = (typeof LANGUAGES)[number]

/** The shape of a catalogue in another language: same keys, same arguments, so that a missing word does not compile. */
export type Words<French> = {
  [Key in keyof French]: French[Key] extends string
    ? string
    : French[Key] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : French[Key] extends readonly string[]
        ? readonly string[]
        : Words<French[Key]>
}

/** Puts the languages of a catalogue together: `words(language).start.title`. */
export function catalogue<French>(fr: French, en: Words<French>) {
  return (language: Language): Words<French> => (language === "fr" ? (fr as Words<French>) : en)
}

/** The address of a page in a language: French at the root, the others below their code. `path` begins with "/". */
export function localPath(language: Language, path: string): string {
  return language === "fr" ? path : path === "/" ? `/${language}` : `/${language}${path}`
}

/** Splits an address into its language and the path that routes know. */
export function splitLanguage(pathname: string): { language: Language; path: string } {
  if (pathname === "/en" || pathname === "/en/") return { language: "en", path: "/" }
  if (pathname.startsWith("/en/")) return { language: "en", path: pathname.slice(3) }
  return { language: "fr", path: pathname }
}
