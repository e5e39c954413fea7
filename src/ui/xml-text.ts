/** A person's text as XML: markup is escaped, characters that XML forbids go away (an SVG reader would refuse them). */
export function xmlText(text: string): string {
  const clean = text.toWellFormed().replace(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, "")
  return clean.replace(/[&<>"]/g, (letter) => ENTITIES[letter] as string)
}
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
