// The reader's comfort: kept in one cookie, readable without JavaScript, never personal.
export const TEXT_SIZES = ["normal", "large", "larger"] as const
export const SPACINGS = ["normal", "airy"] as const
export const CONTRASTS = ["normal", "high"] as const
export const THEMES = ["auto", "light", "dark"] as const

export type Comfort = {
  size: (typeof TEXT_SIZES)[number]
  spacing: (typeof SPACINGS)[number]
  contrast: (typeof CONTRASTS)[number]
  theme: (typeof THEMES)[number]
}

export const USUAL_COMFORT: Comfort = { size: "normal", spacing: "normal", contrast: "normal", theme: "auto" }

/** The cookie's value: "larger.airy.high.dark". Usual values stand too, so that there is one spelling for one choice. */
export function writeComfort(comfort: Comfort): string {
  return [comfort.size, comfort.spacing, comfort.contrast, comfort.theme].join(".")
}

/** Reads the cookie or a form's four values; what is unknown counts as usual. */
export function readComfort(value: string | undefined): Comfort {
  const [size, spacing, contrast, theme] = (value ?? "").split(".")
  return {
    size: known(TEXT_SIZES, size),
    spacing: known(SPACINGS, spacing),
    contrast: known(CONTRASTS, contrast),
    theme: known(THEMES, theme),
  }
}

function known<Value extends string>(values: readonly [Value, ...Value[]], value: string | undefined): Value {
  return values.find((one) => one === value) ?? values[0]
}
