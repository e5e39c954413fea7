import type { Faults, Typed } from "../../../core/http/form.ts"
import type { Language } from "../../../core/i18n.ts"
import { Button, ButtonLink } from "../../../ui/actions.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { ErrorSummary } from "../../../ui/forms.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Panel } from "../../../ui/sections.tsx"
import { otherSide } from "../instrument.ts"
import { awaitedSides, isJoint, type Placing } from "../joint-placing.ts"
import { faultsOf } from "./faults.ts"
import { PlacingForm, placingFaults } from "./placing-form.tsx"
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
