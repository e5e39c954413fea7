import type { ComponentChildren } from "preact"
import { Illustration } from "./illustration.tsx"

/** Nothing to do but wait for someone: says for whom, and what one can do meanwhile. */
export function Waiting({
  title,
  children,
  action,
}: {
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
}) {
  return (
    <div class="waiting" role="status">
      <Illustration name="waiting" />
      <div class="waiting__words">
        <p class="waiting__title">{title}</p>
        {children}
        {action && <div class="actions">{action}</div>}
      </div>
    </div>
  )
}
