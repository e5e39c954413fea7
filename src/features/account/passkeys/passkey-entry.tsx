import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { HOME } from "../entering/local-return.ts"
import { PasskeyForm } from "./passkey-form.tsx"
import { words } from "./words.ts"

/** The way in with a passkey, for the page where one signs in; nothing is seen of it where the browser knows none. */
export function PasskeyEntry({ language, retour }: { language: Language; retour: string }) {
  return (
    <PasskeyForm language={language} ceremony="get" action={localPath(language, "/connexion/cle")}>
      {retour !== HOME && <input type="hidden" name="retour" value={retour} />}
      <Actions>
        <Button variant="secondary" icon="key-round">
          {words(language).entry.submit}
        </Button>
      </Actions>
    </PasskeyForm>
  )
}
