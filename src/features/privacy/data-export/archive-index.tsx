// The archive's first page: everything that can be read of it, on its own, wherever it is opened. No script, nothing from elsewhere.
import { renderToString } from "preact-render-to-string"
import type { Language } from "../../../core/i18n.ts"
import { formatDate, formatDateTime } from "../../../ui/format.ts"
import { ARCHIVE_STYLE } from "./archive-style.ts"
import { isFlat, type Json, type ReadableFile } from "./exported.ts"
import { words } from "./words.ts"

type ArchiveIndexProps = { language: Language; name: string; at: Date; files: ReadableFile[] }

export function archiveIndex(props: ArchiveIndexProps): string {
  return `<!doctype html>${renderToString(<ArchiveIndex {...props} />)}`
}

function ArchiveIndex({ language, name, at, files }: ArchiveIndexProps) {
  const text = words(language).archive
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{text.title(name)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <style>{ARCHIVE_STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{text.title(name)}</h1>
          <p>{text.made(formatDateTime(language, at))}</p>
          <p>{text.private}</p>
          <nav aria-labelledby="sommaire">
            <h2 id="sommaire">{text.contents}</h2>
            <ol>
              {files.map((file) => (
                <li key={file.name}>
                  <a href={`#${anchor(file.name)}`}>{file.title[language]}</a>
                </li>
              ))}
            </ol>
          </nav>
          {files.map((file) => (
            <FileSection key={file.name} language={language} file={file} />
          ))}
        </main>
      </body>
    </html>
  )
}

function FileSection({ language, file }: { language: Language; file: ReadableFile }) {
  const text = words(language).archive
  const names = [file.name, ...(file.table ? [file.table.name] : [])]
  return (
    <section id={anchor(file.name)}>
      <h2>{file.title[language]}</h2>
      {file.holds !== undefined && <Value language={language} value={file.holds} />}
      <p class="files">
        {text.files}
        {names.map((name) => (
          <a key={name} href={encodeURI(name)}>
            {name}
          </a>
        ))}
      </p>
    </section>
  )
}

/** Any JSON as something to read: a list of things is a list of small tables of two columns, which a phone shows too. */
function Value({ language, value }: { language: Language; value: Json }) {
  const text = words(language).archive
  if (Array.isArray(value)) {
    if (value.length === 0) return <p class="nothing">{text.nothing}</p>
    if (value.every((one) => typeof one !== "object")) return <>{value.map((one) => sayPlain(language, one)).join(", ")}</>
    return (
      <ol class="things">
        {value.map((one, index) => (
          <li key={index}>
            <Value language={language} value={one} />
          </li>
        ))}
      </ol>
    )
  }
  if (typeof value !== "object" || value === null) return <span dir="auto">{sayPlain(language, value)}</span>
  return (
    <dl class={isFlat(value) ? "flat" : undefined}>
      {Object.entries(value).map(([key, one]) => (
        <div key={key}>
          <dt>{sayKey(language, key)}</dt>
          <dd>
            <Value language={language} value={one} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const DAY = /^\d{4}-\d\d-\d\d$/

function sayPlain(language: Language, value: string | number | boolean | null): string {
  const text = words(language).archive
  if (value === null || value === "") return text.nothing
  if (typeof value === "boolean") return value ? text.yes : text.no
  if (typeof value === "string" && MOMENT.test(value)) return formatDateTime(language, value)
  if (typeof value === "string" && DAY.test(value)) return formatDate(language, value)
  const known: Record<string, string> = words(language).values
  return known[value] ?? String(value)
}

/** A key in words; one that nobody put into words is still readable: "givenAt" → "given at". */
function sayKey(language: Language, key: string): string {
  const known: Record<string, string> = words(language).fields
  return (
    known[key] ??
    key
      .replace(/_/g, " ")
      .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
      .toLowerCase()
  )
}

function anchor(name: string): string {
  return name.replace(/[^\w-]+/g, "-")
}
