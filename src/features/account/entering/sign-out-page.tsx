import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Checkbox } from "../../../ui/fields.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { words } from "./words.ts"

export function SignOutPage({ shell }: { shell: Shell }) {
  const { language } = shell
  const text = words(language).signOut
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} width="text" noIndex>
      <form class="form" method="post" action={localPath(language, "/deconnexion")}>
        <Checkbox name="forget" label={text.forget} hint={text.forgetHint} />
        <Actions>
          <Button icon="log-out">{text.submit}</Button>
          <ButtonLink href={localPath(language, "/mon-espace")} variant="quiet">
            {text.stay}
          </ButtonLink>
        </Actions>
      </form>
    </Layout>
  )
}

export function SignedOutPage({ shell }: { shell: Shell }) {
  const { language } = shell
  const text = words(language).signOut
  return (
    <Layout shell={shell} title={text.doneTitle} lead={text.doneLead} width="text" noIndex>
      <Actions>
        <ButtonLink href={localPath(language, "/")}>{text.home}</ButtonLink>
        <ButtonLink href={localPath(language, "/connexion")} variant="secondary">
          {text.signIn}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
