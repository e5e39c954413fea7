import type { ComponentChildren } from "preact"
import { Illustration } from "./illustration.tsx"

/** Says what will be here and how to begin; `action` is a Button or a ButtonLink. */
export function EmptyState({
  title,
  children,
  action,
  headingLevel = 2,
}: {
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
  headingLevel?: 2 | 3
}) {
  const Heading = headingLevel === 2 ? "h2" : "h3"
  return (
    <div class="empty-state">
      <Illustration name="apart" />
      <Heading class="empty-state__title">{title}</Heading>
      {children && <div class="empty-state__body">{children}</div>}
      {action && <div class="actions">{action}</div>}
    </div>
  )
}
