import type { Typed } from "../../../core/http/form.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Columns, Panel } from "../../../ui/sections.tsx"
import type { ImprovementAction } from "../improvement-action.ts"
import { ActionFacts } from "./action-card.tsx"
import { ActionFields } from "./action-fields.tsx"
import { pathOf, ResultFrame, type ResultPageProps } from "./result-frame.tsx"
import { words } from "./words.ts"

type ActionConflictProps = ResultPageProps & {
  /** What it has become; absent when it was removed. */
  theirs: ImprovementAction | undefined
  /** What this person typed; absent when they only marked or removed it. */
  typed?: Typed
}

/** Two people changed the same action at once: what it has become beside what was typed, still to be sent. */
export function ActionConflictPage({ shell, view, theirs, typed }: ActionConflictProps) {
  const { language } = shell
  const say = words(language)
  const actions = pathOf(language, view.me.id, "actions")
  return (
    <ResultFrame
      shell={shell}
      about={view}
      tab="actions"
      title={say.conflict.actionTitle}
      lead={typed ? say.conflict.lead : say.conflict.leadSeen}
    >
      <Columns>
        <Panel>
          <h2>{say.conflict.theirs}</h2>
          {theirs ? <ActionFacts language={language} view={view} action={theirs} /> : <p>{say.conflict.removed}</p>}
          <Actions>
            <ButtonLink href={actions} variant="secondary">
              {theirs && typed ? say.conflict.keepTheirs : say.conflict.back}
            </ButtonLink>
          </Actions>
        </Panel>
        {typed && (
          <Panel>
            <h2>{say.conflict.mine}</h2>
            <form class="action-form" method="post" novalidate action={theirs ? `${actions}/${theirs.id}` : actions}>
              {theirs && <input type="hidden" name="seen" value={String(theirs.version)} />}
              <ActionFields language={language} view={view} typed={typed} faults={{}} />
              <Actions>
                <Button>{theirs ? say.conflict.sendMine : say.conflict.addMine}</Button>
              </Actions>
            </form>
          </Panel>
        )}
      </Columns>
    </ResultFrame>
  )
}
