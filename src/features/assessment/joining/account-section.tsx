import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { ConfirmSubmit } from "../../../ui/confirm-submit.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { AccountState } from "./joining.ts"
import { words } from "./words.ts"

type AccountSectionProps = {
  language: Language
  /** Of the place, without the language's prefix: "/auto-evaluation/0190…". */
  path: string
  state: AccountState
  hasLink: boolean
}

/** What ties a place to an account: joining in one click, and closing the link that opens it to whoever holds it. */
export function AccountSection({ language, path, state, hasLink }: AccountSectionProps) {
  if (state === "never") return null
  const text = words(language)
  const href = localPath(language, path)
  return (
    <Section title={text.title} id="compte">
      <p>{state === "joined" && !hasLink ? text.closed : text[state]}</p>
      {state === "signed_out" && (
        <Actions>
          <ButtonLink
            href={localPath(language, `/connexion?retour=${encodeURIComponent(path)}`)}
            variant="secondary"
            icon="log-in"
          >
            {text.signIn}
          </ButtonLink>
        </Actions>
      )}
      {state === "joinable" && (
        <form method="post" action={`${href}/rattachement`}>
          <Actions>
            <Button name="compte" value="oui" variant="secondary" icon="user">
              {text.join}
            </Button>
          </Actions>
        </form>
      )}
      {state === "joined" && hasLink && (
        <>
          <form method="post" action={`${href}/lien-personnel`}>
            <input type="hidden" name="lien" value="ferme" />
            <ConfirmSubmit label={text.close} question={text.closeQuestion} confirmLabel={text.close} cancelLabel={text.cancel}>
              <p>{text.closeWhy}</p>
            </ConfirmSubmit>
          </form>
          <form method="post" action={`${href}/rattachement`}>
            <Actions>
              <Button name="compte" value="non" variant="quiet">
                {text.leave}
              </Button>
            </Actions>
          </form>
        </>
      )}
      {state === "joined" && !hasLink && (
        <form method="post" action={`${href}/lien-personnel`}>
          <Actions>
            <Button name="lien" value="nouveau" variant="secondary" icon="link">
              {text.reopen}
            </Button>
          </Actions>
        </form>
      )}
    </Section>
  )
}
