import type { Source } from "./source.ts"

/** Stylesheets with a rule outside every layer. */
export function unlayeredStyles(sources: Source[]): string[] {
  const sheets = sources.filter(({ path }) => /^src\/.*\.css$/.test(path))
  return sheets.flatMap(({ path, text }) =>
    outermost(text)
      .filter((start) => !MAY_STAND_ALONE.test(start))
      .map((start) => `${path}: ${start}`),
  )
}

// What a layer cannot hold, or need not.
const MAY_STAND_ALONE = /^@(layer|import|charset|font-face|property|view-transition)\b/

/** How each outermost statement of a stylesheet begins. */
function outermost(css: string): string[] {
  const starts: string[] = []
  let depth = 0
  let start = ""
  for (const char of css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/"[^"\n]*"|'[^'\n]*'/g, '""')) {
    if (depth === 0 && (char === "{" || char === ";")) {
      starts.push(start.trim())
      start = ""
    } else if (depth === 0 && char !== "}") start += char
    if (char === "{") depth++
    if (char === "}") depth--
  }
  return start.trim() === "" ? starts : [...starts, start.trim()]
}

/** Classes that two stylesheets define: each would style the other's pages. */
export function sharedClasses(sources: Source[]): string[] {
  const homes = new Map<string, Set<string>>()
  for (const { path, text } of sources.filter((one) => /^src\/.*\.css$/.test(one.path)))
    for (const [, name = ""] of text.matchAll(/^ {2}\.([a-z][\w-]*) \{/gm))
      homes.set(name, (homes.get(name) ?? new Set()).add(path))
  return [...homes].filter(([, paths]) => paths.size > 1).map(([name, paths]) => `.${name}: ${[...paths].join(", ")}`)
}

/** Markup that the content security policy would refuse, or that escapes by another door than ui/raw.tsx. Mails know no other style than inline. */
export function unsafeMarkup(sources: Source[]): string[] {
  const markup = sources.filter(({ path }) => /^src\/.*\.tsx$/.test(path) && !/\.test\.tsx$/.test(path))
  return [
    ...found(
      markup.filter(({ path }) => !/\/mails?\b/.test(path)),
      /\sstyle=/,
    ),
    ...found(markup, /\son(?!e=)[a-z]+=/i),
    ...found(
      markup.filter(({ path }) => path !== "src/ui/raw.tsx"),
      /dangerouslySetInnerHTML|innerHTML=|jsxTemplate/,
    ),
  ]
}

/** Tests that would not run. */
export function sleepingTests(sources: Source[]): string[] {
  const tests = sources.filter(({ path }) => /\.test\.tsx?$|^tests\//.test(path))
  return found(tests, /\b(test|it|describe|suite)(\.\w+)*\.(only|skip|skipIf|runIf|todo|fixme|fails?)\b/)
}

/** Texts that say on which machine, or from which mirror, they were made. */
export function localPlaces(sources: Source[]): string[] {
  return [
    ...found(sources, /\bregistry\.[a-z]|(^|["'`\s=(:])\/(home|Users|root|work)\/|[A-Z]:\\Users\\/m),
    ...found(sources.filter(isLock), /"resolved":/),
  ]
}

function isLock({ path }: Source): boolean {
  return path === "package-lock.json"
}

/** Dependencies without their line in docs/dependencies.md, and lines without their dependency. */
export function undocumentedDependencies(manifest: string, page: string): string[] {
  const { dependencies, devDependencies } = JSON.parse(manifest)
  const used = Object.keys({ ...dependencies, ...devDependencies })
  const told = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name ?? "")
  return [
    ...used.filter((name) => !told.includes(name)).map((name) => `${name} has no line`),
    ...told.filter((name) => !used.includes(name)).map((name) => `${name} is no dependency`),
  ]
}

function found(sources: Source[], pattern: RegExp): string[] {
  return sources.flatMap(({ path, text }) => {
    const hit = pattern.exec(text)
    return hit ? [`${path}: ${hit[0].trim()}`] : []
  })
}
