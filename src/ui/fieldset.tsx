import type { ComponentChildren } from "preact"
import { Legend, type LegendSize } from "./legend.tsx"

type FieldsetProps = { legend: string; hint?: ComponentChildren; legendSize?: LegendSize; children: ComponentChildren }

/** Fields that belong together, under one question. */
export function Fieldset({ legend, hint, legendSize, children }: FieldsetProps) {
  return (
    <fieldset class="fieldset">
      <Legend size={legendSize}>{legend}</Legend>
      {hint && <p class="field__hint">{hint}</p>}
      <div class="fieldset__fields">{children}</div>
    </fieldset>
  )
}
