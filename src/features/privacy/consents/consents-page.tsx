import { type Language, localPath } from "../../../core/i18n.ts"
import type { GivenConsent } from "../../../core/personal-data/consents.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { formatDate, formatDateTime } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { isFree, type PurposeState } from "./purposes.ts"
import { words } from "./words.ts"

export const HERE = "/mon-espace/consentements"

type State = PurposeState<GivenConsent>

/** Purpose by purpose: what holds, since when, one button to change it, and all that was ever said. */
export function ConsentsPage({ shell, states }: { shell: Shell; states: State[] }) {
  const { language } = shell
  const text = words(language)
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      width="text"
      noIndex
      breadcrumb={[{ path: "/mon-espace", label: text.space }]}
    >
      {states.map((state) => (
        <PurposeSection key={state.purpose.key} language={language} state={state} />
      ))}
      <p>
        <a href={localPath(language, "/vie-privee/registre")}>{text.register}</a>
      </p>
    </Layout>
  )
}

function PurposeSection({ language, state: { purpose, now, history } }: { language: Language; state: State }) {
  const text = words(language)
  return (
    <Section title={purpose.title[language]} id={purpose.key}>
      <p>{purpose.explains[language]}</p>
      <p>
        <strong>{now ? text.given(formatDate(language, now.givenAt), now.version) : text.notGiven}</strong>
      </p>
      {purpose.more && (
        <p>
          <a href={localPath(language, purpose.more.path)}>{purpose.more.label[language]}</a>
        </p>
      )}
      {purpose.lastsWithAccount && (
        <p>
          {purpose.lastsWithAccount[language]} <a href={localPath(language, "/mon-espace/compte/effacement")}>{text.erase}</a>
        </p>
      )}
      {isFree(purpose) && (
        <form method="post" action={localPath(language, `${HERE}/${purpose.key}${now ? "/retrait" : ""}`)}>
          <Actions>
            <Button variant="secondary">{now ? text.withdraw : text.give}</Button>
          </Actions>
        </form>
      )}
      {history.length > 0 && (
        <Disclosure summary={text.history}>
          <ul>
            {history.map((one) => (
              <li key={one.givenAt.getTime()}>{sayGiven(language, one)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  )
}

function sayGiven(language: Language, { version, givenAt, withdrawnAt }: GivenConsent): string {
  const text = words(language)
  const given = text.givenAt(formatDateTime(language, givenAt), version)
  return withdrawnAt ? `${given} ${text.withdrawnAt(formatDateTime(language, withdrawnAt))}` : given
}
