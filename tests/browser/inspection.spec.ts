// Whoever inspects must be able to find something.
import { inspectFrame, inspectLook } from "./support/inspection.ts"
import { expect, test } from "./support/journey.ts"
import { watch } from "./support/watch.ts"

const page = (body: string) => `<!doctype html><html lang="fr"><title>Essai</title><main><h1>Essai</h1>${body}</main></html>`

test("what some cannot read, or what does not fit a phone, is noticed", { tag: "@with-javascript" }, async ({ page: tab }) => {
  await tab.setContent(page("<p>Tout va bien.</p>"))
  await inspectLook(tab, "a good page")
  for (const [flaw, body] of [
    ["image-alt", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'],
    ["color-contrast", '<p style="color:#bbb;background:#fff">Pâle.</p>'],
    ["sideways", '<p style="width:40rem">Large.</p>'],
    [
      "color-contrast",
      "<style>@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }</style><p>Sombre.</p>",
    ],
  ] as const) {
    await tab.setContent(page(body))
    await expect(inspectLook(tab, "a page with a flaw"), body).rejects.toThrow(flaw)
  }
  await tab.setContent(page("<h1>Deux titres</h1>"))
  await expect(inspectFrame(tab, 200)).rejects.toThrow("one h1")
})

test("errors, and requests to another origin, are noticed", { tag: "@with-javascript" }, async ({ browser, baseURL }) => {
  const context = await browser.newContext()
  const watched = watch(context, baseURL ?? "")
  const tab = await context.newPage()
  await tab.goto("/auto-evaluation")
  expect(watched.faults()).toEqual([])
  const inline = '<script>setTimeout(() => { throw new Error("panne") })</script>'
  await tab.setContent(inline)
  await expect.poll(() => watched.faults().join()).toContain("Content Security Policy")
  await tab.goto("about:blank")
  await tab.setContent(inline)
  await expect.poll(() => watched.faults().join()).toContain("panne")
  await tab.setContent('<img src="http://ailleurs.invalid/mesure.gif" alt="">')
  await expect.poll(() => watched.faults().join()).toContain("asks another origin: http://ailleurs.invalid/mesure.gif")
  await context.close()
})
