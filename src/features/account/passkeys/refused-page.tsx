import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { words } from "./words.ts"

/** A key that opened nothing, whatever the reason: who has the account knows, others need not. */
export function RefusedKeyPage({ shell, query }: { shell: Shell; query: string }) {
  const text = words(shell.language).entry
  return (
    <Layout shell={shell} title={text.refusedTitle} lead={text.refused} width="text" noIndex>
      <Actions>
        <ButtonLink href={localPath(shell.language, "/connexion") + query}>{text.again}</ButtonLink>
      </Actions>
    </Layout>
  )
}
