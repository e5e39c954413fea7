// <error-summary tabindex="-1"> takes the focus when a refused form comes back, so that it is read first.

class ErrorSummary extends HTMLElement {
  connectedCallback() {
    this.focus()
  }
}

customElements.define("error-summary", ErrorSummary)
