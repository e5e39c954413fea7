import { randomBytes, scrypt, timingSafeEqual } from "node:crypto"

// OWASP's scrypt of 32 MiB. Better-auth's own takes that four at a time; Node's argon2 leaves 140 MB behind in the allocator.
const COST = { N: 32_768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const KIND = "scrypt:15:8:3"

/** A password as the database keeps it. About a quarter of a second of one core. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `${KIND}:${salt.toString("base64url")}:${(await derive(password, salt)).toString("base64url")}`
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [kind, n, r, p, salt, key] = hash.split(":")
  if (`${kind}:${n}:${r}:${p}` !== KIND || !salt || !key) return false
  return timingSafeEqual(Buffer.from(key, "base64url"), await derive(password, Buffer.from(salt, "base64url")))
}

let turn: Promise<unknown> = Promise.resolve()

// One at a time: a flood of sign-ins costs time, not memory, and leaves threads for the rest.
function derive(password: string, salt: Buffer): Promise<Buffer> {
  const next = turn.then(
    () =>
      new Promise<Buffer>((resolve, reject) =>
        scrypt(password.normalize("NFKC"), salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key))),
      ),
  )
  turn = next.catch(() => undefined)
  return next
}
