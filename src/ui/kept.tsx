import type { FunctionComponent, JSX } from "preact"
import { renderToString } from "preact-render-to-string"
import { rendered } from "./raw.tsx"

/** Beyond that, all are forgotten and rendered anew. */
const MOST_KEPT = 2_000

/**
 * A component that is rendered once for each key and then sent as it stands. The key must name all that the markup depends on:
 * never what a person wrote, which would fill the memory. Without a key it is rendered every time.
 */
export function kept<Props>(
  Component: FunctionComponent<Props>,
  keyOf: (props: Props) => string | undefined,
): (props: Props) => JSX.Element {
  const known = new Map<string, string>()
  const Element = Component as FunctionComponent<unknown>
  return (props) => {
    const key = keyOf(props)
    if (key === undefined) return <Element {...(props as object)} />
    let html = known.get(key)
    if (html === undefined) {
      html = renderToString(<Element {...(props as object)} />)
      if (known.size >= MOST_KEPT) known.clear()
      known.set(key, html)
    }
    return rendered(html)
  }
}
