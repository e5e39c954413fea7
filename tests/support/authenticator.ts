// Members with a second factor, and the application on their telephone.
import { expect } from "vitest"
import type { Browser } from "./journey.ts"
import { codeOf } from "./totp.ts"

const SETTING = "/mon-espace/compte/double-verification"

export type Authenticator = { key: string; recoveryCodes: string[]; next: () => string }

/** Turns the second factor on, as its member does on the page. The codes that `next` gives are right, and no two are the same. */
export async function turnOnSecondFactor(browser: Browser): Promise<Authenticator> {
  expect((await browser.post(`${SETTING}/cle`)).status).toBe(303)
  const key = keyIn(await (await browser.get(SETTING)).text())
  const steps = [0, 1]
  const next = () => codeOf(key, steps.shift() ?? 1)
  const response = await browser.post(SETTING, { code: next() })
  expect(response.status).toBe(200)
  return { key, recoveryCodes: recoveryCodesIn(await response.text()), next }
}

export function keyIn(html: string): string {
  return /id="authenticator-key"[^>]*>\s*([A-Z2-7 ]+?)\s*</.exec(html)?.[1] ?? ""
}

export function recoveryCodesIn(html: string): string[] {
  return [...html.matchAll(/<code>([a-z0-9-]{11})<\/code>/g)].map(([, code = ""]) => code)
}
