/** What happens to what protects an account, as the audit log names it. Each is told to the member by mail. */
export const CHANGES = [
  "password.set",
  "password.changed",
  "password.removed",
  "second_factor.enabled",
  "second_factor.disabled",
  "recovery_codes.renewed",
  "recovery_code.used",
  "second_factor_reset.asked",
  "second_factor_reset.accepted",
  "second_factor_reset.refused",
  "passkey.added",
  "passkey.removed",
  "provider.linked",
  "provider.unlinked",
] as const
export type Change = (typeof CHANGES)[number]

/** The words of a change are kept under this key. */
export function wordsKey<One extends Change>(change: One) {
  return change.replace(".", "_") as One extends `${infer Noun}.${infer Verb}` ? `${Noun}_${Verb}` : never
}
