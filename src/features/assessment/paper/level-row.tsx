import { FieldError, fieldWiring } from "../../../ui/field.tsx"
import { Sign } from "../../../ui/sign.tsx"

export type LevelChoice = {
  value: string
  /** What the box shows: a digit or a sign. */
  mark: string
  /** What it says. */
  label: string
  /** The key that chooses it; see elements/digit-keys.ts. */
  key: string
}

type LevelRowProps = { name: string; sign: Sign; legend: string; choices: LevelChoice[]; value?: string; error?: string }

/** Levels as a row of small boxes: for entering many of them, when what they mean stands beside. */
export function LevelRow({ name, sign, legend, choices, value, error }: LevelRowProps) {
  return (
    <fieldset class="level-row" tabindex={-1} {...fieldWiring(name, { error })}>
      <legend class="level-row__legend">
        <Sign sign={sign} /> {legend}
      </legend>
      <FieldError name={name}>{error}</FieldError>
      <div class="level-row__choices">
        {choices.map((choice) => (
          <label key={choice.value} class="level-row__choice">
            <input
              class="level-row__input"
              type="radio"
              name={name}
              value={choice.value}
              data-key={choice.key}
              checked={choice.value === value}
            />
            <span aria-hidden="true">{choice.mark}</span>
            <span class="visually-hidden">{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
