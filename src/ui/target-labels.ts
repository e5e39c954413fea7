// Words around and inside the target: broken into lines and placed so that they touch nothing and are never cut off.
import { CORE, pointAt, round } from "./target-geometry.ts"

/** How far names may reach to each side: target.css makes that room (units of the drawing). */
const NAMES_REACH_X = 380
/** How far the drawing reaches with numbers, and without labels. */
export const NUMBERS_REACH = { x: 244, y: 244 }
export const BARE_REACH = { x: 216, y: 216 }
export const NAME_SIZE = 17
export const SUBJECT_SIZE = 16.5
const NAME_LINE = 19.5
const NUMBER_RADIUS = 230
const NAME_RADIUS = 224

export type TextBlock = { x: number; anchor: "start" | "middle" | "end"; lines: { y: number; text: string }[] }
/** How far a name stands out from the centre, to its side and up or down. */
export type PlacedName = TextBlock & { reach: { x: number; y: number } }

/** Places a sector's name outside the rim; the text grows away from the circle. */
export function placeName(number: number, name: string, angle: number): PlacedName {
  const key = `${angle} ${number} ${name}`
  let known = names.get(key)
  if (!known) {
    if (names.size > 2000) names.clear()
    known = breakAndPlace(number, name, angle)
    names.set(key, known)
  }
  return known
}
/** Instruments have few names and every target repeats them. */
const names = new Map<string, PlacedName>()

function breakAndPlace(number: number, name: string, angle: number): PlacedName {
  const anchor = Math.abs(Math.sin(angle)) < 0.12 ? "middle" : Math.sin(angle) > 0 ? "start" : "end"
  const start = pointAt(angle, NAME_RADIUS)
  const room = anchor === "middle" ? 190 : Math.min(160, NAMES_REACH_X - Math.abs(start.x))
  const most = Math.abs(Math.cos(angle)) > 0.8 ? 2 : 3
  // A long word may need the line to itself.
  const together = breakLines(`${number}\u00a0${name}`, room / NAME_SIZE, most)
  const lines = together.some((line) => line.endsWith("…")) ? breakLines(`${number} ${name}`, room / NAME_SIZE, most) : together
  const width = Math.max(...lines.map(widthOf)) * NAME_SIZE
  const height = lines.length * NAME_LINE

  const centreY = start.y - (Math.cos(angle) * height) / 2
  const left = anchor === "start" ? start.x : anchor === "end" ? start.x - width : start.x - width / 2
  const near = Math.hypot(nearest(left, left + width), nearest(centreY - height / 2, centreY + height / 2))
  const push = pointAt(angle, Math.max(0, NAME_RADIUS - near))
  const top = centreY + push.y - height / 2
  const far = Math.max(Math.abs(left + push.x), Math.abs(left + width + push.x))
  return {
    x: round(start.x + push.x),
    anchor,
    reach: { x: far, y: Math.max(-top, top + height) },
    lines: lines.map((text, i) => ({ y: round(top + NAME_LINE * i + NAME_LINE * 0.76), text })),
  }
}

/** Places a sector's number outside the rim. */
export function placeNumber(angle: number): { x: number; y: number } {
  const { x, y } = pointAt(angle, NUMBER_RADIUS)
  return { x: round(x), y: round(y + 7.5) }
}

/** Breaks the subject so that it fits the round core at a size of letters; too long a text ends after a whole word. */
export function placeSubject(subject: string, size: number, most: number): TextBlock & { whole: boolean } {
  const line = size * 1.12
  for (let count = 1; count <= most; count++) {
    const lines = breakLines(subject, chord(count, size, line), count)
    const cutAt = lines.findIndex((one) => one.endsWith("…"))
    if (cutAt >= 0 && count < most) continue
    const whole = cutAt < 0
    const shown = whole ? lines : wholeWords(subject, chord(most, size, line), most)
    const top = -((shown.length - 1) * line) / 2 + size * 0.35
    const placed = shown.map((text, i) => ({ y: round(top + i * line), text }))
    return { x: 0, anchor: "middle", lines: placed, whole }
  }
  return { x: 0, anchor: "middle", lines: [], whole: true }
}

