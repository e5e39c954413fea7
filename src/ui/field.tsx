import type { ComponentChildren } from "preact"
import { Icon } from "./icon.tsx"

export type FieldWords = { hint?: ComponentChildren; error?: string }

/** The id of a field's control (or group): what an error summary links to. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** What ties a control to its hint and its error; spread it on the control or the fieldset. */
export function fieldWiring(name: string, { hint, error }: FieldWords) {
  const described = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean)
  return {
    id: fieldId(name),
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
  }
}

export function Hint({ name, children }: { name: string; children?: ComponentChildren }) {
  if (!children) return null
  return (
    <div class="field__hint" id={`${fieldId(name)}-hint`}>
      {children}
    </div>
  )
}

export function FieldError({ name, children }: { name: string; children?: string }) {
  if (!children) return null
  return (
    <p class="field__error" id={`${fieldId(name)}-error`}>
      <Icon name="circle-alert" />
      <span>{children}</span>
    </p>
  )
}
