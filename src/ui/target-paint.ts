// How the target's parts look: by class on screen (target.css), by attributes on paper, where there is no CSS.
import type { Axis } from "./axis.ts"
import { NAME_SIZE, SUBJECT_SIZE } from "./target-labels.ts"

/** Colours as "#rrggbb", and the typeface's name as the PDF compiler knows it. */
export type PaperPalette = Record<Axis, string> & {
  ink: string
  muted: string
  ground: string
  cell: string
  line: string
  sun: string
  typeface: string
}

/** The attributes of a part, with a leading space. */
export type Paint = (part: TargetPart, axis?: Axis) => string

export type TargetPart =
  | "ground"
  | "plain"
  | "hatched"
  | "tint"
  | "stripe"
  | "ring"
  | "dash"
  | "halo"
  | "span"
  | "core"
  | "joint-halo"
  | "joint"
  | "sign"
  | "seam"
  | "open-sign"
  | "axis"
  | "ring-number"
  | "name"
  | "name-number"
  | "number"
  | "subject"
  | "emblem"

export const screenPaint: Paint = (part, axis) => (axis ? ` class="target__${part} target--${axis}"` : ` class="target__${part}"`)

export function paperPaint(palette: PaperPalette): Paint {
  const { ink, muted, ground, cell, line, sun } = palette
  const stroke = (colour: string, width: number, more = "") =>
    ` fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"${more}`
  const text = (size: number, weight: number, colour: string) =>
    ` font-family="${palette.typeface}" font-size="${size}" font-weight="${weight}" fill="${colour}"`
  const fixed: Partial<Record<TargetPart, string>> = {
    ground: ` fill="${cell}"`,
    ring: stroke(ground, 1.6),
    dash: stroke(muted, 3),
    halo: stroke(ground, 5),
    span: stroke(ink, 2.2),
    core: ` fill="${ground}" stroke="${line}" stroke-width="1.2"`,
    "joint-halo": stroke(ground, 9),
    joint: stroke(ink, 4.6),
    sign: ` fill="${sun}" stroke="${ink}" stroke-width="2.4"`,
    seam: stroke(ink, 2.6, ' stroke-dasharray="1 7"'),
    "open-sign": ` fill="${ground}" stroke="${ink}" stroke-width="2.4"`,
    "ring-number": `${text(14, 600, muted)} text-anchor="middle"`,
    name: text(NAME_SIZE, 600, ink),
    "name-number": ` fill="${muted}"`,
    number: `${text(20, 700, ink)} text-anchor="middle"`,
    subject: text(SUBJECT_SIZE, 700, ink),
  }
  return (part, axis = "expression") => {
    const colour = palette[axis]
    if (part === "plain") return ` fill="${colour}"`
    if (part === "hatched") return ` stroke="${colour}" stroke-width="1.4"`
    if (part === "tint") return ` fill="${mix(colour, ground, 0.2)}"`
    if (part === "stripe") return ` fill="${colour}"`
    if (part === "axis") return stroke(colour, 6)
    return fixed[part] ?? ""
  }
}

/** So much of a colour in another, both as "#rrggbb". */
function mix(colour: string, ground: string, share: number): string {
  const channel = (hex: string, i: number) => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16)
  const mixed = [0, 1, 2].map((i) => Math.round(channel(colour, i) * share + channel(ground, i) * (1 - share)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`
}
