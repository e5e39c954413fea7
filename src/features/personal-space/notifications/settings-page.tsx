import { localPath } from "../../../core/i18n.ts"
import { FREQUENCIES, type Frequency, type NotificationKind } from "../../../core/notifications/kind.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { SelectField } from "../../../ui/fields.tsx"
import { Fieldset } from "../../../ui/fieldset.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { NOTIFICATIONS, SETTINGS } from "./paths.ts"
import { groupByHeading } from "./told.ts"
import { words } from "./words.ts"

export type Done = "saved" | "muted" | "resetDone"

type SettingsPageProps = {
  shell: Shell
  kinds: readonly NotificationKind[]
  /** How often each kind is mailed now. */
  frequencies: ReadonlyMap<string, Frequency>
  done?: Done | undefined
}

export function SettingsPage({ shell, kinds, frequencies, done }: SettingsPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.settings
  const options = FREQUENCIES.map((value) => ({ value, label: text.frequency[value] }))
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      width="text"
      noIndex
      breadcrumb={[
        { path: "/mon-espace", label: all.space },
        { path: NOTIFICATIONS, label: all.list.title },
      ]}
    >
      {done && (
        <Notice kind="success" role="status">
          <p>{text[done]}</p>
        </Notice>
      )}
      {kinds.length === 0 ? (
        <EmptyState title={text.emptyTitle}>
          <p>{text.empty}</p>
        </EmptyState>
      ) : (
        <>
          <form class="form" method="post" action={localPath(language, SETTINGS)} autocomplete="off">
            {groupByHeading(language, kinds, [...kinds]).map(({ heading, things }) => (
              <Fieldset key={heading} legend={heading} legendSize="h2">
                {things.map(({ kind, label, usually }) => (
                  <SelectField
                    key={kind}
                    name={kind}
                    label={label[language]}
                    hint={text.usual(lowerFirst(text.frequency[usually]))}
                    value={frequencies.get(kind)}
                    options={options}
                  />
                ))}
              </Fieldset>
            ))}
            <Actions>
              <Button>{text.save}</Button>
            </Actions>
          </form>
          <Section title={text.muteTitle}>
            <p>{text.muteText}</p>
            <form method="post" action={localPath(language, `${SETTINGS}/silence`)}>
              <Button variant="secondary">{text.mute}</Button>
            </form>
          </Section>
          <Section title={text.resetTitle}>
            <p>{text.resetText}</p>
            <form method="post" action={localPath(language, `${SETTINGS}/depart`)}>
              <Button variant="quiet" icon="refresh-cw">
                {text.reset}
              </Button>
            </form>
          </Section>
        </>
      )}
      <Actions>
        <ButtonLink variant="quiet" icon="arrow-left" href={localPath(language, NOTIFICATIONS)}>
          {text.back}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
