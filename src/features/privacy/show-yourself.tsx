import { type Language, localPath } from "../../core/i18n.ts"
import { Actions, ButtonLink } from "../../ui/actions.tsx"
import { Notice } from "../../ui/notice.tsx"

type ShowYourselfProps = { language: Language; path: string; words: { text: string; link: string } }

/** In the place of a form that would be refused, since the last sign-in was a while ago. */
export function ShowYourself({ language, path, words }: ShowYourselfProps) {
  const signIn = `/connexion?${new URLSearchParams({ retour: path, encore: "oui" })}`
  return (
    <>
      <Notice kind="info">
        <p>{words.text}</p>
      </Notice>
      <Actions>
        <ButtonLink href={localPath(language, signIn)} icon="log-in">
          {words.link}
        </ButtonLink>
      </Actions>
    </>
  )
}
