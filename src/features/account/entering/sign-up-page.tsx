import type { Faults, Typed } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { Checkbox, TextField } from "../../../ui/fields.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { CHARTER_VERSION } from "../charter.ts"
import { faultMessages } from "./fault-messages.ts"
import { WaitNotice } from "./wait-notice.tsx"
import { words } from "./words.ts"

type SignUpPageProps = { shell: Shell; typed?: Typed; faults?: Faults; wait?: number }

export function SignUpPage({ shell, typed = {}, faults = {}, wait }: SignUpPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.signUp
  const errors = faultMessages(language, faults)
  return (
    <Layout shell={shell} title={text.title} description={text.description} lead={text.lead} width="text">
      <WaitNotice language={language} seconds={wait} meanwhile="mails" />
      <ErrorSummary title={all.summary} errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <form class="form" method="post" action={localPath(language, "/inscription")} novalidate>
        <TextField
          language={language}
          name="displayName"
          label={text.displayName}
          hint={text.displayNameHint}
          value={typed.displayName}
          error={errors.displayName}
          autocomplete="nickname"
          required
        />
        <TextField
          language={language}
          name="email"
          type="email"
          label={all.email}
          hint={text.emailHint}
          value={typed.email}
          error={errors.email}
          autocomplete="email"
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
          error={errors.charter}
        />
        <Actions>
          <Button icon="mail">{text.submit}</Button>
        </Actions>
        <p>{text.after}</p>
      </form>
      <p>
        {text.haveOne} <a href={localPath(language, "/connexion")}>{text.signIn}</a>
      </p>
    </Layout>
  )
}
