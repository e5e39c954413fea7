import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { words } from "./words.ts"

/** One click, and nothing is erased. */
export function KeepAccount({ language, action }: { language: Language; action: string }) {
  return (
    <form method="post" action={localPath(language, action)}>
      <Actions>
        <Button icon="check">{words(language).planned.keepButton}</Button>
      </Actions>
    </form>
  )
}
