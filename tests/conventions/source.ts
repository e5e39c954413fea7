import { globSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { parseSync } from "vite"

export type Source = { path: string; text: string }

/** What one module takes from another: `to` is a path in the repository ("src/core/i18n.ts"), or a package's or builtin's name. */
export type Import = { from: string; to: string; typeOnly: boolean }

const NOT_OURS = ["node_modules", ".git", "dist", "var", "test-results", "playwright-report"]
const TEXTS = /\.(ts|tsx|js|json|css|md|html|yml|yaml|sql|svg|toml)$|(^|\/)(\.npmrc|\.gitignore|\.dockerignore|Dockerfile|run)$/

/** Every text of the repository that was written, rather than installed or built. */
export function readSources(root: string): Source[] {
  return globSync("{*,**/*,.*,.*/**}", { cwd: root, exclude: (path) => NOT_OURS.includes(posix.basename(path)) })
    .filter((path) => TEXTS.test(path))
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(root, path), "utf8") }))
}

export function importsOf({ path, text }: Source): Import[] {
  const { module } = parseSync(path, text)
  const named = (name: string | undefined, typeOnly: boolean) =>
    name === undefined ? [] : [{ from: path, to: target(path, name), typeOnly }]
  return [
    ...module.staticImports.flatMap(({ moduleRequest, entries }) =>
      named(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)),
    ),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => named(entry.moduleRequest?.value, entry.isType))),
    ...module.dynamicImports.flatMap(({ moduleRequest }) =>
      named(literal(text.slice(moduleRequest.start, moduleRequest.end)), false),
    ),
  ]
}

function target(path: string, name: string): string {
  return name.startsWith(".") ? posix.join(posix.dirname(path), name.replace(/\?.*$/, "")) : name
}

/** The value of a quoted name; undefined where the address is computed. */
function literal(code: string): string | undefined {
  return /^(["'`])([^$]*)\1$/.exec(code)?.[2]
}
