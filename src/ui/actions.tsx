import type { ComponentChildren } from "preact"
import { Icon, type IconName } from "./icon.tsx"
import { Sign } from "./sign.tsx"

type Look = {
  /** One primary action a page. Quiet is for what is rarely done, danger for what cannot be undone. */
  variant?: "primary" | "secondary" | "quiet" | "danger"
  icon?: IconName
  sign?: Sign
  children: ComponentChildren
}

type ButtonProps = Look & {
  type?: "submit" | "button"
  id?: string
  name?: string
  value?: string
  form?: string
  formaction?: string
  /** The work is under way: says so to screen readers and shows it. */
  busy?: boolean
}

export function Button({ variant, icon, sign, children, type = "submit", busy, ...rest }: ButtonProps) {
  return (
    <button class={look(variant)} type={type} aria-busy={busy} {...rest}>
      <Face icon={icon} sign={sign}>
        {children}
      </Face>
    </button>
  )
}

type ButtonLinkProps = Look & { href: string; download?: boolean | string; rel?: string; hreflang?: string; target?: "_blank" }

export function ButtonLink({ variant, icon, sign, children, ...rest }: ButtonLinkProps) {
  return (
    <a class={look(variant)} {...rest}>
      <Face icon={icon} sign={sign}>
        {children}
      </Face>
    </a>
  )
}

/**
 * What can be done next, the main action first; on a phone the actions fill the width. `withinReach` keeps them at the
 * bottom of a phone's screen: for a page with one long question.
 */
export function Actions({ children, withinReach }: { children: ComponentChildren; withinReach?: boolean }) {
  return <div class={withinReach ? "actions actions--within-reach" : "actions"}>{children}</div>
}

export function Face({ icon, sign, children }: Pick<Look, "icon" | "sign" | "children">) {
  return (
    <>
      {sign && <Sign sign={sign} />}
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  )
}

export function look(variant: Look["variant"] = "primary"): string {
  return `button button--${variant}`
}
