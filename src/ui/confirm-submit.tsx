import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import { Button } from "./actions.tsx"
import type { IconName } from "./icon.tsx"

type ConfirmSubmitProps = {
  /** The button's words: "Effacer mon compte". */
  label: string
  question: string
  /** What will happen, in a sentence or two. */
  children?: ComponentChildren
  /** Verbs, not "yes" and "no". */
  confirmLabel: string
  cancelLabel: string
  name?: string
  value?: string
  icon?: IconName
}

/**
 * A submit button that asks first, for what cannot be undone; put it inside the form. Without a script the form goes
 * straight away: where that would hurt, the server asks on a page of its own.
 */
export function ConfirmSubmit({ label, question, children, confirmLabel, cancelLabel, name, value, icon }: ConfirmSubmitProps) {
  const title = useId()
  return (
    <confirm-submit>
      <Button variant="danger" name={name} value={value} icon={icon}>
        {label}
      </Button>
      <dialog class="dialog" aria-labelledby={title}>
        <h2 class="dialog__title" id={title}>
          {question}
        </h2>
        {children && <div class="dialog__body">{children}</div>}
        <div class="dialog__footer">
          <Button type="button" variant="secondary" value="cancel">
            {cancelLabel}
          </Button>
          <Button variant="danger" name={name} value={value}>
            {confirmLabel}
          </Button>
        </div>
      </dialog>
    </confirm-submit>
  )
}
