// The one address of everything a form is made of.
export { Choices } from "./choices.tsx"
export { ErrorSummary } from "./error-summary.tsx"
export { Checkbox, SelectField, TextArea, TextField } from "./fields.tsx"
export { Fieldset } from "./fieldset.tsx"
export { LevelScale, type ScaleValue } from "./level-scale.tsx"
