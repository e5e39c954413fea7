/** One of the two mailboxes that have to agree. */
export type AddressSide = "old" | "new"

/** Long enough to reach a mailbox at work and one at home. */
export const CHANGE_HOURS = 24

/** A change under way, as its own pages show it. */
export type AddressChange = { newEmail: string; oldConfirmed: boolean; newConfirmed: boolean; expiresAt: Date }

/** Whom a change still waits for, once this side has agreed. */
export function waitsFor({ oldConfirmed, newConfirmed }: Pick<AddressChange, "oldConfirmed" | "newConfirmed">): AddressSide[] {
  return [...(oldConfirmed ? [] : (["old"] as const)), ...(newConfirmed ? [] : (["new"] as const))]
}
