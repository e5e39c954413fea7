import type { Faults, Typed } from "../../../core/http/form.ts"
import type { Language } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { formatNumber } from "../../../ui/format.ts"
import { LevelScale, TextArea } from "../../../ui/forms.tsx"
import { asksToTalk } from "../comparison.ts"
import { LEVELS, otherSide } from "../instrument.ts"
import { NOTE_LIMIT, readPlacedLevel } from "../joint-placing.ts"
import { pathOf } from "./result-frame.tsx"
import type { CriterionResult, ResultView } from "./result-view.ts"
import { words } from "./words.ts"

type Part = { language: Language; view: ResultView; item: CriterionResult }

/** The level that both choose, and what they take from their talk. */
export function PlacingForm({ language, view, item, typed, faults }: Part & { typed: Typed | undefined; faults: Faults }) {
  const say = words(language).placing
  const { criterion, placing } = item
  const asked = asksToTalk(item)
  const again = placing !== undefined
  if (!view.mayPlace) return null
  return (
    <form class="placing-form" method="post" action={pathOf(language, view.me.id, `placement/${criterion.key}`)}>
      <input type="hidden" name="seen" value={typed?.seen ?? String(placing?.version ?? 0)} />
      <LevelScale
        name="level"
        legend={say.legend}
        legendSize="h2"
        axis={criterion.axis}
        error={faults.level && say.faults.level}
        value={readLevelValue(typed ? typed.level : placing && String(placing.level))}
        levels={[
          ...LEVELS.map((level) => ({
            value: String(level) as "0" | "1" | "2" | "3" | "4",
            label: view.instrument.levels[level][language],
            description: criterion.levels[level][language],
          })),
          { value: "no_agreement" as const, label: words(language).noAgreement, description: say.noAgreementDescription },
        ]}
      />
      <TextArea
        name="note"
        language={language}
        label={asked ? say.noteLabelAsked : say.noteLabel}
        optionalMark={!asked}
        required={asked}
        hint={asked ? say.noteHintAsked(formatNumber(language, item.difference ?? 0)) : say.noteHint}
        error={faults.note && placingFaults(language)("note", faults.note)}
        value={typed?.note ?? placing?.note ?? ""}
        maxLength={NOTE_LIMIT}
        rows={3}
      />
      <PlacingButtons language={language} view={view} again={again} />
    </form>
  )
}

function PlacingButtons({ language, view, again }: { language: Language; view: ResultView; again: boolean }) {
  const say = words(language).placing
  if (view.bothSidesHere)
    return (
      <Actions>
        <Button name="forBoth" value="yes" sign="joint">
          {say.agreeBoth}
        </Button>
        <Button name="forBoth" value="no" variant="secondary">
          {say.submitOneSide}
        </Button>
      </Actions>
    )
  return (
    <>
      <Actions>
        <Button sign={view.me.side}>{again ? say.submitAgain : say.submit}</Button>
      </Actions>
      <p class="placing-form__after">{say.otherWillConfirm[otherSide(view.me.side)]}</p>
    </>
  )
}

/** What a fault of the placing's form means. */
export function placingFaults(language: Language) {
  const say = words(language).placing.faults
  return (field: string, fault: string): string => {
    if (field === "level") return say.level
    const [code, length = "", limit = ""] = fault.split(":")
    return code === "too_long" ? say.tooLong(length, limit) : say.note
  }
}

function readLevelValue(value: string | undefined) {
  const level = readPlacedLevel(value)
  return level === undefined ? undefined : level === "no_agreement" ? level : (String(level) as "0" | "1" | "2" | "3" | "4")
}
