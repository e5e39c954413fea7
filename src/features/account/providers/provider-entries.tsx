import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { HOME } from "../entering/local-return.ts"
import { providerPath } from "./paths.ts"
import { words } from "./words.ts"

type ProviderEntriesProps = { language: Language; providers: { id: string; name: string }[]; retour: string }

/** The ways in by the instance's identity providers, for the page where one signs in. */
export function ProviderEntries({ language, providers, retour }: ProviderEntriesProps) {
  if (providers.length === 0) return null
  return (
    <Actions>
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={localPath(language, providerPath(id))}>
          {retour !== HOME && <input type="hidden" name="retour" value={retour} />}
          <Button variant="secondary">{words(language).with(name)}</Button>
        </form>
      ))}
    </Actions>
  )
}
