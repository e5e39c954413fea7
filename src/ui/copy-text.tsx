import type { Language } from "../core/i18n.ts"
import { Button } from "./actions.tsx"
import { words } from "./words.ts"

/** Copies the text of the element with the id `target`; shown only where there is a script to do it. */
export function CopyText({ target, language, label }: { target: string; language: Language; label?: string }) {
  return (
    <copy-text for={target} data-done={words(language).copy.done} data-failed={words(language).copy.failed}>
      <Button type="button" variant="secondary" icon="copy">
        {label ?? words(language).copy.label}
      </Button>
      <span class="copy-text__status" role="status" />
    </copy-text>
  )
}
