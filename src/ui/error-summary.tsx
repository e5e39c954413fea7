import { fieldId } from "./field.tsx"
import { Icon } from "./icon.tsx"

/** What is still missing, said once at the top of a refused form; takes the focus and leads to each field. */
export function ErrorSummary({ title, errors }: { title: string; errors: { field: string; message: string }[] }) {
  if (errors.length === 0) return null
  return (
    <error-summary class="notice notice--error" role="alert" tabindex={-1}>
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
    </error-summary>
  )
}
