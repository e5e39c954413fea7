import type { Faults, Typed } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { TextField } from "../../../ui/fields.tsx"
import { formatDateTime } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { WaitNotice } from "../entering/wait-notice.tsx"
import { accountTrail } from "./account-trail.ts"
import type { AddressChange } from "./address-change.ts"
import { words } from "./words.ts"

type AddressPageProps = {
  shell: Shell
  email: string
  change?: AddressChange | undefined
  typed?: Typed
  faults?: Faults
  wait?: number
}

export function AddressPage({ shell, email, change, typed = {}, faults = {}, wait }: AddressPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.address
  const code = faults.email
  const error = code && (code === "missing" ? text.missing : code === "same" ? text.same : text.notAnEmail)
  const path = localPath(language, "/mon-espace/compte/adresse")
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} width="text" noIndex breadcrumb={accountTrail(language)}>
      <WaitNotice language={language} seconds={wait} meanwhile="mails" />
      {change && <ChangeUnderWay shell={shell} change={change} />}
      <ErrorSummary title={all.summary} errors={error ? [{ field: "email", message: error }] : []} />
      <form class="form" method="post" action={path} novalidate>
        <Facts items={[{ term: text.current, detail: email }]} />
        <TextField
          language={language}
          name="email"
          type="email"
          label={text.next}
          hint={text.hint}
          value={typed.email}
          error={error}
          autocomplete="email"
          required
        />
        <Actions>
          <Button icon="mail">{change ? text.askAgain : text.ask}</Button>
        </Actions>
      </form>
      <p>{text.lost(shell.instance.centre.email)}</p>
    </Layout>
  )
}

function ChangeUnderWay({ shell: { language }, change }: { shell: Shell; change: AddressChange }) {
  const text = words(language).address
  const state = (confirmed: boolean) => (confirmed ? text.confirmed : text.waiting)
  return (
    <Section title={text.underWay}>
      <Facts
        items={[
          { term: text.next, detail: change.newEmail },
          { term: text.fromOld, detail: state(change.oldConfirmed) },
          { term: text.fromNew, detail: state(change.newConfirmed) },
          { term: text.until, detail: formatDateTime(language, change.expiresAt) },
        ]}
      />
      <form method="post" action={localPath(language, "/mon-espace/compte/adresse/abandon")}>
        <Actions>
          <Button variant="quiet">{text.forget}</Button>
        </Actions>
      </form>
    </Section>
  )
}
