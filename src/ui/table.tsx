// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as blocks loses its meaning in some browsers
import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import { Icon } from "./icon.tsx"

type TableProps = {
  caption: string
  captionHidden?: boolean
  /** One a column, the row header's first. */
  head: ComponentChildren[]
  /** Where a column's heading leads to order the rows by it, and how they are ordered now; beside `head`. */
  sorting?: (Sorting | undefined)[]
  rows: { header: ComponentChildren; cells: ComponentChildren[] }[]
}

export type Sorting = { href: string; now?: "ascending" | "descending" }

/** A table that scrolls inside itself when it is wider than the page and becomes a list of blocks on a phone. */
export function Table({ caption, captionHidden, head, sorting = [], rows }: TableProps) {
  const captionId = useId()
  return (
    <section class="table-frame" aria-labelledby={captionId} tabindex={0}>
      <table class="table" role="table">
        <caption id={captionId} class={captionHidden ? "visually-hidden" : undefined}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {head.map((label, index) => (
              <th key={index} role="columnheader" scope="col" aria-sort={sorting[index]?.now}>
                <ColumnName label={label} sorting={sorting[index]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={index} role="row">
              <th role="rowheader" scope="row">
                {row.header}
              </th>
              {row.cells.map((cell, column) => (
                <td key={column} role="cell">
                  <span class="table__label" aria-hidden="true">
                    {head[column + 1]}
                  </span>
                  <span class="table__value">{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

// On a phone the headings are out of sight: nothing there may take the focus.
function ColumnName({ label, sorting }: { label: ComponentChildren; sorting: Sorting | undefined }) {
  if (!sorting) return label
  return (
    <>
      <a class="table__sort" href={sorting.href}>
        {label}
        {sorting.now && <Icon name={sorting.now === "ascending" ? "chevron-up" : "chevron-down"} />}
      </a>
      <span class="table__name">{label}</span>
    </>
  )
}
