import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { ConfirmSubmit } from "../../../ui/confirm-submit.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { TextField } from "../../../ui/fields.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { KEYS, NAME_LIMIT } from "./paths.ts"
import type { OwnKey } from "./queries.ts"
import { words } from "./words.ts"

type KeyPageProps = { shell: Shell; ownKey: OwnKey; typed?: string; fault?: "missing" | "too_long" }

/** One key: its name, and the way to be rid of it. */
export function KeyPage({ shell, ownKey, typed, fault }: KeyPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.key
  const path = localPath(language, `${KEYS}/${ownKey.id}`)
  const message = fault && (fault === "missing" ? text.nameMissing : all.nameTooLong(NAME_LIMIT))
  return (
    <Layout
      shell={shell}
      title={text.title}
      heading={<bdi dir="auto">{ownKey.name ?? all.keys.unnamed}</bdi>}
      width="text"
      noIndex
      breadcrumb={[
        { path: "/mon-espace/compte", label: all.account },
        { path: KEYS, label: all.keys.title },
      ]}
    >
      {message && <ErrorSummary title={all.summary} errors={[{ field: "name", message }]} />}
      <form class="form" method="post" action={`${path}/nom`} novalidate>
        <TextField
          language={language}
          name="name"
          label={all.keys.name}
          value={typed ?? ownKey.name ?? ""}
          error={message}
          maxLength={NAME_LIMIT}
          autocomplete="off"
          required
        />
        <Actions>
          <Button>{text.rename}</Button>
        </Actions>
      </form>
      <Section title={text.removeTitle}>
        <p>{text.removeText}</p>
        <form method="post" action={`${path}/retrait`}>
          <ConfirmSubmit
            label={text.remove}
            question={text.removeQuestion}
            confirmLabel={text.remove}
            cancelLabel={text.keep}
            icon="trash-2"
          >
            <p>{text.removeText}</p>
          </ConfirmSubmit>
        </form>
      </Section>
      <Actions>
        <ButtonLink href={localPath(language, KEYS)} variant="quiet">
          {text.back}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
