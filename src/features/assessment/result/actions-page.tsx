import type { Faults, Typed } from "../../../core/http/form.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { ErrorSummary } from "../../../ui/forms.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Columns, Panel } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { type ImprovementAction, MOST_ACTIONS } from "../improvement-action.ts"
import { ActionFacts } from "./action-card.tsx"
import { ActionFields, actionFaults } from "./action-fields.tsx"
import { faultsOf } from "./faults.ts"
import { pathOf, ResultFrame, type ResultPageProps } from "./result-frame.tsx"
import type { ResultView } from "./result-view.ts"
import { words } from "./words.ts"

export type ActionDone = "added" | "changed" | "done" | "again" | "removed"
type ActionsPageProps = ResultPageProps & { saved?: ActionDone; typed?: Typed; faults?: Faults }

/** What the two sides decided to do, and the form to add to it. */
export function ActionsPage({ shell, view, version, saved, typed = {}, faults = {} }: ActionsPageProps) {
  const { language } = shell
  const say = words(language).actions
  if (view.assessment.revealedAt === null) return <NotTogetherYet shell={shell} view={view} version={version} />
  return (
    <ResultFrame shell={shell} about={view} tab="actions" title={say.title} lead={say.lead} version={version}>
      {saved && (
        <Notice kind="success" role="status">
          <p>{say.saved[saved]}</p>
        </Notice>
      )}
      <ErrorSummary title={say.faults.title} errors={faultsOf(faults, actionFaults(language))} />
      <Columns weight="start">
        <div>
          {" "}
          {view.actions.length === 0 ? (
            <EmptyState title={say.none}>
              <p>{say.noneBody}</p>
            </EmptyState>
          ) : (
            <ul class="action-list">
              {view.actions.map((action) => (
                <ActionItem key={action.id} shell={shell} view={view} action={action} />
              ))}
            </ul>
          )}
        </div>
        <Panel>
          <h2>{say.add}</h2>
          {view.actions.length >= MOST_ACTIONS ? (
            <p>{say.full(MOST_ACTIONS)}</p>
          ) : (
            <form class="action-form" method="post" novalidate action={pathOf(language, view.me.id, "actions")}>
              <ActionFields language={language} view={view} typed={typed} faults={faults} />
              <Actions>
                <Button>{say.addSubmit}</Button>
              </Actions>
            </form>
          )}
        </Panel>
      </Columns>
    </ResultFrame>
  )
}

function ActionItem({ shell, view, action }: { shell: Shell; view: ResultView; action: ImprovementAction }) {
  const { language } = shell
  const say = words(language).actions
  const axis = view.criteria.find((one) => one.criterion.key === action.criterion)?.criterion.axis
  const path = pathOf(language, view.me.id, `actions/${action.id}`)
  return (
    <li class="action" data-axis={axis}>
      <ActionFacts language={language} view={view} action={action} />
      <div class="action__buttons">
        <form method="post" action={`${path}/realisation`}>
          <input type="hidden" name="seen" value={String(action.version)} />
          <Button
            variant="secondary"
            name="done"
            value={action.doneAt ? "no" : "yes"}
            icon={action.doneAt ? "refresh-cw" : "check"}
          >
            {action.doneAt ? say.notDone : say.done}
          </Button>
        </form>
        <a class="action__edit" href={path}>
          <span aria-hidden="true">{say.edit}</span>
          <span class="visually-hidden">{say.editThis(action.what)}</span>
        </a>
      </div>
    </li>
  )
}

function NotTogetherYet({ shell, view, version }: ResultPageProps) {
  const { language } = shell
  const say = words(language)
  return (
    <ResultFrame shell={shell} about={view} tab="actions" title={say.actions.title} version={version}>
      <EmptyState
        title={say.actions.alone.title}
        action={
          <ButtonLink href={pathOf(language, view.me.id, "participants")} icon="users">
            {say.restitution.invite}
          </ButtonLink>
        }
      >
        <p>{say.actions.alone.body}</p>
      </EmptyState>
    </ResultFrame>
  )
}
