import { PASSWORD_LENGTH } from "../../../core/auth/create-auth.ts"
import type { Faults } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { ConfirmSubmit } from "../../../ui/confirm-submit.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { TextField } from "../../../ui/fields.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { WaitNotice } from "../entering/wait-notice.tsx"
import { accountTrail } from "./account-trail.ts"
import { passwordFaults } from "./fault-messages.ts"
import { words } from "./words.ts"

type PasswordPageProps = { shell: Shell; email: string; hasPassword: boolean; faults?: Faults; wait?: number }

export function PasswordPage({ shell, email, hasPassword, faults = {}, wait }: PasswordPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.password
  const errors = passwordFaults(language, faults)
  const path = localPath(language, "/mon-espace/compte/mot-de-passe")
  return (
    <Layout
      shell={shell}
      title={hasPassword ? text.titleChange : text.titleSet}
      lead={text.lead}
      width="text"
      noIndex
      breadcrumb={accountTrail(language)}
    >
      <WaitNotice language={language} seconds={wait} meanwhile="link" />
      <ErrorSummary title={all.summary} errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <form class="form" method="post" action={path} novalidate>
        {/* For programs that keep passwords, which want to know whose it is. */}
        <input type="text" name="username" value={email} autocomplete="username" readonly hidden />
        {hasPassword && (
          <TextField
            language={language}
            name="currentPassword"
            type="password"
            label={text.current}
            hint={text.currentHint}
            error={errors.currentPassword}
            autocomplete="current-password"
            required
          />
        )}
        <TextField
          language={language}
          name="password"
          type="password"
          label={text.next}
          hint={text.hint(PASSWORD_LENGTH.least)}
          error={errors.password}
          autocomplete="new-password"
          required
        />
        <p>{text.others}</p>
        <Actions>
          <Button icon="key-round">{hasPassword ? text.change : text.set}</Button>
        </Actions>
      </form>
      {hasPassword && (
        <Section title={text.removeTitle}>
          <p>{text.removeText}</p>
          <form method="post" action={`${path}/retrait`}>
            <ConfirmSubmit label={text.remove} question={text.removeQuestion} confirmLabel={text.remove} cancelLabel={text.keep}>
              <p>{text.removeText}</p>
            </ConfirmSubmit>
          </form>
        </Section>
      )}
    </Layout>
  )
}
