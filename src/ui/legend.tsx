export type LegendSize = "h1" | "h2" | "normal"

/** A question as a legend; when the page asks one thing only, the legend is its heading. */
export function Legend({ children, size = "normal" }: { children: string; size?: LegendSize }) {
  return (
    <legend class={`legend legend--${size}`}>
      {size === "h1" ? <h1>{children}</h1> : size === "h2" ? <h2>{children}</h2> : children}
    </legend>
  )
}
