// Where everything on the target lies: units of the drawing, the origin in the centre, angles clockwise from the top.
// Server and browser share it. Paths are made once for each way of grouping sectors (there are very few) and kept.

/** Level 0 ends here: the core that holds the subject. */
export const CORE = 64
/** Level 4 ends here. */
export const RIM = 200
/** The coloured arcs of the axes, outside the rim. */
const AXIS_ARC = 211
export const RING_LEVELS = [1, 2, 3, 4] as const

const AXIS_GAP = 9 // half the channel between two axes; ring numbers stand in the one at the top
const SECTOR_GAP = 1.6
const HALF_GAP = 0.9
const EVEN = 130 // at this radius all sectors are equally wide

/** A side's half of a sector, or all of it. The first half is the partner's, clockwise. */
export type Part = "first" | "second" | "whole"

export type TargetGeometry = {
  /** The middle of each sector, in radians. */
  middles: number[]
  /** All sectors as one path, from the core to the rim. */
  ground: string
  /** The arc of each group of sectors, outside the rim. */
  axisArcs: string[]
  /** A part of a sector from a level to another; halves of levels are allowed. */
  cell: (sector: number, part: Part, from: number, to: number) => string
  /** The thin mark of level 0 at the core's edge. */
  zero: (sector: number, part: Part) => string
  /** The slice of the core that belongs to a sector. */
  coreSlice: (sector: number) => string
  /** An arc across the sector at a level. */
  arc: (sector: number, level: number) => string
  /** The line between the two halves. */
  seam: (sector: number) => string
  /** A short level stroke in a part, for "I can't say". */
  dash: (sector: number, part: Part) => string
  /** A line along a part's middle between two levels, with feet. */
  span: (sector: number, part: Part, low: number, high: number) => string
  /** Where a sign on the seam stands. */
  signAt: (sector: number, radius: number) => Point
}
export type Point = { x: number; y: number }

export function radiusOf(level: number): number {
  return CORE + ((RIM - CORE) * level) / 4
}

/** `groups` holds how many sectors each axis has, in order. */
export function targetGeometry(groups: readonly number[]): TargetGeometry {
  const key = groups.join()
  let known = geometries.get(key)
  if (!known) {
    known = layOut(groups)
    geometries.set(key, known)
  }
  return known
}
const geometries = new Map<string, TargetGeometry>()

export function pointAt(angle: number, radius: number): Point {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }
}

/** A boundary is a ray moved sideways, so that gaps have the same width from core to rim. */
type Edge = { ray: number; shift: number }
type Sector = { from: Edge; to: Edge; middle: number }

function layOut(groups: readonly number[]): TargetGeometry {
  const { sectors, arcs } = placeSectors(groups)
  const paths = new Map<string, string>()
  const kept = (key: string, make: () => string) => {
    let path = paths.get(key)
    if (path === undefined) {
      path = make()
      paths.set(key, path)
    }
    return path
  }
  const at = (sector: number) => sectors[sector] as Sector
  const bar = (sector: number, part: Part, low: number, high: number) => {
    const { from, to } = edgesOf(at(sector), part)
    return ring(from, to, low, high)
  }
  return {
    middles: sectors.map((sector) => sector.middle),
    ground: sectors.map((sector) => ring(sector.from, sector.to, CORE, RIM)).join(""),
    axisArcs: arcs.map((group) => arcPath(group.from, group.to, AXIS_ARC, 3)),
    cell: (sector, part, from, to) =>
      kept(`c${sector}${part}${from}-${to}`, () => bar(sector, part, radiusOf(from), radiusOf(to))),
    zero: (sector, part) => kept(`z${sector}${part}`, () => bar(sector, part, CORE, CORE + 5)),
    coreSlice: (sector) => kept(`k${sector}`, () => bar(sector, "whole", CORE / 3, CORE)),
    arc: (sector, level) => kept(`a${sector}-${level}`, () => arcPath(at(sector).from, at(sector).to, radiusOf(level), 2)),
    seam: (sector) => kept(`s${sector}`, () => line(at(sector).middle, CORE + 4, RIM - 12)),
    dash: (sector, part) =>
      kept(`d${sector}${part}`, () => {
        const { x, y } = pointAt(middleOf(edgesOf(at(sector), part), radiusOf(1.5)), radiusOf(1.5))
        return `M${round(x - 6)} ${round(y)}h12`
      }),
    span: (sector, part, low, high) =>
      kept(`r${sector}${part}${low}-${high}`, () => {
        const edges = edgesOf(at(sector), part)
        const [inner, outer] = [radiusOf(low), radiusOf(high)]
        return line(middleOf(edges, EVEN), inner, outer) + tangent(edges, inner, 4) + tangent(edges, outer, 4)
      }),
    signAt: (sector, radius) => pointAt(at(sector).middle, radius),
  }
}

