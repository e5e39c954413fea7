import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto"
import type { Auth } from "./create-auth.ts"

/** Encrypts with the instance's secret, as the library does what it reads back: keys of second factors, recovery codes. */
export async function seal(auth: Auth, data: string): Promise<string> {
  return symmetricEncrypt({ key: (await auth.$context).secretConfig, data })
}

export async function unseal(auth: Auth, data: string): Promise<string> {
  return symmetricDecrypt({ key: (await auth.$context).secretConfig, data })
}
