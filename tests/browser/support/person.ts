import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test"
import { type Language, localPath } from "../../../src/core/i18n.ts"
import { claim, inspectFrame, inspectLook } from "./inspection.ts"
import type { Watch } from "./watch.ts"

export type Side = "partner" | "professional"
export type Role = { side: Side; name: Record<Language, string> }

type PersonProps = {
  role: Role
  language: Language
  page: Page
  hasScript: boolean
  watch: Watch
  /** A page with JavaScript in which what someone without it sees can be looked at. */
  drawAgain: () => Promise<Page>
}

/** Someone in front of a browser of their own. Whatever page they come to is inspected. */
export class Person {
  readonly side: Side
  readonly name: string
  readonly language: Language
  readonly page: Page
  readonly hasScript: boolean
  readonly watch: Watch
  /** What else a journey wants to know of each page. */
  readonly onArrival: (() => Promise<void>)[] = []
  readonly #drawAgain: () => Promise<Page>
  #arrived: { status: number; headers: Record<string, string> } = { status: 0, headers: {} }

  constructor({ role, language, page, hasScript, watch, drawAgain }: PersonProps) {
    this.side = role.side
    this.name = role.name[language]
    this.language = language
    this.page = page
    this.hasScript = hasScript
    this.watch = watch
    this.#drawAgain = drawAgain
    page.on("response", (response) => {
      const request = response.request()
      if (request.isNavigationRequest() && response.frame() === page.mainFrame() && ![301, 302, 303].includes(response.status()))
        this.#arrived = { status: response.status(), headers: response.headers() }
    })
  }

  get context(): BrowserContext {
    return this.page.context()
  }

  get main(): Locator {
    return this.page.locator("main")
  }

  /** The headers of the page in front. */
  get headers(): Record<string, string> {
    return this.#arrived.headers
  }

  /** The id of the participation that the page in front belongs to. */
  get participation(): string {
    return /\/auto-evaluation\/([\da-f-]{36})/.exec(this.page.url())?.[1] ?? ""
  }

  /** The address, in their language, of a part of the participation in front. */
  own(part = ""): string {
    return this.path(`/auto-evaluation/${this.participation}${part && `/${part}`}`)
  }

  path(path: string): string {
    return localPath(this.language, path)
  }

  /** Goes to a path as it is written in French. Whole addresses, as in a mail, are gone to as they are. */
  async open(path: string, status = 200): Promise<void> {
    await this.page.goto(/^https?:|^\/en(\/|$)/.test(path) ? path : this.path(path))
    await this.arrive(status)
  }

  async press(name: string | RegExp, status = 200, within = this.main): Promise<void> {
    await this.comeTo(() => within.getByRole("button", { name, exact: true }).first().click(), status)
  }

  async follow(name: string | RegExp, status = 200, within = this.main): Promise<void> {
    await this.comeTo(() => within.getByRole("link", { name, exact: true }).first().click(), status)
  }

  /** Presses a button that asks before it acts, where there is a script to ask. */
  async confirm(name: string): Promise<void> {
    if (!this.hasScript) return this.press(name)
    await this.main.getByRole("button", { name, exact: true }).first().click()
    await this.press(name, 200, this.page.getByRole("dialog"))
  }

  /** Does what leads to another page, and looks at it. */
  async comeTo(act: () => Promise<unknown>, status = 200): Promise<void> {
    await Promise.all([this.page.waitForEvent("load", { timeout: 30_000 }), act()])
    await this.arrive(status)
  }

  async arrive(status = 200): Promise<void> {
    expect(this.#arrived.status, this.page.url()).toBe(status)
    for (const look of this.onArrival) await look()
    await this.inspect(await inspectFrame(this.page, status))
  }

  /** Looks closely at the page in front, unless one of that kind was looked at in this run. */
  async inspect(kind: string): Promise<void> {
    if (!claim(kind)) return
    const { pathname } = new URL(this.page.url())
    await inspectLook(this.hasScript ? this.page : await this.#sameWithScript(), `${pathname} (${this.#arrived.status})`)
  }

  async choose(name: string, value: string | number): Promise<void> {
    await this.page.locator(`input[name="${name}"][value="${value}"]`).first().check()
  }

  async fill(name: string, text: string): Promise<void> {
    await this.main.locator(`[name="${name}"]:not([type=hidden])`).first().fill(text)
  }

  async unfold(name: string): Promise<void> {
    await this.main.locator("summary").filter({ hasText: name }).first().click()
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.main.getByText(text).first()).toBeVisible()
  }

  async doesNotSee(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text)).toHaveCount(0)
  }

  // The very same document is served again to a browser with scripts: also what answered a form, which no address gives twice.
  async #sameWithScript(): Promise<Page> {
    const [url, body] = [this.page.url(), await this.page.content()]
    const { "content-type": contentType = "text/html", "content-security-policy": policy = "" } = this.#arrived.headers
    const again = await this.#drawAgain()
    await again.unrouteAll()
    await again.route(
      (asked) => asked.href === url.replace(/#.*/, ""),
      (route) => route.fulfill({ body, contentType, headers: { "content-security-policy": policy } }),
    )
    await again.goto(url)
    return again
  }
}
