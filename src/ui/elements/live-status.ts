// <live-status data-address="…/etat" data-version="…" data-changed="…" data-reload="…"><div role="status"></div></live-status>
// Asks now and then whether the page is still true, and says so politely when it is not. Silent while the page is hidden.

const PERIOD = 8_000
const LONGEST = 120_000

class LiveStatus extends HTMLElement {
  #leaving = new AbortController()
  #timer = 0
  #pause = PERIOD

  connectedCallback() {
    this.#leaving = new AbortController()
    document.addEventListener("visibilitychange", () => this.#awake(), { signal: this.#leaving.signal })
    this.#wait()
  }

  disconnectedCallback() {
    this.#leaving.abort()
    clearTimeout(this.#timer)
  }

  #awake() {
    clearTimeout(this.#timer)
    if (!document.hidden) void this.#ask()
  }

  #wait() {
    clearTimeout(this.#timer)
    if (!document.hidden) this.#timer = window.setTimeout(() => void this.#ask(), this.#pause)
  }

  async #ask() {
    const { signal } = this.#leaving
    const version = await presentVersion(this.dataset.address ?? "", signal)
    if (signal.aborted) return
    if (version !== undefined && version !== this.dataset.version) return this.#tell()
    // A network that fails is asked less and less.
    this.#pause = version === undefined ? Math.min(this.#pause * 2, LONGEST) : PERIOD
    this.#wait()
  }

  #tell() {
    this.#leaving.abort()
    const link = document.createElement("a")
    link.href = location.pathname + location.search
    link.textContent = this.dataset.reload ?? ""
    const words = document.createElement("p")
    words.append(this.dataset.changed ?? "", " ", link)
    this.querySelector("[role=status]")?.replaceChildren(words)
  }
}

/** Undefined when nobody answers as expected. */
async function presentVersion(address: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const response = await fetch(address, { signal, cache: "no-store", headers: { accept: "application/json" } })
    const state: { version?: string } = response.ok ? await response.json() : {}
    return state.version
  } catch {
    return undefined
  }
}

customElements.define("live-status", LiveStatus)
