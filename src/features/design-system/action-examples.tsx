import type { Language } from "../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../ui/actions.tsx"
import { ComfortOpener } from "../../ui/comfort-panel.tsx"
import { ConfirmSubmit } from "../../ui/confirm-submit.tsx"
import { CopyText } from "../../ui/copy-text.tsx"
import { Dialog, OpenDialog } from "../../ui/dialog.tsx"
import { words } from "./words.ts"

export function ActionExamples({ language }: { language: Language }) {
  const text = words(language).actions
  return (
    <>
      <Actions>
        <Button type="button" sign="joint">
          {text.primary}
        </Button>
        <ButtonLink href="#actions" variant="secondary" icon="download">
          {text.secondary}
        </ButtonLink>
        <Button type="button" variant="danger" icon="trash-2">
          {text.danger}
        </Button>
        <Button type="button" variant="quiet">
          {text.quiet}
        </Button>
      </Actions>
      <h3>{text.states}</h3>
      <Actions>
        <Button type="button" icon="hourglass" busy>
          {text.busy}
        </Button>
        <Button type="button" variant="secondary" sign="partner">
          {text.partner}
        </Button>
        <Button type="button" variant="secondary" sign="professional">
          {text.professional}
        </Button>
        <ButtonLink href="#actions" variant="secondary">
          {text.long}
        </ButtonLink>
      </Actions>
      <p id="exemple-lien">{text.link}</p>
      <CopyText target="exemple-lien" language={language} label={text.copyLabel} />
    </>
  )
}

export function LayerExamples({ language }: { language: Language }) {
  const text = words(language).layers
  return (
    <>
      <Actions>
        <OpenDialog dialog="exemple-fenetre" fallbackHref="#fenetres">
          {text.open}
        </OpenDialog>
        <form method="get" action="#fenetres">
          <ConfirmSubmit
            label={text.remove}
            question={text.question}
            confirmLabel={text.confirm}
            cancelLabel={text.cancel}
            icon="trash-2"
          >
            <p>{text.consequence}</p>
          </ConfirmSubmit>
        </form>
        <ComfortOpener language={language} />
      </Actions>
      <Dialog id="exemple-fenetre" title={text.title} closeLabel={text.close}>
        <p>{text.text}</p>
        <form method="dialog">
          <Actions>
            <Button>{text.done}</Button>
          </Actions>
        </form>
      </Dialog>
    </>
  )
}
