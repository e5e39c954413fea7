import type { PaperPalette } from "../../../ui/target-paint.ts"

/** The light theme on white paper; see the tokens in src/ui. */
export const PAPER: PaperPalette = {
  ink: "#221b33",
  muted: "#5c5368",
  ground: "#ffffff",
  cell: "#efe7da",
  line: "#d5c9b6",
  sun: "#f2b233",
  expression: "#1f6fb2",
  decision: "#a23b72",
  construction: "#a85600",
  implementation: "#2b7a4b",
  typeface: "Atkinson Hyperlegible Next",
}
