import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { kept } from "./kept.tsx"
import { Raw } from "./raw.tsx"
import { spoken } from "./sign.tsx"

/** The icons in use; each is a file of lucide-static. */
export const ICONS = [
  "a-large-small",
  "accessibility",
  "arrow-left",
  "arrow-right",
  "bell",
  "book-open",
  "building-2",
  "calendar",
  "check",
  "chevron-down",
  "chevron-left",
  "chevron-right",
  "chevron-up",
  "circle-alert",
  "circle-check",
  "clock",
  "copy",
  "download",
  "ellipsis",
  "external-link",
  "eye",
  "eye-off",
  "file-text",
  "filter",
  "flag",
  "folder",
  "handshake",
  "hourglass",
  "house",
  "image",
  "info",
  "key-round",
  "languages",
  "lightbulb",
  "link",
  "list",
  "lock",
  "log-in",
  "log-out",
  "mail",
  "map-pin",
  "menu",
  "message-circle",
  "messages-square",
  "minus",
  "pencil",
  "phone",
  "plus",
  "printer",
  "qr-code",
  "refresh-cw",
  "reply",
  "rss",
  "search",
  "send",
  "settings",
  "share-2",
  "star",
  "target",
  "trash-2",
  "triangle-alert",
  "upload",
  "user",
  "users",
  "x",
] as const
export type IconName = (typeof ICONS)[number]

/** An icon beside words: hidden from screen readers, unless it stands alone and has a `label`. */
export const Icon = kept(Drawing, ({ name, label }) => (label === undefined ? name : undefined))

function Drawing({ name, label }: { name: IconName; label?: string }) {
  return (
    <span class="icon" {...spoken(label)}>
      <Raw html={drawing(name)} />
    </span>
  )
}

const files = createRequire(import.meta.url)
const drawings = new Map<IconName, string>()

function drawing(name: IconName): string {
  const known = drawings.get(name)
  if (known) return known
  const file = readFileSync(files.resolve(`lucide-static/icons/${name}.svg`), "utf8")
  const shapes = file.slice(file.indexOf(">", file.indexOf("<svg")) + 1, file.indexOf("</svg>"))
  const drawn = `<svg viewBox="0 0 24 24" focusable="false">${shapes.replace(/\s+/g, " ").trim()}</svg>`
  drawings.set(name, drawn)
  return drawn
}
