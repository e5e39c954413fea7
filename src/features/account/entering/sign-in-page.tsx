import type { Faults, Typed } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { TextField } from "../../../ui/fields.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { PasskeyEntry } from "../passkeys/passkey-entry.tsx"
import { ProviderEntries } from "../providers/provider-entries.tsx"
import { faultMessages } from "./fault-messages.ts"
import { HOME } from "./local-return.ts"
import { WaitNotice } from "./wait-notice.tsx"
import { words } from "./words.ts"

export type SignInPageProps = {
  shell: Shell
  /** Where to go next, a path of ours. */
  retour: string
  /** The identity providers that one may come from. */
  providers: { id: string; name: string }[]
  /** Whoever is signed in has to show it again. */
  again?: boolean
  typed?: Typed
  faults?: Faults
  /** Seconds, after too many tries: of mails, or of passwords. */
  wait?: { seconds: number; for: "mail" | "password" }
}

export function SignInPage({ shell, retour, providers, again, typed = {}, faults = {}, wait }: SignInPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.signIn
  const errors = faultMessages(language, faults)
  const usesPassword = wait?.for === "password" || "address" in typed
  return (
    <Layout
      shell={shell}
      title={again ? text.again : text.title}
      description={text.description}
      lead={again ? text.againLead : text.lead}
      width="text"
    >
      <WaitNotice language={language} seconds={wait?.seconds} meanwhile={wait?.for === "mail" ? "mails" : "link"} />
      <ErrorSummary title={all.summary} errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <form class="form" method="post" action={localPath(language, "/connexion")} novalidate>
        <Return to={retour} />
        <TextField
          language={language}
          name="email"
          type="email"
          label={all.email}
          value={typed.email ?? typed.address}
          error={errors.email}
          autocomplete="username"
          required
        />
        <Actions>
          <Button icon="mail">{text.submit}</Button>
        </Actions>
      </form>
      <Section title={text.others}>
        <PasskeyEntry language={language} retour={retour} />
        <ProviderEntries language={language} providers={providers} retour={retour} />
        <Disclosure summary={text.password} open={usesPassword}>
          <form class="form" method="post" action={localPath(language, "/connexion/mot-de-passe")} novalidate>
            <Return to={retour} />
            <TextField
              language={language}
              name="address"
              type="email"
              label={all.email}
              value={typed.address ?? typed.email}
              error={errors.address}
              autocomplete="username"
              required
            />
            <TextField
              language={language}
              name="password"
              type="password"
              label={text.passwordLabel}
              hint={text.passwordHint}
              error={errors.password}
              autocomplete="current-password"
              required
            />
            <Actions>
              <Button variant="secondary" icon="log-in">
                {text.passwordSubmit}
              </Button>
            </Actions>
          </form>
        </Disclosure>
      </Section>
      {!again && (
        <p>
          {text.noAccount} <a href={localPath(language, "/inscription")}>{text.signUp}</a>
        </p>
      )}
    </Layout>
  )
}

function Return({ to }: { to: string }) {
  return to === HOME ? null : <input type="hidden" name="retour" value={to} />
}
