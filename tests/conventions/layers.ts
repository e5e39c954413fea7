import { type Import, importsOf, type Source } from "./source.ts"

type Rule = {
  name: string
  /** The modules it binds. */
  from: RegExp
  /** What they must not import… */
  never: RegExp
  /** …but for these. */
  except?: RegExp
  /** True where a type may be taken all the same, since nothing of it remains at run time. */
  typesPass?: boolean
}

const FRAME = /^src\/ui\/(shell|comfort|document)\.ts$/ // what a page's frame asks of its request, and how a page becomes bytes

/** Imports go down only: main → app → features → ui, core. */
const RULES: Rule[] = [
  { name: "nothing imports the program's start", from: /^src\/(?!main\.ts)/, never: /^src\/main\.ts$/ },
  { name: "only main imports app", from: /^src\/(?!main\.ts|app\.tsx?)/, never: /^src\/app\.tsx?$/ },
  { name: "core knows no feature", from: /^src\/core\//, never: /^src\/(features\/|feature\.ts)/ },
  { name: "core knows of ui only the frame", from: /^src\/core\//, never: /^src\/ui\//, except: FRAME },
  { name: "ui knows no feature", from: /^src\/ui\//, never: /^src\/(features\/|feature\.ts)/ },
  { name: "ui knows of core only languages", from: /^src\/ui\//, never: /^src\/core\//, except: /^src\/core\/i18n\.ts$/ },
  { name: "the program does not import its tools", from: /^src\//, never: /^(bin|bench|tests)\// },
  {
    name: "rules import no input or output",
    from: /^src\/features\/(.+\/)?(?!([^/]+-)?(index|tables|queries|actions|routes|jobs|mails|policy|holder|personal-data|entrance)\.)[^/]+\.ts$/,
    never: /^(node:|pg$|hono|drizzle-orm|src\/core\/(db|http)\/|src\/features\/(.+\/)?([^/]+-)?(queries|actions|routes)\.)/,
  },
  {
    name: "pages contain no query",
    from: /^src\/features\/.*-page\.tsx$/,
    never: /^(pg$|drizzle-orm|src\/core\/db\/|src\/features\/.*\/([^/]+-)?(tables|queries|actions)\.ts$)/,
    typesPass: true,
  },
]

/** Every import that goes up, or sideways: one line each. */
export function forbiddenImports(sources: Source[]): string[] {
  return programImports(sources).flatMap((one) => [
    ...RULES.filter((rule) => breaks(rule, one)).map((rule) => `${one.from} → ${one.to}: ${rule.name}`),
    ...(entersAnotherFeature(one) ? [`${one.from} → ${one.to}: features meet through index.ts`] : []),
  ])
}

function programImports(sources: Source[]): Import[] {
  const modules = sources.filter(
    ({ path }) => /^src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.endsWith(".d.ts"),
  )
  return modules.flatMap(importsOf)
}

function breaks(rule: Rule, { from, to, typeOnly }: Import): boolean {
  return rule.from.test(from) && rule.never.test(to) && !rule.except?.test(to) && !(rule.typesPass && typeOnly)
}

/**
 * Whoever stands outside a feature, another feature or app.ts, enters by its index.ts. But for the seed: it runs under plain Node
 * for `npm run db`, and an index loads pages.
 */
function entersAnotherFeature({ from, to }: Import): boolean {
  const entered = /^src\/features\/([^/]+)\/(.+)$/.exec(to)
  return (
    entered !== null &&
    from !== SEED &&
    !from.startsWith(`src/features/${entered[1]}/`) &&
    !/^index\.tsx?$/.test(entered[2] ?? "")
  )
}

const SEED = "src/seed.ts"
