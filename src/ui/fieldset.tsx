import type { ComponentChildren } from "preact"

/** Fields that belong together, under one question. */
export function Fieldset({ legend, hint, children }: { legend: string; hint?: ComponentChildren; children: ComponentChildren }) {
  return (
    <fieldset class="fieldset">
      <legend class="legend">{legend}</legend>
      {hint && <p class="field__hint">{hint}</p>}
      <div class="fieldset__fields">{children}</div>
    </fieldset>
  )
}
