import type { ComponentChildren } from "preact"
import type { Axis } from "./axis.ts"

/** Points with a coloured edge on the start side: it says the axis. */
export function MarkedList({ items }: { items: { axis?: Axis; title: ComponentChildren; body?: ComponentChildren }[] }) {
  return (
    <ul class="marked">
      {items.map((item, index) => (
        <li key={index} class="marked__item" data-axis={item.axis}>
          <p class="marked__title">{item.title}</p>
          {item.body && <div class="marked__body">{item.body}</div>}
        </li>
      ))}
    </ul>
  )
}
