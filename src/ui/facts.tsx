import type { ComponentChildren } from "preact"

/** What is known of something, as pairs: "Sujet: …", "Créée le: …". */
export function Facts({ items }: { items: { term: string; detail: ComponentChildren }[] }) {
  return (
    <dl class="facts">
      {items.map((item) => (
        <div key={item.term} class="facts__item">
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
        </div>
      ))}
    </dl>
  )
}
