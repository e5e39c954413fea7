import type { ComponentChildren } from "preact"

type SectionProps = {
  title: ComponentChildren
  id?: string
  lead?: ComponentChildren
  /** "band" sets the section on a tinted ground, edge to edge: once a page at most. */
  tone?: "plain" | "band"
  children: ComponentChildren
}

export function Section({ title, id, lead, tone = "plain", children }: SectionProps) {
  return (
    <section class={`section section--${tone}`} id={id}>
      <h2>{title}</h2>
      {lead && <p class="section__lead">{lead}</p>}
      {children}
    </section>
  )
}

/** Two parts side by side when there is room; "start" gives the first one more of it. */
export function Columns({ children, weight = "even" }: { children: ComponentChildren; weight?: "even" | "start" | "end" }) {
  return <div class={`columns columns--${weight}`}>{children}</div>
}

/** A surface with a hairline, for a drawing or a form that stands out of the page. */
export function Panel({ children }: { children: ComponentChildren }) {
  return <div class="panel">{children}</div>
}

/** Running text, at most 62 characters a line. */
export function Prose({ children }: { children: ComponentChildren }) {
  return <div class="prose">{children}</div>
}
