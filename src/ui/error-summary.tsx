import type { ComponentChildren } from "preact"
import { fieldId } from "./field.tsx"
import { Icon } from "./icon.tsx"

type ErrorSummaryProps = {
  title: string
  errors: { field: string; message: string }[]
  /** Only shown, as in the design system: it neither takes the focus nor is announced. */
  asExample?: boolean
}

/** What is still missing, said once at the top of a refused form; takes the focus and leads to each field. */
export function ErrorSummary({ title, errors, asExample }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <Frame asExample={asExample}>
      <Icon name="circle-alert" />
      <div class="notice__words">
        <h2 class="notice__title">{title}</h2>
        <ul>
          {errors.map((error) => (
            <li key={error.field}>
              <a href={`#${fieldId(error.field)}`}>{error.message}</a>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  )
}

function Frame({ asExample, children }: { asExample?: boolean; children: ComponentChildren }) {
  if (asExample) return <div class="notice notice--error">{children}</div>
  return (
    <error-summary class="notice notice--error" role="alert" tabindex={-1}>
      {children}
    </error-summary>
  )
}
