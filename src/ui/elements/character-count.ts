// <character-count for="field-note" max="500" data-left-one… data-left-many… data-over-one… data-over-many…>
// Counts what is left to write: at once for the eye, after a pause for screen readers.

const PAUSE = 1000

class CharacterCount extends HTMLElement {
  readonly #shown = document.createElement("span")
  readonly #spoken = document.createElement("span")
  readonly #stop = new AbortController()
  #pause = 0

  connectedCallback() {
    const field = document.getElementById(this.getAttribute("for") ?? "")
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
    this.#shown.ariaHidden = "true"
    this.#spoken.className = "visually-hidden"
    this.#spoken.role = "status"
    this.append(this.#shown, this.#spoken)
    this.#show(field)
    field.addEventListener("input", () => this.#count(field), { signal: this.#stop.signal })
  }

  disconnectedCallback() {
    this.#stop.abort()
    clearTimeout(this.#pause)
  }

  #count(field: HTMLTextAreaElement | HTMLInputElement) {
    this.#show(field)
    clearTimeout(this.#pause)
    this.#pause = window.setTimeout(() => {
      this.#spoken.textContent = this.#shown.textContent
    }, PAUSE)
  }

  #show(field: HTMLTextAreaElement | HTMLInputElement) {
    const left = Number(this.getAttribute("max")) - field.value.length
    const amount = Math.abs(left)
    const number = amount < 2 ? "one" : "many"
    const words = this.getAttribute(`data-${left < 0 ? "over" : "left"}-${number}`) ?? "{n}"
    this.#shown.textContent = words.replace("{n}", amount.toLocaleString(document.documentElement.lang))
    this.toggleAttribute("over", left < 0)
  }
}

customElements.define("character-count", CharacterCount)
