import type { ComponentChildren } from "preact"
import { FieldError, type FieldWords, fieldWiring, Hint } from "./field.tsx"
import { Legend, type LegendSize } from "./legend.tsx"
import { Sign } from "./sign.tsx"

export type Choice = { value: string; label: string; description?: ComponentChildren; sign?: Sign }

type ChoicesProps = FieldWords & {
  name: string
  legend: string
  value?: string
  options: Choice[]
  /** "h1" when the legend is the page's heading: then give the page's layout `heading={null}`. */
  legendSize?: LegendSize
  columns?: boolean
}

/** One answer among a few: large cards, the whole of which can be touched. */
export function Choices({ name, legend, hint, error, value, options, legendSize, columns }: ChoicesProps) {
  return (
    <fieldset class="choices" tabindex={-1} {...fieldWiring(name, { hint, error })}>
      <Legend size={legendSize}>{legend}</Legend>
      <Hint name={name}>{hint}</Hint>
      <FieldError name={name}>{error}</FieldError>
      <div class={columns ? "choices__list choices__list--columns" : "choices__list"}>
        {options.map((option) => (
          <label class="choice" key={option.value}>
            <input class="choice__mark" type="radio" name={name} value={option.value} checked={option.value === value} />
            <span class="choice__words">
              <span class="choice__label">{option.label}</span>
              {option.description && <span class="choice__description">{option.description}</span>}
            </span>
            {option.sign && <Sign sign={option.sign} />}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
