import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { formatDate } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { CHARTER_VERSION } from "../charter.ts"
import { HOME } from "./local-return.ts"
import { words } from "./words.ts"

export function CharterPage({ shell }: { shell: Shell }) {
  const { language } = shell
  const text = words(language).charter
  return (
    <Layout shell={shell} title={text.title} description={text.description} lead={text.lead} width="text">
      <Charter language={language} />
      <Actions>
        <ButtonLink href={localPath(language, "/inscription")}>{text.join}</ButtonLink>
        <ButtonLink href={localPath(language, "/vie-privee")} variant="secondary">
          {text.privacy}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

/** For who came in without having agreed to this version: by a provider, or before it changed. */
export function AgreementPage({ shell, retour }: { shell: Shell; retour: string }) {
  const { language } = shell
  const text = words(language).charter
  return (
    <Layout shell={shell} title={text.agreeTitle} lead={text.agreeLead} width="text" noIndex>
      <Charter language={language} />
      <form class="form" method="post" action={localPath(language, "/mon-espace/compte/charte")}>
        {retour !== HOME && <input type="hidden" name="retour" value={retour} />}
        <input type="hidden" name="charter" value={CHARTER_VERSION} />
        <Actions>
          <Button icon="check">{text.agree}</Button>
        </Actions>
      </form>
      <Section title={text.refuse}>
        <p>
          {text.refuseText} <a href={localPath(language, "/mon-espace/donnees")}>{text.data}</a>
        </p>
      </Section>
    </Layout>
  )
}

function Charter({ language }: { language: Language }) {
  const text = words(language).charter
  return (
    <>
      {text.parts.map((part) => (
        <Section key={part.title} title={part.title}>
          {part.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Section>
      ))}
      <p>{text.version(formatDate(language, CHARTER_VERSION))}</p>
    </>
  )
}
