// A passkey in software (WebAuthn level 3): what a browser's `credential.toJSON()` would give of it.
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto"
import { ORIGIN } from "./app.ts"

type Options = { challenge: string; user?: { id: string } }
type How = {
  /** Whether the key made sure who holds it. */
  verifies?: boolean
  origin?: string
}

export type SecurityKey = ReturnType<typeof createSecurityKey>

export function createSecurityKey() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x = "", y = "" } = publicKey.export({ format: "jwk" })
  const id = randomBytes(16)
  let counter = 0
  let owner = ""

  const common = { id: id.toString("base64url"), rawId: id.toString("base64url"), type: "public-key", clientExtensionResults: {} }
  const clientData = (type: string, { challenge }: Options, { origin = ORIGIN }: How) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authenticatorData = (flags: number, { verifies = true }: How, attested = Buffer.alloc(0)) => {
    counter++
    const head = Buffer.alloc(5)
    head.writeUInt8(flags | PRESENT | (verifies ? VERIFIED : 0))
    head.writeUInt32BE(counter, 1)
    return Buffer.concat([createHash("sha256").update(new URL(ORIGIN).hostname).digest(), head, attested])
  }

  return {
    id: common.id,
    /** Answers a request to make a key. */
    create(options: Options, how: How = {}) {
      owner = options.user?.id ?? ""
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([
        Buffer.alloc(16),
        length,
        id,
        coseKey(Buffer.from(x, "base64url"), Buffer.from(y, "base64url")),
      ])
      const attestation = cbor(
        new Map<string, Cbor>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", authenticatorData(ATTESTED, how, attested)],
        ]),
      )
      const clientDataJSON = clientData("webauthn.create", options, how)
      return { ...common, response: encoded({ clientDataJSON, attestationObject: attestation }) }
    },
    /** Answers a request to show it. */
    get(options: Options, how: How = {}) {
      const clientDataJSON = clientData("webauthn.get", options, how)
      const data = authenticatorData(0, how)
      const signed = Buffer.concat([data, createHash("sha256").update(clientDataJSON).digest()])
      const signature = sign("sha256", signed, privateKey)
      return { ...common, response: { ...encoded({ clientDataJSON, authenticatorData: data, signature }), userHandle: owner } }
    },
  }
}

const [PRESENT, VERIFIED, ATTESTED] = [0x01, 0x04, 0x40]

function encoded(parts: Record<string, Buffer>): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, bytes.toString("base64url")]))
}

/** ES256 on P-256. */
function coseKey(x: Buffer, y: Buffer): Buffer {
  return cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, x],
      [-3, y],
    ]),
  )
}

type Cbor = string | number | Buffer | Map<string | number, Cbor>

function cbor(value: Cbor): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}
