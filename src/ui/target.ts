// The target: how two sides see their partnership, criterion by criterion. Built as one string, for speed; see target.css.
import type { Axis } from "./axis.ts"
import { keptMarkup } from "./document.ts"
import { CORE, RING_LEVELS, radiusOf, round, targetGeometry } from "./target-geometry.ts"
import { BARE_REACH, NUMBERS_REACH, placeName, placeNumber, placeSubject, SUBJECT_SIZE, type TextBlock } from "./target-labels.ts"
import { type PaperPalette, paperPaint, screenPaint } from "./target-paint.ts"
import { type Draft, halves, jointMark, marks, zero } from "./target-sectors.ts"
import { xmlText } from "./xml-text.ts"

export type TargetModel = {
  /** Unique on the page: ids of patterns and titles begin with it. */
  id: string
  title: string
  /** The text equivalent. */
  description: string
  /** The subject, in the core. */
  centre: string
  /** In order, clockwise from the top; sectors of one axis stand together. */
  sectors: TargetSector[]
  labels: "names" | "numbers" | "none"
  /** One side only takes the whole sector. Both unless told. */
  sides?: readonly TargetSide[]
  /** Keys of the sectors that can be set by pointer; see elements/target-input.ts. Only with one side. */
  editable?: readonly string[]
}

export type TargetSide = "partner" | "professional"
type Level = 0 | 1 | 2 | 3 | 4

export type TargetSector = {
  key: string
  number: number
  axis: Axis
  label: string
  partner?: Reading
  professional?: Reading
  joint?: Level | "no_agreement"
}

/** A side's level; for several people their median (halves are allowed), with the lowest and the highest. */
export type Reading = { level: number | "cannot_say"; low?: number; high?: number }

/**
 * Draws the target as an SVG. On screen colours come from classes, and names and numbers are both there for the style sheet
 * to choose from; with a palette (for paper) colours stand in attributes and only the labels asked for are drawn.
 */
export function targetSvg(model: TargetModel, paint: "screen" | PaperPalette = "screen"): string {
  const onScreen = paint === "screen"
  const look = onScreen ? screenPaint : paperPaint(paint)
  const geometry = targetGeometry(groupSizes(model.sectors))
  const keep = onScreen ? keepFor(model) : (_: string, make: () => string) => make()
  const draft: Draft = { model, geometry, look, id: xmlText(model.id), onScreen, keep }
  const each = (draw: typeof halves) => model.sectors.map((sector, i) => draw(draft, sector, i)).join("")
  return (
    opening(draft) +
    keep("ground", () => `${patterns(draft)}<path${look("ground")} d="${geometry.ground}"/>`) +
    `<g class="target__halves">${each(halves)}</g>` +
    keep("rings", () => rings(draft)) +
    each(marks) +
    `<circle${look("core")} r="${CORE - 3}"/>` +
    each(zero) +
    each(jointMark) +
    keep("around", () => axisArcs(draft) + ringNumbers(draft) + labels(draft)) +
    subject(draft) +
    "</svg>"
  )
}

/** Keeps the parts of targets that show the same whatever is answered: there are as many as instruments, languages and pages. */
function keepFor({ id, labels, sides, editable, sectors }: TargetModel): Draft["keep"] {
  const plan = `${id} ${labels} ${sides} ${editable} ${sectors.map((one) => `${one.key} ${one.axis} ${one.label}`)}`
  let keep = plans.get(plan)
  if (!keep) {
    keep = keptMarkup()
    if (plans.size >= MOST_PLANS) plans.clear()
    plans.set(plan, keep)
  }
  return keep
}
const plans = new Map<string, Draft["keep"]>()
const MOST_PLANS = 500

function rings({ look }: Draft): string {
  return RING_LEVELS.slice(0, 3)
    .map((level) => `<circle${look("ring")} r="${radiusOf(level)}"/>`)
    .join("")
}

function opening(draft: Draft): string {
  const { model, id, onScreen } = draft
  const named = model.labels === "names"
  // On screen names stand outside the box, in room that the style sheet makes: so one drawing serves both widths.
  const { x, y } = named && !onScreen ? namesReach(draft) : model.labels === "none" ? BARE_REACH : NUMBERS_REACH
  return (
    `<svg class="target${named ? " target--names" : ""}" xmlns="http://www.w3.org/2000/svg" viewBox="${-x} ${-y} ${2 * x} ${2 * y}" ` +
    `role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text"><title id="${id}-title">${xmlText(model.title)}</title>` +
    `<desc id="${id}-text">${xmlText(model.description)}</desc>`
  )
}