/** The room, in em, that the first of `count` lines has in the core. */
function chord(count: number, size: number, line: number): number {
  return (2 * Math.sqrt((CORE - 5) ** 2 - (((count - 1) * line) / 2 + size * 0.35) ** 2)) / size
}

/** The longest beginning in whole words that fits, with "…"; a cut word only if the first is too long. */
function wholeWords(text: string, room: number, most: number): string[] {
  const words = text
    .trim()
    .split(/[ \t\n]+/)
    .slice(0, 12)
  while (words.length > 1) {
    words.pop()
    const beginning = `${words.join(" ").replace(/[\s«(,;:–-]+$/, "")}…`
    const lines = breakLines(beginning, room, most)
    if (lines.join(" ") === beginning) return lines
  }
  return breakLines(text, room, 1)
}

/** Breaks a text into at most `most` lines of `room` em, as even as they can be; what is too long ends in "…". */
export function breakLines(text: string, room: number, most: number): string[] {
  const words = text.trim().split(/[ \n\t\r]+/)
  const widths = words.map(widthOf)
  const total = widths.reduce((sum, width) => sum + width + SPACE, -SPACE)
  const widest = Math.max(...widths)
  for (let count = Math.max(1, Math.ceil(total / room)); count <= most && widest <= room; count++) {
    // Tries the narrowest lines first, so that "Décisions partagées" breaks in its middle.
    for (let limit = Math.max(widest, total / count); limit <= room + 0.5; limit += 0.5) {
      const lines = fill(words, widths, Math.min(limit, room))
      if (lines.length <= count && lines.every((line) => widthOf(line) <= room)) return lines
    }
  }
  const lines = fill(words, widths, room)
  const shown = lines.slice(0, most).map((line) => (widthOf(line) > room ? cut(line, room) : line))
  const last = shown.length - 1
  if (lines.length > most) shown[last] = cut(`${shown[last]}…`, room)
  return shown
}

const SPACE = 0.28

function fill(words: string[], widths: number[], limit: number): string[] {
  const lines: string[] = []
  let line = ""
  let used = 0
  words.forEach((word, i) => {
    const width = widths[i] as number
    if (line && used + SPACE + width <= limit + 0.01) {
      line += ` ${word}`
      used += SPACE + width
    } else {
      if (line) lines.push(line)
      line = word
      used = width
    }
  })
  return [...lines, line]
}

function cut(line: string, room: number): string {
  const letters = [...line.replace(/…$/, "")]
  let width = widthOf(letters.join("")) + widthOf("…")
  while (letters.length > 1 && width > room) width -= widthOf(letters.pop() as string)
  return `${letters.join("").replace(/[\s,;:.]+$/, "")}…`
}

/** A text's width in em of the typeface in semi-bold, rounded up. */
function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Wide scripts have wide letters; the second half of a pair adds nothing.
    width += WIDTHS[code] ?? (code >= 0xdc00 && code < 0xe000 ? 0 : 1)
  }
  return width
}
/** By character code. */
const WIDTHS = new Float32Array(0x2100).fill(0.63)
for (const [width, letters] of Object.entries({
  0.28: "j.,;:'’i \u00a0\u202f",
  0.38: "l!()[]frt-",
  0.45: "I1/",
  0.53: "zcsyçvx7?",
  0.58: "akàâeéèêëJLhnuûùFo2ôg",
  0.61: "9bdpqETÉÈÊ35SZ",
  0.76: "wGNOHUDQ…",
  0.9: "mMWœæŒÆ—%@",
}))
  for (const letter of letters) WIDTHS[letter.charCodeAt(0)] = Number(width)

function nearest(low: number, high: number): number {
  return low > 0 ? low : Math.min(high, 0)
}
