// <digit-keys>…rows of radio buttons with data-key…</digit-keys>: that key, typed in a row, chooses the button and goes on to the
// next row. Arrow keys and Tab work as ever.

class DigitKeys extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", this)
  }

  handleEvent(event: Event) {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.altKey || event.metaKey) return
    const { target, key } = event
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") return
    const rows = this.#rows()
    const row = rows.get(target.name) ?? []
    const chosen = row.find((radio) => radio.dataset.key === key)
    if (!chosen) return
    event.preventDefault()
    chosen.checked = true
    chosen.dispatchEvent(new Event("change", { bubbles: true }))
    const names = [...rows.keys()]
    const next = rows.get(names[names.indexOf(target.name) + 1] ?? "") ?? row
    ;(next.find((radio) => radio.checked) ?? next[0])?.focus()
  }

  /** The radio buttons by name, in the page's order. */
  #rows(): Map<string, HTMLInputElement[]> {
    return Map.groupBy(this.querySelectorAll<HTMLInputElement>('input[type="radio"]'), (radio) => radio.name)
  }
}

customElements.define("digit-keys", DigitKeys)