function placeSectors(groups: readonly number[]) {
  const count = groups.reduce((sum, size) => sum + size, 0)
  const axisGap = Math.asin(AXIS_GAP / EVEN)
  const sectorGap = Math.asin(SECTOR_GAP / EVEN)
  const width = (2 * Math.PI - 2 * axisGap * groups.length - 2 * sectorGap * (count - groups.length)) / count
  const sectors: Sector[] = []
  const arcs: { from: Edge; to: Edge }[] = []
  let angle = 0
  for (const size of groups) {
    const first = angle
    for (let i = 0; i < size; i++) {
      const before = i === 0 ? axisGap : sectorGap
      const after = i === size - 1 ? axisGap : sectorGap
      const middle = angle + before + width / 2
      const end = angle + before + width + after
      sectors.push({ from: edge(angle, before), to: edge(end, after), middle })
      angle = end
    }
    arcs.push({ from: edge(first, axisGap), to: edge(angle, axisGap) })
  }
  return { sectors, arcs }
}

function edge(ray: number, gap: number): Edge {
  return { ray, shift: Math.sin(gap) * EVEN }
}

function edgesOf(sector: Sector, part: Part): { from: Edge; to: Edge } {
  if (part === "whole") return sector
  const seam = { ray: sector.middle, shift: HALF_GAP }
  return part === "first" ? { from: sector.from, to: seam } : { from: seam, to: sector.to }
}

function angles(from: Edge, to: Edge, radius: number): [number, number] {
  return [from.ray + Math.asin(from.shift / radius), to.ray - Math.asin(to.shift / radius)]
}

function middleOf({ from, to }: { from: Edge; to: Edge }, radius: number): number {
  const [start, end] = angles(from, to, radius)
  return (start + end) / 2
}

function ring(from: Edge, to: Edge, inner: number, outer: number): string {
  const [innerStart, innerEnd] = angles(from, to, inner)
  const [start, end] = angles(from, to, outer)
  const large = end - start > Math.PI ? 1 : 0
  return `M${point(innerStart, inner)}L${point(start, outer)}A${outer} ${outer} 0 ${large} 1 ${point(end, outer)}L${point(innerEnd, inner)}A${inner} ${inner} 0 ${large} 0 ${point(innerStart, inner)}Z`
}

/** `cap` keeps the round end of a thick stroke inside the sector. */
function arcPath(from: Edge, to: Edge, radius: number, cap: number): string {
  const [start, end] = angles(from, to, radius)
  const [first, last] = [start + cap / radius, end - cap / radius]
  return `M${point(first, radius)}A${radius} ${radius} 0 ${last - first > Math.PI ? 1 : 0} 1 ${point(last, radius)}`
}

function line(angle: number, inner: number, outer: number): string {
  return `M${point(angle, inner)}L${point(angle, outer)}`
}

function tangent(edges: { from: Edge; to: Edge }, radius: number, reach: number): string {
  const middle = middleOf(edges, radius)
  return `M${point(middle - reach / radius, radius)}L${point(middle + reach / radius, radius)}`
}

function point(angle: number, radius: number): string {
  const { x, y } = pointAt(angle, radius)
  return `${round(x)} ${round(y)}`
}

/** A tenth of a unit is finer than any screen shows here. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 || 0
}
