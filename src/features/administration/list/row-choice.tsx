import type { ComponentChildren } from "preact"

/** The name of a row's tick box; `chosenRows` reads them back. */
const PREFIX = "ligne-"

/** What heads a row that can be ticked. */
export function RowChoice({ id, label, children }: { id: string; label: string; children: ComponentChildren }) {
  return (
    <span class="row-choice">
      <input class="checkbox__box" type="checkbox" name={PREFIX + id} value="oui" aria-label={label} />
      <span>{children}</span>
    </span>
  )
}

/** The ids of the rows that were ticked in a form. */
export function chosenRows(typed: Record<string, string>): string[] {
  return Object.keys(typed).flatMap((name) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []))
}
