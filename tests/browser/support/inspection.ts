// What every page must be, whoever comes to it: named, wide enough for no phone, readable by everyone in both themes.
import { hash } from "node:crypto"
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { expect } from "@playwright/test"
import type { AxeResults, RunOptions } from "axe-core"

const NARROWEST = { width: 320, height: 640 }
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
/** What another theme or another width can change. */
const LOOKS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]

/** Says what is wrong with the frame of the page: cheap, so at each visit. Returns the kind of page that it is. */
export async function inspectFrame(page: Page, status: number): Promise<string> {
  const frame = await page.evaluate(() => {
    const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? "")
    return {
      title: document.title.trim(),
      headings: document.querySelectorAll("h1").length,
      language: document.documentElement.lang,
      alternates: texts("link[rel=alternate][hreflang]").length,
      parts: [...new Set(texts("main h2, main button, main [role=alert] h2"))].sort(),
    }
  })
  const { pathname } = new URL(page.url())
  const where = `${pathname} « ${frame.title} »`
  expect(frame.title, `${where} has a title`).not.toBe("")
  expect(frame.headings, `${where} has one h1`).toBe(1)
  expect(frame.language, `${where} says its language`).toBe(/^\/en(\/|$)/.test(pathname) ? "en" : "fr")
  expect(frame.alternates, `${where} names its twin in the other language`).toBe(2)
  // In English only the words differ: pages that differ by their parts were met in French.
  return [status, kindOfPath(pathname), ...(frame.language === "fr" ? frame.parts : [])].join("|")
}

/**
 * Looks closely at a page where scripts run: axe in light and dark, and no sideways scroll on the narrowest phone. `excused` are
 * axe's rules that don't bind it.
 */
export async function inspectLook(page: Page, name: string, excused: string[] = []): Promise<void> {
  const usual = page.viewportSize()
  await page.evaluate(axeSource())
  const rules = Object.fromEntries(excused.map((rule) => [rule, { enabled: false }]))
  expect(await violations(page, { runOnly: WCAG, rules }), `${name}, light`).toEqual([])

  await page.emulateMedia({ colorScheme: "dark" })
  await page.setViewportSize(NARROWEST)
  const [scroll, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(scroll, `${name} does not scroll sideways at ${NARROWEST.width} px`).toBeLessThanOrEqual(width ?? 0)
  expect(await violations(page, { runOnly: { type: "rule", values: LOOKS } }), `${name}, dark and narrow`).toEqual([])

  await page.emulateMedia({ colorScheme: null })
  if (usual) await page.setViewportSize(usual)
}

/** True for whoever asks first in this run, in whichever worker: a page of one kind is looked at once. */
export function claim(kind: string): boolean {
  const folder = process.env.INSPECTED_PAGES ?? join(tmpdir(), `de-concert-inspected-${process.ppid}`)
  mkdirSync(folder, { recursive: true })
  try {
    closeSync(openSync(join(folder, hash("sha1", kind)), "wx"))
    return true
  } catch {
    return false
  }
}

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const found = await page.evaluate<AxeResults, RunOptions>(
    (options) => (window as unknown as { axe: typeof import("axe-core") }).axe.run(document, options),
    { ...options, resultTypes: ["violations"] },
  )
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** Two pages that differ only by whose they are, or by the criterion, are of one kind. */
function kindOfPath(path: string): string {
  return path
    .replace(/[\da-f]{8}-[\da-f-]{27}/g, ":id")
    .replace(/(\/lien)\/[^/]+/, "$1/:token")
    .replace(/(\/(?:reponses|placement))\/[a-z]+_[a-z_]+/, "$1/:criterion")
    .replace(/(\/boite-d-envoi)\/\d+/, "$1/:number")
}

let axe: string | undefined
function axeSource(): string {
  axe ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
  return axe
}
