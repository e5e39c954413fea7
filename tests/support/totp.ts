// The application on somebody's telephone: RFC 6238, from the key as our page shows it.
import { createHmac } from "node:crypto"

/** The code of a key at a moment; `steps` of thirty seconds from now. */
export function codeOf(typedKey: string, steps = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const digest = createHmac("sha1", fromBase32(typedKey)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

function fromBase32(typed: string): Buffer {
  const letters = [...typed.replaceAll(" ", "")]
  const bits = letters.map((one) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(one).toString(2).padStart(5, "0")).join("")
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
