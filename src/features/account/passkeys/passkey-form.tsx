import type { ComponentChildren } from "preact"
import type { Language } from "../../../core/i18n.ts"
import { words } from "./words.ts"

type PasskeyFormProps = {
  language: Language
  ceremony: "create" | "get"
  /** Where the form goes with what the key said; what to ask of the key comes from the same path, below "demande". */
  action: string
  children: ComponentChildren
  /** Shown where the browser knows no keys, or runs no script. */
  otherwise?: ComponentChildren
}

/** A form that a passkey fills in; see passkey-form.ts of the elements. */
export function PasskeyForm({ language, ceremony, action, children, otherwise }: PasskeyFormProps) {
  const text = words(language).form
  return (
    <passkey-form
      data-ceremony={ceremony}
      data-waiting={text.waiting}
      data-cancelled={text.cancelled}
      data-known={text.known}
      data-failed={text.failed}
    >
      <form class="form" method="post" action={action} novalidate>
        <input type="hidden" name="credential" />
        {children}
        <p class="passkey-form__status" role="status" />
      </form>
      {otherwise && <div class="passkey-form__otherwise">{otherwise}</div>}
    </passkey-form>
  )
}
