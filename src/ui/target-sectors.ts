// What a sector of the target shows: readings, levels placed together, cells to choose from.
import type { Axis } from "./axis.ts"
import type { Reading, TargetModel, TargetSector, TargetSide } from "./target.ts"
import { type Part, RIM, RING_LEVELS, radiusOf, round, type TargetGeometry } from "./target-geometry.ts"
import type { Paint } from "./target-paint.ts"
import { xmlText } from "./xml-text.ts"

/** A target being drawn. */
export type Draft = { model: TargetModel; geometry: TargetGeometry; look: Paint; id: string; onScreen: boolean }

/** The filled halves of a sector, or its cells when it can be set by pointer. */
export function halves(draft: Draft, sector: TargetSector, index: number): string {
  const { model, geometry } = draft
  if (model.editable?.includes(sector.key)) return editableSector(draft, sector, index)
  return eachSide(model, sector, (side, reading, part) =>
    typeof reading.level === "number" && reading.level > 0
      ? filled(draft, side, sector.axis, geometry.cell(index, part, 0, reading.level))
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
  const side = model.sides?.[0] ?? "partner"
  const cells = RING_LEVELS.map((level) =>
    filled(draft, side, sector.axis, geometry.cell(index, "whole", level - 1, level), ` data-level="${level}"`),
  )
  const chosen = sector[side]?.level
  return (
    `<g class="target__editable" aria-hidden="true" data-sector="${xmlText(sector.key)}"` +
    `${chosen === undefined ? "" : ` data-chosen="${chosen}"`}>${cells.join("")}` +
    `<path${look("dash")} d="${geometry.dash(index, "whole")}"/></g>`
  )
}

/** "I can't say" and, for several people, how far their answers lie apart. */
export function marks({ model, geometry, look }: Draft, sector: TargetSector, index: number): string {
  if (model.editable?.includes(sector.key)) return ""
  return eachSide(model, sector, (_side, { level, low, high }, part) => {
    if (level === "cannot_say") return `<path${look("dash")} d="${geometry.dash(index, part)}"/>`
    if (low === undefined || high === undefined || low === high) return ""
    const path = geometry.span(index, part, low, high)
    return `<path${look("halo")} d="${path}"/><path${look("span")} d="${path}"/>`
  })
}

/** Level 0: a thin mark at the core, so that it differs from "not answered". Above the core, whose slices can be chosen. */
export function zeros(draft: Draft): string {
  const { model, geometry } = draft
  return model.sectors
    .map((sector, i) => {
      if (!model.editable?.includes(sector.key))
        return eachSide(model, sector, (side, reading, part) =>
          reading.level === 0 ? filled(draft, side, sector.axis, geometry.zero(i, part)) : "",
        )
      const side = model.sides?.[0] ?? "partner"
      const chosen = sector[side]?.level
      return (
        `<g class="target__editable" aria-hidden="true" data-sector="${xmlText(sector.key)}"` +
        `${chosen === undefined ? "" : ` data-chosen="${chosen}"`}>` +
        filled(draft, side, sector.axis, geometry.zero(i, "whole"), ' data-mark="0"') +
        `<path class="target__core-slice" data-level="0" d="${geometry.coreSlice(i)}"/></g>`
      )
    })
    .join("")
}

/** What both sides placed together, or that they did not agree: a line between the halves instead of an arc across. */
export function jointMark({ geometry, look }: Draft, sector: TargetSector, index: number): string {
  if (sector.joint === undefined) return ""
  if (sector.joint === "no_agreement") {
    const path = geometry.seam(index)
    const { x, y } = geometry.signAt(index, RIM - 10)
    return (
      `<path${look("joint-halo")} d="${path}"/><path${look("seam")} d="${path}"/>` +
      `<path${look("open-sign")} d="${diamond(x, y)}"/>`
    )
  }
  const path = geometry.arc(index, sector.joint)
  const { x, y } = geometry.signAt(index, radiusOf(sector.joint))
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
