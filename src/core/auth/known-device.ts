// A browser that was let in once is known again when it comes back, even signed out: whoever floods an address with wrong
// passwords does not hold its owner up, and the owner is not told of a device that is theirs. The cookie says nothing by itself:
// for each of the last addresses it holds a number by chance, and a mark that only we can make of both.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"

export const DEVICE_COOKIE = "device"
/** As long as browsers keep any cookie. */
export const DEVICE_DAYS = 400
const MOST_ADDRESSES = 4
const ENTRY = /^[\w-]{16}\.[\w-]{43}$/

/** The number of this browser for this address; undefined when nobody came in here with it. */
export function knownDevice(cookie: string | undefined, email: string, secret: string): string | undefined {
  return entriesOf(cookie)
    .find((entry) => isOf(entry, email, secret))
    ?.split(".")[0]
}

/** The cookie once someone has come in with this address. Whoever came in here before stays known, up to four. */
export function rememberDevice(cookie: string | undefined, email: string, secret: string): string {
  const entries = entriesOf(cookie)
  const own = entries.find((entry) => isOf(entry, email, secret)) ?? newEntry(email, secret)
  return [own, ...entries.filter((entry) => entry !== own)].slice(0, MOST_ADDRESSES).join("~")
}

function entriesOf(cookie = ""): string[] {
  return cookie
    .split("~")
    .filter((entry) => ENTRY.test(entry))
    .slice(0, MOST_ADDRESSES)
}

function newEntry(email: string, secret: string): string {
  const number = randomBytes(12).toString("base64url")
  return `${number}.${mark(number, email, secret).toString("base64url")}`
}

function isOf(entry: string, email: string, secret: string): boolean {
  const [number = "", given = ""] = entry.split(".")
  const right = mark(number, email, secret)
  const bytes = Buffer.from(given, "base64url")
  return bytes.length === right.length && timingSafeEqual(bytes, right)
}

function mark(number: string, email: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`device ${number} ${email}`).digest()
}
