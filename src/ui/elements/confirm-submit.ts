// <confirm-submit><button type="submit">…</button><dialog>…</dialog></confirm-submit>
// The first button asks; only the dialog's own submit button sends the form.

class ConfirmSubmit extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this)
  }

  handleEvent(event: Event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null
    const dialog = this.querySelector("dialog")
    if (!button || !dialog) return
    if (!dialog.contains(button)) {
      event.preventDefault()
      dialog.showModal()
      // What destroys is never what the Enter key falls on first.
      dialog.querySelector<HTMLButtonElement>('button[value="cancel"]')?.focus()
    } else if (button.type === "button") {
      dialog.close()
    }
  }
}

customElements.define("confirm-submit", ConfirmSubmit)
