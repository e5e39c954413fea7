// Tables for spreadsheets: what a cell holds never becomes a formula.

/** The mark that tells spreadsheets that a file is in UTF-8. */
export const CSV_START = "\uFEFF"

/** A whole file, its head first. French spreadsheets expect semicolons. */
export function csvFile(rows: string[][], separator: string): string {
  return CSV_START + csvLines(rows, separator)
}

/** Lines of a file, each with its end. */
export function csvLines(rows: string[][], separator: string): string {
  return rows.map((cells) => `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`).join("")
}

/** A cell that a spreadsheet reads as text: what could be a formula is led by an apostrophe, what could break the table is quoted. */
export function csvCell(text: string, separator: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return harmless.includes(separator) || /["\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
/** As spreadsheets see it: also after spaces, and in the wide letters of Asian keyboards. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]|^[\t\r\n]/
