import type { Language } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Progress } from "../../../ui/progress.tsx"
import { Section } from "../../../ui/sections.tsx"
import { Tag } from "../../../ui/tag.tsx"
import { AXES } from "../instrument.ts"
import { awaitedSides, isJoint } from "../joint-placing.ts"
import { sayPlaced } from "./reading-words.ts"
import { pathOf, ResultFrame, ResultNotices, type ResultPageProps } from "./result-frame.tsx"
import { type CriterionResult, countJoint, type ResultView } from "./result-view.ts"
import { words } from "./words.ts"

/** All criteria, with where each stands: placed, suggested, to confirm. `saved` says what was just done. */
export function PlacingListPage({ shell, view, version, saved }: ResultPageProps & { saved?: string }) {
  const { language } = shell
  const say = words(language).placing
  if (!view.hasJointPart) return <NoPlacingPage shell={shell} view={view} version={version} />
  const { placed } = countJoint(view)
  return (
    <ResultFrame shell={shell} about={view} tab="placing" title={say.title} lead={say.lead} version={version}>
      {saved && (
        <Notice kind="success" role="status">
          <p>{saved}</p>
        </Notice>
      )}
      <PlacingProgress view={view} label={say.progress(placed, view.criteria.length)} />
      <NextStep language={language} view={view} />
      <div class="placing-axes">
        {AXES.map((axis) => (
          <Section key={axis} title={view.instrument.axes[axis][language]}>
            <ul class="placing-list" data-axis={axis}>
              {view.criteria
                .filter((one) => one.criterion.axis === axis)
                .map((one) => (
                  <li key={one.criterion.key} class="placing-list__item">
                    <a class="placing-list__link" href={pathOf(language, view.me.id, `placement/${one.criterion.key}`)}>
                      <span class="criterion__number">{one.number}</span>
                      <span class="placing-list__name">{one.criterion.label[language]}</span>
                    </a>
                    <PlacingState language={language} view={view} item={one} />
                  </li>
                ))}
            </ul>
          </Section>
        ))}
      </div>
    </ResultFrame>
  )
}

type Part = { language: Language; view: ResultView }

export function PlacingProgress({ view, label, current }: { view: ResultView; label: string; current?: string }) {
  return (
    <Progress
      label={label}
      done={countJoint(view).placed}
      total={view.criteria.length}
      parts={view.criteria.map((one) => ({
        done: one.joint !== undefined,
        current: one.criterion.key === current,
        axis: one.criterion.axis,
      }))}
    />
  )
}

function NextStep({ language, view }: Part) {
  const say = words(language).placing
  const path = (part: string) => pathOf(language, view.me.id, part)
  const next = view.criteria.find((one) => waitsForMe(view, one))
  if (!next)
    return (
      <Actions>
        <ButtonLink href={path("resultat")}>{say.seeResult}</ButtonLink>
        <ButtonLink href={path("actions")} variant="secondary">
          {say.decide}
        </ButtonLink>
      </Actions>
    )
  return (
    <Actions>
      <ButtonLink href={path(`placement/${next.criterion.key}`)} sign="joint">
        {next.number === 1 ? say.start : say.goOn(next.number)}
      </ButtonLink>
    </Actions>
  )
}

/** Nothing suggested yet, or suggested by the other side. */
function waitsForMe(view: ResultView, { placing }: CriterionResult): boolean {
  return placing === undefined || awaitedSides(placing).includes(view.me.side)
}

function PlacingState({ language, view, item }: Part & { item: CriterionResult }) {
  const { placing } = item
  const say = words(language).placing.state
  if (!placing) return <Tag>{say.todo}</Tag>
  const level = sayPlaced(language, view.instrument, placing.level)
  if (isJoint(placing))
    return (
      <Tag tone="shared" sign="joint">
        {level}
      </Tag>
    )
  const [awaited] = awaitedSides(placing)
  const mine = awaitedSides(placing).includes(view.me.side)
  return (
    <Tag sign={placing.placedBySide}>
      {level} – {mine || !awaited ? say.toConfirm : say.waits[awaited]}
    </Tag>
  )
}

function NoPlacingPage({ shell, view, version }: ResultPageProps) {
  const { language } = shell
  const say = words(language)
  const alone = view.assessment.mode === "alone"
  return (
    <ResultFrame shell={shell} about={view} tab="placing" title={say.placing.title} version={version}>
      <ResultNotices language={language} view={view} />
      <EmptyState
        title={say.placing.none.title}
        action={
          alone ? (
            <ButtonLink href={pathOf(language, view.me.id, "participants")} icon="users">
              {say.restitution.invite}
            </ButtonLink>
          ) : (
            <ButtonLink href={pathOf(language, view.me.id, "resultat")}>{say.placing.seeResult}</ButtonLink>
          )
        }
      >
        <p>{alone ? say.placing.none.alone : say.placing.none.oneSide}</p>
      </EmptyState>
    </ResultFrame>
  )
}
