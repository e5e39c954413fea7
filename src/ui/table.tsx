// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as blocks loses its meaning in some browsers
import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"

type TableProps = {
  caption: string
  captionHidden?: boolean
  /** One a column, the row header's first. */
  head: ComponentChildren[]
  rows: { header: ComponentChildren; cells: ComponentChildren[] }[]
}

/** A table that scrolls inside itself when it is wider than the page and becomes a list of blocks on a phone. */
export function Table({ caption, captionHidden, head, rows }: TableProps) {
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
              <th key={index} role="columnheader" scope="col">
                {label}
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
