import { PASSWORD_LENGTH } from "../../../core/auth/create-auth.ts"

let loaded: Promise<ReadonlySet<string>> | undefined

/** Passwords that everyone uses, of those long enough for us to accept them: some three hundred. Read when first asked for. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  loaded ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) =>
      new Set((dictionary["passwords-common"] as string[]).filter((one) => one.length >= PASSWORD_LENGTH.least)),
  )
  return loaded
}
