// <copy-text for="link" data-done="Copied." data-failed="…"><button>…</button><span role="status"></span></copy-text>
// Copies the text, or the value, of another element and says so.

class CopyText extends HTMLElement {
  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", () => this.#copy())
  }

  async #copy() {
    const source = document.getElementById(this.getAttribute("for") ?? "")
    const text = source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement ? source.value : source?.textContent
    // The clipboard may be refused, or missing on a page without https.
    const copied = await Promise.resolve(navigator.clipboard?.writeText(text?.trim() ?? "") ?? Promise.reject()).then(
      () => true,
      () => false,
    )
    this.#say((copied ? this.dataset.done : this.dataset.failed) ?? "")
  }

  #say(words: string) {
    const status = this.querySelector("[role=status]")
    if (status) status.textContent = words
  }
}

customElements.define("copy-text", CopyText)