/** On paper the box is drawn close around the names. */
function namesReach({ model, geometry }: Draft) {
  const reaches = model.sectors.map((sector, i) => placeName(sector.number, sector.label, geometry.middles[i] as number).reach)
  const most = (along: "x" | "y") => Math.ceil(Math.max(BARE_REACH[along], ...reaches.map((reach) => reach[along]))) + 4
  return { x: most("x"), y: most("y") }
}

/** The professional's hatching, one for each axis. */
function patterns({ model, look, id, onScreen }: Draft): string {
  if (model.sides && !model.sides.includes("professional")) return ""
  const axes = [...new Set(model.sectors.map((sector) => sector.axis))]
  // Stripes are as long as the drawing is wide: tiles that meet along a stripe show a seam in some readers of PDF.
  const pattern = (axis: Axis) =>
    `<pattern id="${id}-${axis}" y="-300" width="7" height="600" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    (onScreen ? `<path${look("tint", axis)} d="M0 0h7v600H0z"/>` : "") +
    `<path${look("stripe", axis)} d="M0 0h3.1v600H0z"/></pattern>`
  return `<defs>${axes.map(pattern).join("")}</defs>`
}

function axisArcs({ model, geometry, look }: Draft): string {
  const axes = model.sectors.map((sector) => sector.axis).filter((axis, i, all) => axis !== all[i - 1])
  return geometry.axisArcs.map((path, i) => `<path${look("axis", axes[i])} d="${path}"/>`).join("")
}

function ringNumbers({ look }: Draft): string {
  const number = (level: number) => `<text${look("ring-number")} y="${round(5 - radiusOf(level - 0.5))}">${level}</text>`
  return `<g aria-hidden="true">${RING_LEVELS.map(number).join("")}</g>`
}

function labels({ model, geometry, look, onScreen }: Draft): string {
  if (model.labels === "none") return ""
  const middle = (i: number) => geometry.middles[i] as number
  const names = () =>
    model.sectors.map((sector, i) => textBlock(look("name"), placeName(sector.number, sector.label, middle(i)))).join("")
  const numbers = () =>
    model.sectors
      .map((sector, i) => {
        const { x, y } = placeNumber(middle(i))
        return `<text${look("number")} x="${x}" y="${y}">${sector.number}</text>`
      })
      .join("")
  const group = (kind: string, content: string) => `<g class="target__${kind}" aria-hidden="true">${content}</g>`
  if (model.labels === "numbers") return group("numbers", numbers())
  return group("names", names()) + (onScreen ? group("numbers", numbers()) : "")
}

/** The subject, at two sizes on screen. What does not fit a small core is replaced by the sign: a disc and a square that meet. */
function subject({ model, look, onScreen }: Draft): string {
  const full = () => textBlock(look("subject"), placeSubject(model.centre, SUBJECT_SIZE, 3))
  const small = () => {
    const block = placeSubject(model.centre, 22, 2)
    return block.whole
      ? textBlock(look("subject"), block)
      : `<path${look("emblem")} d="M0 0a12 12 0 1 1-24 0 12 12 0 1 1 24 0zM0-12h24v24h-24z"/>`
  }
  if (!onScreen) return `<g>${full()}</g>`
  const content = model.labels === "names" ? `<g class="target__subject-full">${full()}</g>` : ""
  return `<g aria-hidden="true">${content}<g class="target__subject-small">${small()}</g></g>`
}

function textBlock(attributes: string, { x, anchor, lines }: TextBlock): string {
  const spans = lines.map(({ y, text }) => `<tspan x="${x}" y="${y}">${xmlText(text)}</tspan>`).join("")
  return `<text${attributes} text-anchor="${anchor}">${spans}</text>`
}

function groupSizes(sectors: readonly TargetSector[]): number[] {
  const sizes: number[] = []
  sectors.forEach((sector, i) => {
    if (i > 0 && sectors[i - 1]?.axis === sector.axis) sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1
    else sizes.push(1)
  })
  return sizes
}
