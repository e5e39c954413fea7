import type { FunctionComponent, JSX } from "preact"
import { renderToString } from "preact-render-to-string"
import { keptMarkup } from "./document.ts"
import { rendered } from "./raw.tsx"

/**
 * A component that is rendered once for each key and then sent as it stands. The key must name all that the markup depends on:
 * never what a person wrote, which would fill the memory. Without a key it is rendered every time.
 */
export function kept<Props>(
  Component: FunctionComponent<Props>,
  keyOf: (props: Props) => string | undefined,
): (props: Props) => JSX.Element {
  const keep = keptMarkup()
  const Element = Component as FunctionComponent<unknown>
  return (props) => {
    const key = keyOf(props)
    if (key === undefined) return <Element {...(props as object)} />
    return rendered(keep(key, () => renderToString(<Element {...(props as object)} />)))
  }
}
