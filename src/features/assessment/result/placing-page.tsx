import type { Faults, Typed } from "../../../core/http/form.ts"
import type { Language } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { formatNumber } from "../../../ui/format.ts"
import { ErrorSummary, LevelScale, TextArea } from "../../../ui/forms.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Panel } from "../../../ui/sections.tsx"
import { asksToTalk } from "../comparison.ts"
import { LEVELS, otherSide } from "../instrument.ts"
import { awaitedSides, isJoint, NOTE_LIMIT, type Placing, readPlacedLevel } from "../joint-placing.ts"
import { faultsOf } from "./faults.ts"
import { PlacingProgress } from "./placing-list-page.tsx"
import { sayPlaced } from "./reading-words.ts"
import { pathOf, ResultFrame, type ResultPageProps } from "./result-frame.tsx"
import type { CriterionResult, ResultView } from "./result-view.ts"
import { TwoReadings } from "./two-readings.tsx"
import { words } from "./words.ts"

type PlacingPageProps = ResultPageProps & {
  item: CriterionResult
  /** What was just done, to another criterion. */
  saved?: string
  typed?: Typed
  faults?: Faults
}

/** One criterion: both views, the question to talk about, and the level that both choose. */
export function PlacingPage({ shell, view, version, item, saved, typed, faults = {} }: PlacingPageProps) {
  const { language } = shell
  const say = words(language).placing
  const { criterion, number } = item
  const step = say.criterion(number, view.criteria.length, view.instrument.axes[criterion.axis][language])
  return (
    <ResultFrame shell={shell} about={view} tab="placing" title={criterion.label[language]} version={version}>
      {saved && (
        <Notice kind="success" role="status">
          <p>{saved}</p>
        </Notice>
      )}
      <ErrorSummary title={say.faults.title} errors={faultsOf(faults, placingFaults(language))} />
      <PlacingProgress view={view} label={step} current={criterion.key} />
      <div class="placing" data-axis={criterion.axis}>
        <div class="placing__views">
          <TwoReadings language={language} view={view} item={item} />
          <p class="criterion__question">
            <strong>{say.question}</strong> {criterion.question[language]}
          </p>
        </div>
        <div class="placing__choice">
          {item.placing && <Proposal language={language} view={view} item={item} placing={item.placing} />}
          {item.placing ? (
            <Disclosure summary={say.legendAgain} open={typed !== undefined}>
              <PlacingForm language={language} view={view} item={item} typed={typed} faults={faults} />
            </Disclosure>
          ) : (
            <PlacingForm language={language} view={view} item={item} typed={typed} faults={faults} />
          )}
        </div>
      </div>
      <Neighbours language={language} view={view} item={item} />
    </ResultFrame>
  )
}

type Part = { language: Language; view: ResultView; item: CriterionResult }

/** What stands now, and the button to agree to it for whoever has not. */
function Proposal({ language, view, item, placing }: Part & { placing: Placing }) {
  const say = words(language).placing
  const level = sayPlaced(language, view.instrument, placing.level)
  const joint = isJoint(placing)
  const mine = awaitedSides(placing).includes(view.me.side)
  const said = joint
    ? placing.level === "no_agreement"
      ? say.proposal.jointNoAgreement
      : say.proposal.joint(level)
    : placing.placedBySide === view.me.side
      ? say.proposal.mine(level)
      : say.proposal.theirs[placing.placedBySide](level)
  return (
    <Panel>
      <div class="proposal">
        <p class="proposal__level">{said}</p>
        <PlacingNote language={language} note={placing.note} />
        {!joint && !mine && <p>{say.state.waits[otherSide(view.me.side)]}.</p>}
        {joint && <p class="proposal__more">{say.proposal.changeAsksAgain}</p>}
        {!joint && (mine || view.bothSidesHere) && view.mayPlace && (
          <AgreeForm
            language={language}
            view={view}
            criterion={item.criterion.key}
            placing={placing}
            label={view.bothSidesHere ? say.agreeBoth : say.agree(level)}
          />
        )}
      </div>
    </Panel>
  )
}

type AgreeProps = {
  language: Language
  view: ResultView
  criterion: string
  placing: Placing
  label: string
  variant?: "primary" | "secondary"
}

/** Agrees to a placing as it stands on this page; for both where both are here. */
export function AgreeForm({ language, view, criterion, placing, label, variant }: AgreeProps) {
  return (
    <form method="post" action={pathOf(language, view.me.id, `placement/${criterion}/accord`)}>
      <input type="hidden" name="seen" value={String(placing.version)} />
      <Button name="forBoth" value={view.bothSidesHere ? "yes" : "no"} sign="joint" variant={variant}>
        {label}
      </Button>
    </form>
  )
}

export function PlacingNote({ language, note }: { language: Language; note: string }) {
  if (note === "") return null
  return (
    <figure class="remark">
      <figcaption class="remark__who">{words(language).placing.note}</figcaption>
      <blockquote class="remark__text" dir="auto">
        {note}
      </blockquote>
    </figure>
  )
}

function PlacingForm({ language, view, item, typed, faults }: Part & { typed: Typed | undefined; faults: Faults }) {
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

function Neighbours({ language, view, item }: Part) {
  const say = words(language).placing
  const previous = view.criteria[item.number - 2]
  const next = view.criteria[item.number]
  const path = (key: string) => pathOf(language, view.me.id, `placement/${key}`)
  return (
    <nav class="neighbours" aria-label={say.overview}>
      {previous && (
        <ButtonLink href={path(previous.criterion.key)} variant="quiet" icon="arrow-left" rel="prev">
          {say.previous}
        </ButtonLink>
      )}
      <ButtonLink href={pathOf(language, view.me.id, "placement")} variant="quiet" icon="list">
        {say.overview}
      </ButtonLink>
      {next && (
        <ButtonLink href={path(next.criterion.key)} variant="quiet" icon="arrow-right" rel="next">
          {say.next}
        </ButtonLink>
      )}
    </nav>
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
