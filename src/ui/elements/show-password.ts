// <show-password for="field-password" data-show="Afficher ce que j’écris">
// A button that shows what is typed in a password's field: a long one is hard to write blind, on a phone above all.

class ShowPassword extends HTMLElement {
  readonly #stop = new AbortController()

  connectedCallback() {
    const field = document.getElementById(this.getAttribute("for") ?? "")
    if (!(field instanceof HTMLInputElement)) return
    const button = document.createElement("button")
    button.type = "button"
    button.className = "show-password"
    button.textContent = this.dataset.show ?? ""
    button.setAttribute("aria-controls", field.id)
    const show = (shown: boolean) => {
      field.type = shown ? "text" : "password"
      button.ariaPressed = String(shown)
    }
    show(false)
    this.append(button)
    button.addEventListener("click", () => show(field.type === "password"))
    // Browsers keep what text fields held; what was shown is sent as a password all the same.
    field.form?.addEventListener("submit", () => show(false), { signal: this.#stop.signal })
  }

  disconnectedCallback() {
    this.#stop.abort()
    this.replaceChildren()
  }
}

customElements.define("show-password", ShowPassword)
