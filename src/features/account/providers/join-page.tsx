import type { Faults, Typed } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { Checkbox, TextField } from "../../../ui/fields.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { CHARTER_VERSION } from "../charter.ts"
import { DISPLAY_NAME_LIMIT } from "../entering/entry.ts"
import { providerPath } from "./paths.ts"
import { words } from "./words.ts"

type JoinPageProps = {
  shell: Shell
  provider: { id: string; name: string; professional: boolean }
  /** What the provider says of them. */
  stranger: { email: string; name: string }
  typed?: Typed
  faults?: Faults
}

/** Before the account of who came by a provider is made: nothing is until its button is pressed. */
export function JoinPage({ shell, provider, stranger, typed = {}, faults = {} }: JoinPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.join
  const errors = [
    ...(faults.displayName
      ? [
          {
            field: "displayName",
            message: faults.displayName === "missing" ? text.nameMissing : text.nameTooLong(DISPLAY_NAME_LIMIT),
          },
        ]
      : []),
    ...(faults.charter ? [{ field: "charter", message: text.charterMissing }] : []),
  ]
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <Layout shell={shell} title={text.title} lead={text.lead(provider.name)} width="text" noIndex>
      <ErrorSummary title={all.summary} errors={errors} />
      <Facts items={[{ term: text.email, detail: <span dir="auto">{stranger.email}</span> }]} />
      <p>{text.emailText(provider.name)}</p>
      {provider.professional && <Notice kind="info">{text.professional}</Notice>}
      <form class="form" method="post" action={localPath(language, `${providerPath(provider.id)}/inscription`)} novalidate>
        <TextField
          language={language}
          name="displayName"
          label={text.displayName}
          hint={text.displayNameHint}
          value={typed.displayName ?? stranger.name}
          error={errorOf("displayName")}
          autocomplete="nickname"
          required
        />
        <Checkbox
          name="charter"
          value={CHARTER_VERSION}
          label={text.charter}
          hint={
            <>
              {text.charterHint}{" "}
              <a href={localPath(language, "/charte")} target="_blank" rel="noopener">
                {text.charterLink}
              </a>
            </>
          }
          checked={typed.charter === CHARTER_VERSION}
          error={errorOf("charter")}
        />
        <Actions>
          <Button>{text.submit}</Button>
        </Actions>
      </form>
      <p>{text.not}</p>
    </Layout>
  )
}
