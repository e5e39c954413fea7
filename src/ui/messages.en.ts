import type { Words } from "../core/i18n.ts"
import { formatNumber } from "./format.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  skip: { label: "Quick access", content: "Skip to content", menu: "Skip to menu" },
  menu: { label: "Main menu", open: "Menu", close: "Close", home: "(home)" },
  breadcrumb: "You are here",
  language: { label: "Language", fr: "Français", en: "English" },
  footer: {
    label: "Footer",
    accessibility: "Accessibility: partially compliant",
    legal: "Legal notice",
    privacy: "Privacy",
    designSystem: "Design system",
    source: "Source code",
    free: "Free software, AGPL-3.0 licence",
    write: "Write to us",
  },
  comfort: {
    title: "Reading comfort",
    why: "These choices stay on this device.",
    size: { legend: "Text size", normal: "Usual", large: "Large", larger: "Very large" },
    spacing: { legend: "Spacing", normal: "Usual", airy: "Airy" },
    contrast: { legend: "Contrast", normal: "Usual", high: "Strong" },
    theme: { legend: "Colours", auto: "Automatic", light: "Light", dark: "Dark" },
    apply: "Apply",
    close: "Close",
  },
  field: {
    optional: "(optional)",
    limit: (count) => `At most ${formatNumber("en", count)} characters.`,
    leftOne: "{n} character left.",
    leftMany: "{n} characters left.",
    overOne: "{n} character too many.",
    overMany: "{n} characters too many.",
    show: "Show what I write",
  },
  steps: { label: "Steps", done: "(done)", current: "(current step)", todo: "(to come)" },
  pagination: { previous: "Previous page", next: "Next page" },
  copy: { label: "Copy", done: "Copied.", failed: "Copying did not work: please select the text." },
}
