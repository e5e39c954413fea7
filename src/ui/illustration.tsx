import { Raw } from "./raw.tsx"

/** Drawings made of the target's own shapes; decoration only. "mark" is the platform's logo. */
export function Illustration({ name }: { name: keyof typeof DRAWINGS }) {
  return <Raw class={`illustration illustration--${name}`} html={DRAWINGS[name]} />
}

const open = '<svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">'
const disc = '<circle class="illustration__disc" cx="19.5" cy="24" r="6"/>'
const square = '<path class="illustration__square" d="M22.5 18h12v12h-12z"/>'

const DRAWINGS = {
  mark: `${open}${arcs(["expression", "decision", "construction", "implementation"])}${disc}${square}</svg>`,
  apart: `${open}${arcs(["line", "line", "line", "line"])}<circle class="illustration__disc" cx="15" cy="24" r="5"/><path class="illustration__square" d="M28 19h10v10h-10z"/></svg>`,
  waiting: `${open}${arcs(["expression", "decision", "construction", "implementation"])}<circle class="illustration__disc" cx="16" cy="24" r="5"/><path class="illustration__square illustration__square--empty" d="M27 19h10v10h-10z"/></svg>`,
}

/** Four arcs clockwise from the top end corner, with a gap between axes. */
function arcs(axes: string[]): string {
  return axes.map((axis, quarter) => `<path class="illustration__arc illustration__arc--${axis}" d="${arc(quarter)}"/>`).join("")
}

function arc(quarter: number): string {
  const from = quarter * 90 - 90 + 9
  return `M${point(from)}A21 21 0 0 1 ${point(from + 72)}`
}

function point(degrees: number): string {
  const angle = (degrees * Math.PI) / 180
  return `${(24 + 21 * Math.cos(angle)).toFixed(2)} ${(24 + 21 * Math.sin(angle)).toFixed(2)}`
}
