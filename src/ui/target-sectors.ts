// What a sector of the target shows: readings, levels placed together, cells to choose from.
import type { Axis } from "./axis.ts"
import type { Reading, TargetModel, TargetSector, TargetSide } from "./target.ts"
import { type Part, RIM, RING_LEVELS, radiusOf, round, type TargetGeometry } from "./target-geometry.ts"
import type { Paint } from "./target-paint.ts"
import { xmlText } from "./xml-text.ts"

/** A target being drawn. */
export type Draft = {
  model: TargetModel
  geometry: TargetGeometry
  look: Paint
  id: string
  onScreen: boolean
  /** Gives a part that targets of this plan have drawn before; the key says which and what of the answers it shows. */
  keep: (key: string, draw: () => string) => string
}

/** The filled halves of a sector, or its cells when it can be set by pointer. */
export function halves(draft: Draft, sector: TargetSector, index: number): string {
  const { model, geometry, keep } = draft
  if (model.editable?.includes(sector.key))
    return keep(`cells ${index} ${chosen(model, sector)}`, () => editableSector(draft, sector, index))
  return eachSide(model, sector, (side, { level }, part) =>
    typeof level === "number" && level > 0
      ? keep(`half ${index} ${side} ${level}`, () => filled(draft, side, sector.axis, geometry.cell(index, part, 0, level)))
      : "",
  )
}

function filled({ look, id, onScreen }: Draft, side: TargetSide, axis: Axis, path: string, more = ""): string {
  if (side === "partner") return `<path${look("plain", axis)}${more} d="${path}"/>`
  const tint = onScreen ? "" : `<path${look("tint", axis)} d="${path}"/>`
  return `${tint}<path${look("hatched", axis)}${more} fill="url(#${id}-${axis})" d="${path}"/>`
}

/** All cells of a sector, the chosen ones shown by data-chosen; a pointer's extra, the radio buttons are the control. */
function editableSector(draft: Draft, sector: TargetSector, index: number): string {
  const { model, geometry, look } = draft
  const cells = RING_LEVELS.map((level) =>
    filled(draft, onlySide(model), sector.axis, geometry.cell(index, "whole", level - 1, level), ` data-level="${level}"`),
  )
  return editableGroup(model, sector, `${cells.join("")}<path${look("dash")} d="${geometry.dash(index, "whole")}"/>`)
}

function editableGroup(model: TargetModel, sector: TargetSector, content: string): string {
  const level = chosen(model, sector)
  return (
    `<g class="target__editable" aria-hidden="true" data-sector="${xmlText(sector.key)}"` +
    `${level === undefined ? "" : ` data-chosen="${level}"`}>${content}</g>`
  )
}

function onlySide(model: TargetModel): TargetSide {
  return model.sides?.[0] ?? "partner"
}

function chosen(model: TargetModel, sector: TargetSector): Reading["level"] | undefined {
  return sector[onlySide(model)]?.level
}

/** "I can't say" and, for several people, how far their answers lie apart. */
export function marks({ model, geometry, look, keep }: Draft, sector: TargetSector, index: number): string {
  if (model.editable?.includes(sector.key)) return ""
  return eachSide(model, sector, (side, { level, low, high }, part) => {
    if (level === "cannot_say")
      return keep(`dash ${index} ${side}`, () => `<path${look("dash")} d="${geometry.dash(index, part)}"/>`)
    if (low === undefined || high === undefined || low === high) return ""
    return keep(`span ${index} ${side} ${low} ${high}`, () => {
      const path = geometry.span(index, part, low, high)
      return `<path${look("halo")} d="${path}"/><path${look("span")} d="${path}"/>`
    })
  })
}

/** Level 0: a thin mark at the core, so that it differs from "not answered". Above the core, whose slices can be chosen. */
export function zero(draft: Draft, sector: TargetSector, index: number): string {
  const { model, geometry, keep } = draft
  if (!model.editable?.includes(sector.key))
    return eachSide(model, sector, (side, { level }, part) =>
      level === 0 ? keep(`zero ${index} ${side}`, () => filled(draft, side, sector.axis, geometry.zero(index, part))) : "",
    )
  return keep(`core ${index} ${chosen(model, sector)}`, () => {
    const mark = filled(draft, onlySide(model), sector.axis, geometry.zero(index, "whole"), ' data-mark="0"')
    const slice = `<path class="target__core-slice" data-level="0" d="${geometry.coreSlice(index)}"/>`
    return editableGroup(model, sector, mark + slice)
  })
}

/** What both sides placed together, or that they did not agree: a line between the halves instead of an arc across. */
export function jointMark(draft: Draft, { joint }: TargetSector, index: number): string {
  return joint === undefined ? "" : draft.keep(`joint ${index} ${joint}`, () => drawJoint(draft, joint, index))
}

function drawJoint({ geometry, look }: Draft, joint: NonNullable<TargetSector["joint"]>, index: number): string {
  if (joint === "no_agreement") {
    const path = geometry.seam(index)
    const { x, y } = geometry.signAt(index, RIM - 10)
    return (
      `<path${look("joint-halo")} d="${path}"/><path${look("seam")} d="${path}"/>` +
      `<path${look("open-sign")} d="${diamond(x, y)}"/>`
    )
  }
  const path = geometry.arc(index, joint)
  const { x, y } = geometry.signAt(index, radiusOf(joint))
  return (
    `<path${look("joint-halo")} d="${path}"/><path${look("joint")} d="${path}"/>` + `<path${look("sign")} d="${diamond(x, y)}"/>`
  )
}

function diamond(x: number, y: number): string {
  return `M${round(x)} ${round(y - 9)}l9 9-9 9-9-9z`
}

function eachSide(
  model: TargetModel,
  sector: TargetSector,
  draw: (side: TargetSide, reading: Reading, part: Part) => string,
): string {
  const sides = model.sides ?? BOTH
  const alone = sides.length === 1
  let drawn = ""
  for (const side of sides) {
    const reading = sector[side]
    if (reading) drawn += draw(side, reading, alone ? "whole" : side === "partner" ? "first" : "second")
  }
  return drawn
}
const BOTH = ["partner", "professional"] as const
