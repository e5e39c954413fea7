// <passkey-form data-ceremony="create|get" data-waiting data-cancelled data-known data-failed><form action="/cles">…</form></passkey-form>
// Sends its form once a passkey has filled in the field `credential`. What to ask of the key comes from "demande", below the form's
// own address. Shown only where the browser knows passkeys.

type Said = "waiting" | "cancelled" | "known" | "failed"

class PasskeyForm extends HTMLElement {
  connectedCallback() {
    if (typeof PublicKeyCredential === "undefined" || !("parseCreationOptionsFromJSON" in PublicKeyCredential)) return
    this.dataset.able = ""
    this.querySelector("form")?.addEventListener("submit", this)
  }

  async handleEvent(event: SubmitEvent) {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    if (form.ariaBusy === "true") return
    form.ariaBusy = "true"
    this.#say("waiting")
    try {
      const field = form.elements.namedItem("credential") as HTMLInputElement
      field.value = JSON.stringify(await this.#ceremony(await this.#ask(form.action)))
      form.submit()
    } catch (error) {
      this.#say(saidBy(error))
    } finally {
      form.ariaBusy = null
    }
  }

  async #ask(action: string): Promise<never> {
    const answer = await fetch(`${action}/demande`, { method: "POST", headers: { accept: "application/json" } })
    if (!answer.ok) throw new Error(String(answer.status))
    return (await answer.json()) as never
  }

  #ceremony(options: never): Promise<Credential | null> {
    return this.dataset.ceremony === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
  }

  #say(said: Said) {
    const status = this.querySelector("[role=status]")
    if (status) status.textContent = this.dataset[said] ?? ""
  }
}

function saidBy(error: unknown): Said {
  const name = error instanceof DOMException ? error.name : ""
  return name === "NotAllowedError" || name === "AbortError" ? "cancelled" : name === "InvalidStateError" ? "known" : "failed"
}

customElements.define("passkey-form", PasskeyForm)
