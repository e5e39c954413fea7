// The twin of the palette in tokens.css, for what is not a stylesheet (mails, the design system's page).
// contrast.test.ts keeps the two in step.
export const PALETTE = {
  paper: { light: "#fbf7f0", dark: "#17131f" },
  sheet: { light: "#fffdf9", dark: "#201a2b" },
  aubergine: { light: "#221b33", dark: "#f3eee6" },
  mauve: { light: "#5c5368", dark: "#b9afc6" },
  violet: { light: "#4b2e83", dark: "#c9b3ff" },
  saffron: { light: "#f2b233", dark: "#f6c35c" },
  blue: { light: "#1f6fb2", dark: "#6db6f2" },
  plum: { light: "#a23b72", dark: "#ee8dbd" },
  copper: { light: "#a85600", dark: "#f2a65a" },
  leaf: { light: "#2b7a4b", dark: "#74c998" },
  brick: { light: "#b3261e", dark: "#ff9d91" },
  slate: { light: "#857990", dark: "#857a96" },
} as const
export type ColourName = keyof typeof PALETTE
