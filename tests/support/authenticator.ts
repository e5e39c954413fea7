// The application on somebody's telephone: RFC 6238, from the key as our page shows it.
import { createHmac } from "node:crypto"
import { expect } from "vitest"
import type { Browser } from "./journey.ts"

const SETTING = "/mon-espace/compte/double-verification"

/** The code of a key at a moment; `steps` of thirty seconds from now. */
export function codeOf(typedKey: string, steps = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const digest = createHmac("sha1", fromBase32(typedKey)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

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

function fromBase32(typed: string): Buffer {
  const letters = [...typed.replaceAll(" ", "")]
  const bits = letters.map((one) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(one).toString(2).padStart(5, "0")).join("")
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
