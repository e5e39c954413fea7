import type { ComponentChildren } from "preact"

/** How something goes, in a few numbered moments. */
export function Milestones({ items }: { items: { title: string; body: ComponentChildren }[] }) {
  return (
    <ol class="milestones">
      {items.map((item, index) => (
        <li key={item.title} class="milestones__item">
          <span class="milestones__number" aria-hidden="true">
            {index + 1}
          </span>
          <h3 class="milestones__title">{item.title}</h3>
          <p>{item.body}</p>
        </li>
      ))}
    </ol>
  )
}
