import type { Language } from "../core/i18n.ts"
import { FieldError, type FieldWords, fieldId, fieldWiring, Hint } from "./field.tsx"
import { words } from "./words.ts"

type Common = FieldWords & {
  name: string
  label: string
  value?: string
  required?: boolean
  /** Says "facultatif" after the label. */
  optionalMark?: boolean
  autocomplete?: string
}

type TextFieldProps = Common & {
  language: Language
  type?: "text" | "email" | "date" | "url" | "password" | "search" | "tel" | "number" | "time" | "datetime-local"
  maxLength?: number
  min?: string
  max?: string
  inputmode?: "text" | "numeric" | "email" | "url" | "tel" | "search" | "decimal"
  /** How much is expected, so that the box's width says it too. */
  width?: "short" | "full"
  spellcheck?: boolean
}

export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, required, optionalMark, language, type = "text", width = "full", ...rest } = props
  return (
    <div class="field">
      <Label name={name} label={label} optionalMark={optionalMark} language={language} />
      <Hint name={name}>{hint}</Hint>
      <FieldError name={name}>{error}</FieldError>
      <input
        class={`field__box field__box--${width}`}
        name={name}
        // Preact's types tie each type to its own attributes.
        type={type as "text"}
        maxlength={props.maxLength}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        {...fieldWiring(name, { hint, error })}
        {...omitLength(rest)}
      />
      {type === "password" && <show-password for={fieldId(name)} data-show={words(language).field.show} />}
    </div>
  )
}

type TextAreaProps = Common & { language: Language; maxLength?: number; rows?: number }

/** A longer text. Its limit is said in words; with a script, what is left is counted as one types. */
export function TextArea({
  name,
  label,
  hint,
  error,
  value,
  required,
  optionalMark,
  language,
  maxLength,
  rows = 5,
  autocomplete,
}: TextAreaProps) {
  const limit = maxLength === undefined ? undefined : words(language).field.limit(maxLength)
  const wholeHint = limit && hint ? [hint, " ", limit] : (hint ?? limit)
  return (
    <div class="field">
      <Label name={name} label={label} optionalMark={optionalMark} language={language} />
      <Hint name={name}>{wholeHint}</Hint>
      <FieldError name={name}>{error}</FieldError>
      <textarea
        class="field__box"
        name={name}
        rows={rows}
        autocomplete={autocomplete}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        {...fieldWiring(name, { hint: wholeHint, error })}
      >
        {value}
      </textarea>
      {maxLength !== undefined && (
        <character-count
          for={fieldId(name)}
          max={String(maxLength)}
          data-left-one={words(language).field.leftOne}
          data-left-many={words(language).field.leftMany}
          data-over-one={words(language).field.overOne}
          data-over-many={words(language).field.overMany}
        />
      )}
    </div>
  )
}

type SelectFieldProps = Common & { options: { value: string; label: string }[]; language?: Language }

export function SelectField({
  name,
  label,
  hint,
  error,
  value,
  options,
  required,
  optionalMark,
  language,
  autocomplete,
}: SelectFieldProps) {
  return (
    <div class="field">
      <Label name={name} label={label} optionalMark={optionalMark} language={language} />
      <Hint name={name}>{hint}</Hint>
      <FieldError name={name}>{error}</FieldError>
      <select
        class="field__box field__box--select"
        name={name}
        autocomplete={autocomplete}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        {...fieldWiring(name, { hint, error })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

type CheckboxProps = FieldWords & { name: string; label: string; value?: string; checked?: boolean; id?: string }

export function Checkbox({ name, label, hint, error, value = "yes", checked, id }: CheckboxProps) {
  const key = id ?? name
  return (
    <div class="checkbox">
      <FieldError name={key}>{error}</FieldError>
      <input
        class="checkbox__box"
        type="checkbox"
        name={name}
        value={value}
        checked={checked}
        aria-invalid={error ? true : undefined}
        {...fieldWiring(key, { hint, error })}
      />
      <label class="checkbox__label" for={fieldId(key)}>
        {label}
      </label>
      <Hint name={key}>{hint}</Hint>
    </div>
  )
}

function Label({
  name,
  label,
  optionalMark,
  language = "fr",
}: {
  name: string
  label: string
  optionalMark?: boolean
  language?: Language
}) {
  return (
    <label class="field__label" for={fieldId(name)}>
      {label}
      {optionalMark && <span class="field__optional"> {words(language).field.optional}</span>}
    </label>
  )
}

function omitLength<Props extends { maxLength?: number }>({ maxLength, ...rest }: Props) {
  return rest
}
