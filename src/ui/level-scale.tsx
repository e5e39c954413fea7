import type { Axis } from "./axis.ts"
import { FieldError, type FieldWords, fieldWiring, Hint } from "./field.tsx"
import { Legend, type LegendSize } from "./legend.tsx"
import { Raw } from "./raw.tsx"

export type ScaleValue = "0" | "1" | "2" | "3" | "4" | "cannot_say" | "no_agreement"

type LevelScaleProps = FieldWords & {
  name: string
  legend: string
  value?: ScaleValue
  levels: { value: ScaleValue; label: string; description?: string }[]
  axis?: Axis
  legendSize?: LegendSize
}

/** Where one stands, from 0 to 4 or aside, each level drawn as the wedge it makes on the target. */
export function LevelScale({ name, legend, hint, error, value, levels, axis, legendSize }: LevelScaleProps) {
  return (
    <fieldset class="choices" tabindex={-1} data-axis={axis} {...fieldWiring(name, { hint, error })}>
      <Legend size={legendSize}>{legend}</Legend>
      <Hint name={name}>{hint}</Hint>
      <FieldError name={name}>{error}</FieldError>
      <div class="choices__list">
        {levels.map((level) => (
          <label class="choice" key={level.value}>
            <input class="choice__mark" type="radio" name={name} value={level.value} checked={level.value === value} />
            <span class="choice__words">
              <span class="choice__label">{isLevel(level.value) ? `${level.value} · ${level.label}` : level.label}</span>
              {level.description && <span class="choice__description">{level.description}</span>}
            </span>
            <Raw class="wedge" html={wedge(level.value)} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function isLevel(value: ScaleValue): boolean {
  return value !== "cannot_say" && value !== "no_agreement"
}

/** A quarter of the target's rings: the rings up to the level are full. */
function wedge(value: ScaleValue): string {
  const rings = [1, 2, 3, 4].map(
    (ring) => `<path class="${ring <= Number(value) ? "wedge__full" : "wedge__ring"}" d="${band(ring)}"/>`,
  )
  return `<svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">${rings.join("")}${ASIDE[value] ?? ""}</svg>`
}

const ASIDE: Partial<Record<ScaleValue, string>> = {
  cannot_say: '<path class="wedge__stroke" d="M12 28h10"/>',
  no_agreement: '<path class="wedge__stroke" d="m13 19 8 8m0-8-8 8"/>',
}

/** One ring between two radii around the lower start corner, with a sliver of air outside. */
function band(ring: number): string {
  const inner = 4 + (ring - 1) * 8.5
  const outer = inner + 7
  return `M2 ${38 - outer}A${outer} ${outer} 0 0 1 ${2 + outer} 38H${2 + inner}A${inner} ${inner} 0 0 0 2 ${38 - inner}z`
}
