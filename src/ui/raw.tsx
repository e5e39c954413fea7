/**
 * The one door for ready-made markup (the target's SVG, icons): strings that we made ourselves, never a person's text.
 */
export function Raw({ html, as: Tag = "span", class: className }: { html: string; as?: "span" | "div"; class?: string }) {
  // The only place where markup enters a page unescaped; a convention test keeps it so.
  return <Tag class={className} dangerouslySetInnerHTML={{ __html: html }} />
}
