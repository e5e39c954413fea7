import bowser from "bowser"

/** What someone comes with, as far as their browser says: { browser: "Firefox", system: "Windows", kind: "computer" }. */
export type DeviceName = { browser: string | undefined; system: string | undefined; kind: "phone" | "tablet" | "computer" }

/** Without versions: they change every month, and the device is still the same. */
export function nameDevice(userAgent: string | null | undefined): DeviceName {
  if (!userAgent) return { browser: undefined, system: undefined, kind: "computer" }
  const { browser, os, platform } = bowser.parse(userAgent)
  const kind = platform.type === "mobile" ? "phone" : platform.type === "tablet" ? "tablet" : "computer"
  return { browser: browser.name || undefined, system: os.name || undefined, kind }
}

/** Whether two browsers are of the same kind, on the same kind of system. */
export function sameDevice(a: DeviceName, b: DeviceName): boolean {
  return a.browser === b.browser && a.system === b.system && a.kind === b.kind
}
