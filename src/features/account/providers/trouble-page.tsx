import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { LINKED, providerPath } from "./paths.ts"
import type { Trouble } from "./trouble.ts"
import { words } from "./words.ts"

type TroublePageProps = {
  shell: Shell
  provider: { id: string; name: string }
  trouble: Trouble
  /** Someone who was linking it to their account. */
  linking: boolean
  /** "?retour=…", or nothing. */
  query: string
}

const WORTH_ANOTHER_TRY: Trouble[] = ["consent_refused", "provider_down", "assurance_too_low", "not_believed"]

/** What came between someone and a provider, and the other ways in. */
export function TroublePage({ shell, provider, trouble, linking, query }: TroublePageProps) {
  const { language } = shell
  const text = words(language).trouble
  const { title, text: said } = text[trouble]
  const again = WORTH_ANOTHER_TRY.includes(trouble)
  return (
    <Layout shell={shell} title={title} lead={said(provider.name)} width="text" noIndex>
      <Actions>
        {linking ? (
          <ButtonLink href={localPath(language, LINKED)}>{text.linked}</ButtonLink>
        ) : trouble === "email_not_verified" ? (
          <ButtonLink href={localPath(language, "/inscription")}>{text.join}</ButtonLink>
        ) : (
          <ButtonLink href={localPath(language, "/connexion") + query}>{text.others}</ButtonLink>
        )}
        {again && !linking && (
          <form method="post" action={localPath(language, providerPath(provider.id))}>
            <Button variant="secondary">{text.again(provider.name)}</Button>
          </form>
        )}
      </Actions>
    </Layout>
  )
}
