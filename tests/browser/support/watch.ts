import type { BrowserContext } from "@playwright/test"

/** What went wrong in someone's browser without any step noticing. */
export type Watch = {
  /** Console errors that match are what the journey is about: a network that is cut, say. */
  expectFault: (pattern: RegExp) => void
  /** The journey leads through the pages of that other site. */
  expectOrigin: (origin: string) => void
  faults: () => string[]
}

/** Notes errors in the console, exceptions, and requests to any other origin, on all pages of a context. */
export function watch(context: BrowserContext, origin: string): Watch {
  const errors: { text: string; url: string }[] = []
  const others: string[] = []
  const documents = new Set<string>()
  const expected: RegExp[] = []
  const origins = new Set([origin])

  context.on("request", (request) => {
    const { protocol, origin: theirs } = new URL(request.url())
    if (protocol.startsWith("http") && !origins.has(theirs)) others.push(`asks another origin: ${request.url()}`)
  })
  context.on("response", (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url())
  })
  context.on("console", (message) => {
    if (message.type() === "error") errors.push({ text: message.text(), url: message.location().url })
  })
  context.on("weberror", (thrown) => void errors.push({ text: String(thrown.error()), url: "" }))

  // Chromium reports a refused page as an error of the console; its status was asserted on arrival.
  const isRefusedPage = ({ text, url }: { text: string; url: string }) =>
    /status of (403|404|409|422|429)\b/.test(text) && documents.has(url)

  return {
    expectFault: (pattern) => void expected.push(pattern),
    expectOrigin: (other) => void origins.add(other),
    faults: () => [
      ...others,
      ...errors
        .filter((error) => !isRefusedPage(error) && !expected.some((pattern) => pattern.test(error.text)))
        .map(({ text, url }) => `console: ${text} ${url}`),
    ],
  }
}
