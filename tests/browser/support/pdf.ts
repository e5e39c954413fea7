import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"

/** What a reader of PDF says of a sheet. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: number; title: string; language: string; text: string }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const sheet = await task.promise
  const { info } = await sheet.getMetadata()
  const content = await (await sheet.getPage(1)).getTextContent()
  const text = content.items.map((item) => ("str" in item ? item.str : "")).join(" ")
  const { Title: title = "", Language: language = "" } = info as { Title?: string; Language?: string }
  const pages = sheet.numPages
  await task.destroy()
  return { pages, title, language, text }
}
