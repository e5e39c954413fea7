import type { JSX } from "preact"
import { jsxTemplate } from "preact/jsx-runtime"

/**
 * The one door for ready-made markup (the target's SVG, icons): strings that we made ourselves, never a person's text.
 */
export function Raw({ html, as: Tag = "span", class: className }: { html: string; as?: "span" | "div"; class?: string }) {
  // Here and below markup enters a page unescaped, and nowhere else; a convention test keeps it so.
  return <Tag class={className} dangerouslySetInnerHTML={{ __html: html }} />
}

/** The same with no element around it, for what was rendered before. */
export function rendered(html: string): JSX.Element {
  return jsxTemplate([html])
}
