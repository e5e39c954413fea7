import type { ComponentChildren } from "preact"
import { Face, look } from "./actions.tsx"
import { Icon, type IconName } from "./icon.tsx"

type DialogProps = { id: string; title: string; children: ComponentChildren; closeLabel: string; footer?: ComponentChildren }

/** A native dialog; the Escape key, the cross and a touch outside close it. Open it with an OpenDialog. */
export function Dialog({ id, title, children, closeLabel, footer }: DialogProps) {
  return (
    <dialog class="dialog" id={id} aria-labelledby={`${id}-title`} closedby="any">
      <div class="dialog__head">
        <h2 class="dialog__title" id={`${id}-title`}>
          {title}
        </h2>
        <form method="dialog">
          <button class="icon-button" type="submit" aria-label={closeLabel}>
            <Icon name="x" />
          </button>
        </form>
      </div>
      <div class="dialog__body">{children}</div>
      {footer && <div class="dialog__footer">{footer}</div>}
    </dialog>
  )
}

type OpenDialogProps = {
  /** The dialog's id. */
  dialog: string
  /** A plain page that does the same job where there is no script. */
  fallbackHref?: string
  variant?: "primary" | "secondary" | "quiet" | "danger"
  icon?: IconName
  children: ComponentChildren
}

export function OpenDialog({ dialog, fallbackHref, variant = "secondary", icon, children }: OpenDialogProps) {
  return (
    <open-dialog for={dialog}>
      {fallbackHref ? (
        <a class={look(variant)} href={fallbackHref}>
          <Face icon={icon}>{children}</Face>
        </a>
      ) : (
        <button class={look(variant)} type="button" commandfor={dialog} command="show-modal">
          <Face icon={icon}>{children}</Face>
        </button>
      )}
    </open-dialog>
  )
}
