import type { ComponentChildren } from "preact"
import type { Axis } from "./axis.ts"
import { Sign } from "./sign.tsx"

type CardProps = {
  /** Makes the title a link and the whole card its target. */
  href?: string
  title: ComponentChildren
  axis?: Axis
  sign?: Sign
  headingLevel?: 2 | 3
  children?: ComponentChildren
  /** Tags, dates, small actions at the card's foot. */
  footer?: ComponentChildren
}

export function Card({ href, title, axis, sign, headingLevel = 2, children, footer }: CardProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3"
  return (
    <article class={href ? "card card--link" : "card"} data-axis={axis}>
      <Heading class="card__title">
        {sign && <Sign sign={sign} />}
        {href ? <a href={href}>{title}</a> : title}
      </Heading>
      {children && <div class="card__body">{children}</div>}
      {footer && <div class="card__footer">{footer}</div>}
    </article>
  )
}

export function CardGrid({ children }: { children: ComponentChildren }) {
  return <div class="card-grid">{children}</div>
}
