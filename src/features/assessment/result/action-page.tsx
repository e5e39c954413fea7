import type { Faults, Typed } from "../../../core/http/form.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { ConfirmSubmit } from "../../../ui/confirm-submit.tsx"
import { ErrorSummary } from "../../../ui/forms.tsx"
import type { ImprovementAction } from "../improvement-action.ts"
import { ActionFields, actionFaults, typedOf } from "./action-fields.tsx"
import { faultsOf } from "./faults.ts"
import { pathOf, ResultFrame, type ResultPageProps } from "./result-frame.tsx"
import { words } from "./words.ts"

type ActionPageProps = ResultPageProps & { action: ImprovementAction; typed?: Typed; faults?: Faults }

/** Changing or removing one action. */
export function ActionPage({ shell, view, version, action, typed, faults = {} }: ActionPageProps) {
  const { language } = shell
  const say = words(language).actions
  const path = pathOf(language, view.me.id, `actions/${action.id}`)
  const seen = typed?.seen ?? String(action.version)
  return (
    <ResultFrame shell={shell} about={view} tab="actions" title={say.change} version={version}>
      <ErrorSummary title={say.faults.title} errors={faultsOf(faults, actionFaults(language))} />
      <form class="action-form result-narrow" method="post" novalidate action={path}>
        <input type="hidden" name="seen" value={seen} />
        <ActionFields language={language} view={view} typed={typed ?? typedOf(action)} faults={faults} />
        <Actions>
          <Button>{say.changeSubmit}</Button>
          <ButtonLink href={pathOf(language, view.me.id, "actions")} variant="quiet" icon="arrow-left">
            {say.back}
          </ButtonLink>
        </Actions>
      </form>
      <form class="action-form__remove result-narrow" method="post" action={`${path}/retrait`}>
        <input type="hidden" name="seen" value={seen} />
        <ConfirmSubmit
          label={say.remove}
          question={say.removeQuestion}
          confirmLabel={say.removeConfirm}
          cancelLabel={say.removeCancel}
          icon="trash-2"
        >
          <p>{say.removeBody}</p>
        </ConfirmSubmit>
      </form>
    </ResultFrame>
  )
}
