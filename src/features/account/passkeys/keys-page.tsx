import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Card } from "../../../ui/cards.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { TextField } from "../../../ui/fields.tsx"
import { formatDate } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { PasskeyForm } from "./passkey-form.tsx"
import { KEYS, NAME_LIMIT } from "./paths.ts"
import type { OwnKey } from "./queries.ts"
import { words } from "./words.ts"

type KeysPageProps = {
  shell: Shell
  keys: OwnKey[]
  /** Whether another may be added. */
  room: boolean
  typed?: string
  /** Why the last one was not kept. */
  refused?: "unverified" | "failed" | "name"
}

/** A member's passkeys, and how another is added. */
export function KeysPage({ shell, keys, room, typed, refused }: KeysPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.keys
  const nameFault = refused === "name" ? all.nameTooLong(NAME_LIMIT) : undefined
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      width="text"
      noIndex
      breadcrumb={[{ path: "/mon-espace/compte", label: all.account }]}
    >
      {(refused === "unverified" || refused === "failed") && (
        <Notice kind="error" role="alert" title={text.refused.title}>
          <p>{text.refused[refused]}</p>
        </Notice>
      )}
      {nameFault && <ErrorSummary title={all.summary} errors={[{ field: "name", message: nameFault }]} />}
      {keys.length > 0 && (
        <Section title={text.own}>
          {keys.map((key) => (
            <Card
              key={key.id}
              headingLevel={3}
              title={<bdi dir="auto">{key.name ?? text.unnamed}</bdi>}
              footer={
                <ButtonLink href={localPath(language, `${KEYS}/${key.id}`)} variant="quiet">
                  {text.change} <span class="visually-hidden">({key.name ?? text.unnamed})</span>
                </ButtonLink>
              }
            >
              {key.createdAt && <p>{text.since(formatDate(language, key.createdAt))}</p>}
            </Card>
          ))}
        </Section>
      )}
      <Section title={text.add} lead={text.addText}>
        {room ? (
          <PasskeyForm
            language={language}
            ceremony="create"
            action={localPath(language, KEYS)}
            otherwise={<Notice kind="info">{text.unable}</Notice>}
          >
            <TextField
              language={language}
              name="name"
              label={text.name}
              hint={text.nameHint}
              value={typed}
              error={nameFault}
              maxLength={NAME_LIMIT}
              autocomplete="off"
              optionalMark
            />
            <Actions>
              <Button icon="key-round">{text.submit}</Button>
            </Actions>
          </PasskeyForm>
        ) : (
          <Notice kind="info">{text.full}</Notice>
        )}
      </Section>
    </Layout>
  )
}
