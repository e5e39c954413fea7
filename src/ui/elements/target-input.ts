// <target-input name-prefix="…" form="…">: lets a pointer choose on the target what the radio buttons of a form say, and draws
// what they say. The form is the one named, or the one around the element. Without it, or without a pointer, nothing is missing:
// the radio buttons are the control, the drawing's cells are hidden from assistive technology.

class TargetInput extends HTMLElement {
  #leaving = new AbortController()

  connectedCallback() {
    this.#leaving = new AbortController()
    const { signal } = this.#leaving
    this.addEventListener("click", (event) => this.#choose(event.target), { signal })
    this.#form?.addEventListener("change", (event) => this.#follow(event.target), { signal })
    // A browser that comes back to a page restores radio buttons after the elements were made.
    addEventListener("pageshow", () => this.#followAll(), { signal })
    this.#followAll()
  }

  disconnectedCallback() {
    this.#leaving.abort()
  }

  get #form(): HTMLFormElement | null {
    const id = this.getAttribute("form")
    const named = id ? document.getElementById(id) : null
    return named instanceof HTMLFormElement ? named : this.closest("form")
  }

  get #prefix(): string {
    return this.getAttribute("name-prefix") ?? ""
  }

  #choose(clicked: EventTarget | null) {
    if (!(clicked instanceof SVGElement)) return
    const level = clicked.dataset.level
    const key = clicked.closest<SVGElement>("[data-sector]")?.dataset.sector
    if (level === undefined || key === undefined) return
    const radio = this.#radios(this.#prefix + key).find((one) => one.value === level)
    if (!radio || radio.checked || radio.disabled) return
    radio.checked = true
    radio.dispatchEvent(new Event("input", { bubbles: true }))
    radio.dispatchEvent(new Event("change", { bubbles: true }))
  }

  #follow(changed: EventTarget | null) {
    if (!(changed instanceof HTMLInputElement) || changed.type !== "radio" || !changed.checked) return
    if (changed.name.startsWith(this.#prefix)) this.#draw(changed.name.slice(this.#prefix.length), changed.value)
  }

  #followAll() {
    const keys = new Set(this.#sectors.map((sector) => sector.dataset.sector ?? ""))
    for (const key of keys) {
      const radios = this.#radios(this.#prefix + key)
      if (radios.length > 0) this.#draw(key, radios.find((one) => one.checked)?.value)
    }
  }

  #draw(key: string, level: string | undefined) {
    for (const sector of this.#sectors) {
      if (sector.dataset.sector !== key) continue
      if (level === undefined) delete sector.dataset.chosen
      else sector.dataset.chosen = level
    }
  }

  get #sectors(): SVGElement[] {
    return [...this.querySelectorAll<SVGElement>("[data-sector]")]
  }

  #radios(name: string): HTMLInputElement[] {
    return [...(this.#form?.elements ?? [])].filter(
      (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === "radio" && one.name === name,
    )
  }
}

customElements.define("target-input", TargetInput)
