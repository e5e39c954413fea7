// How French words are found where everything should be English.
import { globSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Page } from "@playwright/test"
import { INSTRUMENTS } from "./instrument-texts.ts"

const SOURCES = join(import.meta.dirname, "../../../src")
const SHORTEST = 12
const COMMON = /(?<![\p{L}’'-])(le|la|les|des|une|est|vous|votre|avec|pour|dans)(?![\p{L}’'-])/giu
/** Addresses, and names that stand in one language. */
const ADDRESS = /(?<=^|\s)(https?:\/)?\/\S+/gm
const NAMES = ["Défenseur des droits"]
/** Stands for what a sentence is given: a name, a number. */
const GAP = "§"

/** Every piece of French in the catalogues and instruments that is not English too. */
export async function frenchPhrases(): Promise<string[]> {
  const french: string[] = [...INSTRUMENTS.fr]
  const english: string[] = [...INSTRUMENTS.en]
  for (const path of globSync("**/messages.fr.ts", { cwd: SOURCES })) {
    const file = pathToFileURL(join(SOURCES, path)).href
    french.push(...phrases(((await import(file)) as { fr: unknown }).fr))
    english.push(...phrases(((await import(file.replace(/fr\.ts$/, "en.ts"))) as { en: unknown }).en))
  }
  const all = english.join("\n")
  return [...new Set(french)].filter((phrase) => phrase.length >= SHORTEST && !all.includes(phrase))
}

/** What is French in a text. */
export function frenchIn(words: string, phrases: string[]): string[] {
  const text = NAMES.reduce((rest, name) => rest.replaceAll(name, ""), words.replaceAll(ADDRESS, ""))
  return [...phrases.filter((phrase) => text.includes(phrase)), ...(text.match(COMMON) ?? [])]
}

/** All the words of a page, also those that are heard or come later; without what says that it is French. */
export function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const heard = ["aria-label", "alt", "title", "placeholder", "content"]
    const isFrench = (one: Element) => one.closest("[lang]:not(html)")?.getAttribute("lang") === "fr"
    const texts: string[] = [document.title]
    for (const one of document.querySelectorAll("*")) {
      if (isFrench(one) || ["SCRIPT", "STYLE"].includes(one.tagName)) continue
      for (const { name, value } of one.attributes)
        if (heard.includes(name) || (name.startsWith("data-") && one.localName.includes("-"))) texts.push(value)
      for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? "")
    }
    return texts.join("\n")
  })
}

function phrases(value: unknown): string[] {
  if (typeof value === "string") return value.split(GAP).map((piece) => piece.trim())
  if (typeof value === "function") return phrases(String(value(...Array<string>(8).fill(GAP))).replaceAll(/NaN|undefined/g, GAP))
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(phrases) : []
}
