// Typeset, tagged sheets (PDF/UA-1) from Typst, in this process. See docs/decisions on why Typst.
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { type CompileDocArgs, NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import { printable, withoutCharacters } from "./printable.ts"

export type PdfOptions = {
  /** A BCP 47 code: "fr". Templates read it as `sys.inputs.language`. */
  language: string
  /** The document's title, shown by readers. Templates read it as `sys.inputs.title`. */
  title: string
  /** Throws `TooManyPages` beyond that. */
  mostPages?: number
}

export type PdfMaker = {
  /**
   * Makes a PDF/UA-1 document from a Typst source of ours. Everything that people wrote goes into `data`, which reaches the
   * template as JSON in `sys.inputs.data`: it is never read as Typst. Throws when the template is wrong.
   */
  make: (template: string, data: unknown, options: PdfOptions) => Buffer
}

export class TooManyPages extends Error {
  override name = "TooManyPages"
}

/** Opens the compiler. `fontFolder` holds folders of TrueType fonts; only those named in `FONT_WEIGHTS` are read. */
export function createPdfMaker({ fontFolder = installedFonts() }: { fontFolder?: string } = {}): PdfMaker {
  const fontPaths = FONT_WEIGHTS.map((weight) => join(fontFolder, weight))
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] })
  // What no font here can show, as met so far: known next time, so that a sheet compiles once.
  const unshowable = new Set<string>()

  return {
    make(template, data, { language, title, mostPages }) {
      const json = JSON.stringify(printable(data))
      const plainTitle = printable(title)
      if (unshowable.size > MOST_REMEMBERED) unshowable.clear()
      for (let attempt = 1; ; attempt++) {
        const inputs = {
          data: withoutCharacters(json, unshowable),
          title: withoutCharacters(plainTitle, unshowable),
          language,
        }
        try {
          return compile(compiler, template, inputs, mostPages)
        } catch (error) {
          // PDF/UA refuses a character that no font has: what cannot be shown gives way, the rest stays.
          const missing = missingCharacters(error)
          if (missing.size === 0 || attempt === MOST_ATTEMPTS) throw error
          for (const character of missing) unshowable.add(character)
        } finally {
          // The compiler remembers everything it made until it is told to forget; sheets have little in common.
          compiler.evictCache(0)
        }
      }
    },
  }
}

const FONT_WEIGHTS = ["400Regular", "600SemiBold", "700Bold"]
const MOST_ATTEMPTS = 4
const MOST_REMEMBERED = 2000

function installedFonts(): string {
  return dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/atkinson-hyperlegible-next/package.json"))
}

function compile(compiler: NodeCompiler, template: string, inputs: Record<string, string>, mostPages = Infinity): Buffer {
  // In one go: a compiled document kept in hand stays in memory until the collector comes by, a megabyte each.
  const file = compileAtOnce(compiler, { mainFileContent: template, inputs })
  const pages = countPages(file)
  if (pages > mostPages) throw new TooManyPages(`${pages} pages instead of ${mostPages}`)
  return file
}

function compileAtOnce(compiler: NodeCompiler, source: CompileDocArgs): Buffer {
  try {
    return compiler.pdf(source, { pdfStandard: "ua-1" })
  } catch (error) {
    if (error instanceof Error && error.message) throw error
    // A wrong template comes without a word: ask again for what is wrong.
    const problem = compiler.compile(source).takeError()
    if (!problem) throw error
    throw new Error(`The sheet's template does not compile: ${JSON.stringify(compiler.fetchDiagnostics(problem))}`)
  }
}

/** The root of the page tree says how many leaves it has; the compiler writes it uncompressed. */
function countPages(file: Buffer): number {
  const counts = [...file.toString("latin1").matchAll(/\/Type \/Pages\s+\/Count (\d+)/g)].map(([, count]) => Number(count))
  if (counts.length === 0) throw new Error("The PDF does not say how many pages it has")
  return Math.max(...counts)
}

/** The characters that the compiler says no font can show; it names them as a Rust string would: "漢", "\u{9f}". */
function missingCharacters(error: unknown): Set<string> {
  const missing = new Set<string>()
  if (!(error instanceof Error)) return missing
  for (const [, named = ""] of error.message.matchAll(/the text `\\"(.*?)\\"` could not be displayed/g)) {
    const text = named.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    for (const character of text) missing.add(character)
  }
  return missing
}
