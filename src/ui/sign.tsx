import { kept } from "./kept.tsx"
import { Raw } from "./raw.tsx"

/** Who speaks: the partner's disc, the professional's hatched square, the diamond of what is placed together. */
export type Sign = "partner" | "professional" | "joint"

/** Draws a side's sign. Decoration unless it has a `label`: then it is an image with that name. */
export const Sign = kept(Drawing, ({ sign, label }) => `${sign} ${label ?? ""}`)

function Drawing({ sign, label }: { sign: Sign; label?: string }) {
  return (
    <span class={`sign sign--${sign}`} {...spoken(label)}>
      <Raw html={`<svg viewBox="0 0 20 20" focusable="false">${SHAPES[sign]}</svg>`} />
    </span>
  )
}

/** A drawing with a label is an image of that name; without one it stays silent. */
export function spoken(label: string | undefined) {
  return label === undefined ? { "aria-hidden": true as const } : { role: "img" as const, "aria-label": label }
}

const SHAPES: Record<Sign, string> = {
  partner: '<circle cx="10" cy="10" r="8"/>',
  professional: '<path d="M2.5 2.5h15v15h-15z"/><path d="m2.5 9 6.5-6.5M2.5 15.5l13-13M6.5 17.5l11-11M12.5 17.5l5-5"/>',
  joint: '<path d="m10 1.5 8.5 8.5-8.5 8.5L1.5 10z"/>',
}
