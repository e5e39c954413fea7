// <answer-saver data-source="…/reponses">: sends each answer of the form inside as it is given, to data-source/<criterion>.
// What could not be sent stays on the page and leaves when the network is back; leaving the page before then is asked about.
const REMARK = "remark_"
const PAUSE_MS = 800
const RETRY_MS = 5_000

class AnswerSaver extends HTMLElement {
  #unsent = new Set<string>()
  #timers = new Map<string, number>()
  #leaving = new AbortController()
  #sending = false

  connectedCallback() {
    this.#leaving = new AbortController()
    const { signal } = this.#leaving
    this.addEventListener("change", (event) => this.#note(event, 0), { signal })
    this.addEventListener("input", (event) => this.#note(event, PAUSE_MS), { signal })
    this.addEventListener("submit", () => this.#unsent.clear(), { signal })
    addEventListener("online", () => void this.#send(), { signal })
    addEventListener("beforeunload", (event) => this.#unsent.size > 0 && event.preventDefault(), { signal })
  }

  disconnectedCallback() {
    this.#leaving.abort()
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  #note(event: Event, pause: number) {
    if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) return
    const criterion = event.target.name.replace(REMARK, "")
    if (this.#level(criterion) === undefined) return this.#say("choose")
    this.#unsent.add(criterion)
    clearTimeout(this.#timers.get(criterion))
    this.#timers.set(
      criterion,
      window.setTimeout(() => void this.#send(), pause),
    )
  }

  async #send() {
    if (this.#sending) return
    this.#sending = true
    for (const criterion of [...this.#unsent]) {
      this.#unsent.delete(criterion)
      this.#say("waiting")
      const outcome = await this.#post(criterion)
      this.#say(outcome)
      if (outcome !== "offline") continue
      this.#unsent.add(criterion)
      this.#timers.set(
        "",
        window.setTimeout(() => void this.#send(), RETRY_MS),
      )
      break
    }
    this.#sending = false
  }

  async #post(criterion: string): Promise<"saved" | "offline" | "refused"> {
    const body = JSON.stringify({ [criterion]: this.#level(criterion), [REMARK + criterion]: this.#remark(criterion) })
    try {
      const headers = { "content-type": "application/json", accept: "application/json" }
      const response = await fetch(`${this.dataset.source}/${criterion}`, { method: "POST", headers, body })
      if (response.ok) return "saved"
      return response.status >= 500 || response.status === 429 ? "offline" : "refused"
    } catch {
      return "offline"
    }
  }

  #level(criterion: string): string | undefined {
    return this.querySelector<HTMLInputElement>(`input[name="${CSS.escape(criterion)}"]:checked`)?.value
  }

  #remark(criterion: string): string {
    return this.querySelector<HTMLTextAreaElement>(`textarea[name="${CSS.escape(REMARK + criterion)}"]`)?.value ?? ""
  }

  #say(what: "saved" | "waiting" | "offline" | "refused" | "choose") {
    // Its own: the fields inside have theirs, for what is left to write.
    const status = this.querySelector(':scope > [role="status"]')
    if (!status) return
    const words = this.dataset[what] ?? ""
    if (status.textContent !== words) status.textContent = words
    this.dataset.state = what
  }
}

customElements.define("answer-saver", AnswerSaver)
