import type { ComponentChildren } from "preact"
import { Icon } from "./icon.tsx"

export function Disclosure({ summary, children, open }: { summary: string; children: ComponentChildren; open?: boolean }) {
  return (
    <details class="disclosure" open={open}>
      <summary class="disclosure__summary">
        <Icon name="chevron-right" />
        <span>{summary}</span>
      </summary>
      <div class="disclosure__body">{children}</div>
    </details>
  )
}
