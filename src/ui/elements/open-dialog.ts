// <open-dialog for="id"> around a button or a link: opens the dialog, also where `commandfor` is unknown.

class OpenDialog extends HTMLElement {
  connectedCallback() {
    const opener = this.querySelector("a, button")
    opener?.setAttribute("aria-haspopup", "dialog")
    opener?.addEventListener("click", (event) => this.#open(event))
  }

  #open(event: Event) {
    const dialog = document.getElementById(this.getAttribute("for") ?? "")
    if (!(dialog instanceof HTMLDialogElement)) return
    event.preventDefault()
    if (!dialog.open) dialog.showModal()
  }
}

customElements.define("open-dialog", OpenDialog)
