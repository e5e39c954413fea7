import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import { expect, test } from "vitest"
import { createPdfMaker, TooManyPages } from "./compile-pdf.ts"

const TEMPLATE = `#set document(title: sys.inputs.title, date: none)
#set text(lang: sys.inputs.language, font: "Atkinson Hyperlegible Next")
#let data = json(bytes(sys.inputs.data))
#title()
#data.text`
const pdf = createPdfMaker()
const options = { language: "fr", title: "Une fiche" }

async function textOf(file: Buffer) {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("")
}
const printed = async (text: string) => (await textOf(pdf.make(TEMPLATE, { text }, options))).replace("Une fiche\n", "")

test("the same words give the same file, byte for byte", () => {
  expect(pdf.make(TEMPLATE, { text: "a" }, options)).toEqual(pdf.make(TEMPLATE, { text: "a" }, options))
})

test("what people wrote is never read as Typst", async () => {
  const hostile = '#import "x": * $a^2$ *b* _c_ `d` #read("/etc/hostname") \\ // e <f> @g ]]'
  expect(await printed(hostile)).toBe(hostile)
})

test("control characters and marks that turn the direction go, words stay", async () => {
  expect(await printed("un\0 deux\x07 \u202etrois\u202c \u2066quatre\u2069\ufeff cinq\x9f")).toBe("un deux trois quatre cinq")
})

test("a character that no font has gives way to a dot", async () => {
  expect(await printed("avant \ue000 après \ud800 \u{10ffff}fin")).toBe("avant · après · fin")
})

test("texts in every script make a file", () => {
  for (const text of [
    "😀 👨‍👩‍👧 🇫🇷",
    "مرحبا بكم",
    "日本語",
    "ไทย",
    "Ω привет",
    "e\u0301\u0323\u0489",
    "\u00ad\u200b",
    '"\\u{41}"',
  ])
    expect(
      pdf
        .make(TEMPLATE, { text }, { ...options, title: text })
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-")
})

test("a file longer than allowed is refused by name", () => {
  const long = { text: "mot ".repeat(4000) }
  expect(() => pdf.make(TEMPLATE, long, { ...options, mostPages: 2 })).toThrow(TooManyPages)
  expect(pdf.make(TEMPLATE, long, options).length).toBeGreaterThan(1000)
})

test("a wrong template throws and says where it is wrong", () => {
  expect(() => pdf.make("#nothing-like-it", {}, options)).toThrow(/unknown variable/)
})
