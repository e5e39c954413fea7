import { type Language, localPath } from "../core/i18n.ts"
import { CONTRASTS, type Comfort, SPACINGS, TEXT_SIZES, THEMES, writeComfort } from "./comfort.ts"
import { Icon } from "./icon.tsx"
import { kept } from "./kept.tsx"
import { words } from "./words.ts"

const COMFORT_PANEL = "confort"

type ComfortFormProps = {
  language: Language
  comfort: Comfort
  /** The address to come back to, with its language's prefix. */
  returnTo: string
}

/** The panel that opens over any page, with no script; ComfortOpener opens it. */
export function ComfortPanel(props: ComfortFormProps) {
  return (
    <div class="comfort" id={COMFORT_PANEL} popover="auto" role="dialog" aria-labelledby="confort-title">
      <ComfortHead language={props.language} />
      <ComfortForm {...props} />
    </div>
  )
}

const ComfortHead = kept(
  ({ language }: { language: Language }) => (
    <div class="comfort__head">
      <h2 class="comfort__title" id="confort-title">
        {words(language).comfort.title}
      </h2>
      <button
        class="icon-button comfort__close"
        type="button"
        popovertarget={COMFORT_PANEL}
        popovertargetaction="hide"
        aria-label={words(language).comfort.close}
      >
        <Icon name="x" />
      </button>
    </div>
  ),
  ({ language }) => language,
)

export const ComfortOpener = kept(
  ({ language }: { language: Language }) => (
    <button class="comfort-opener" type="button" popovertarget={COMFORT_PANEL}>
      <Icon name="a-large-small" />
      <span class="comfort-opener__label">{words(language).comfort.title}</span>
    </button>
  ),
  ({ language }) => language,
)

/** Posts size, spacing, contrast, theme and the path to return to, to /confort. */
export function ComfortForm({ language, comfort, returnTo }: ComfortFormProps) {
  return (
    <form class="comfort__form" method="post" action={localPath(language, "/confort")}>
      <input type="hidden" name="return" value={returnTo} />
      <ComfortChoices language={language} comfort={comfort} />
    </form>
  )
}

const ComfortChoices = kept(
  ({ language, comfort }: { language: Language; comfort: Comfort }) => {
    const text = words(language).comfort
    return (
      <>
        <ComfortChoice name="size" legend={text.size.legend} values={TEXT_SIZES} labels={text.size} value={comfort.size} />
        <ComfortChoice
          name="spacing"
          legend={text.spacing.legend}
          values={SPACINGS}
          labels={text.spacing}
          value={comfort.spacing}
        />
        <ComfortChoice
          name="contrast"
          legend={text.contrast.legend}
          values={CONTRASTS}
          labels={text.contrast}
          value={comfort.contrast}
        />
        <ComfortChoice name="theme" legend={text.theme.legend} values={THEMES} labels={text.theme} value={comfort.theme} />
        <div class="comfort__end">
          <button class="button button--primary" type="submit">
            {text.apply}
          </button>
          <p class="comfort__why">{text.why}</p>
        </div>
      </>
    )
  },
  ({ language, comfort }) => `${language} ${writeComfort(comfort)}`,
)

type ComfortChoiceProps<Value extends string> = {
  name: string
  legend: string
  values: readonly Value[]
  labels: Record<Value, string>
  value: Value
}

function ComfortChoice<Value extends string>({ name, legend, values, labels, value }: ComfortChoiceProps<Value>) {
  return (
    <fieldset class="comfort__choice">
      <legend>{legend}</legend>
      <div class="segments">
        {values.map((one) => (
          <label key={one} class="segments__segment">
            <input type="radio" name={name} value={one} checked={one === value} />
            <span>{labels[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
