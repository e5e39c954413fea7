import { LINK_MINUTES } from "../../../core/auth/create-auth.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Prose, Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { words } from "./words.ts"

/** The same whatever happened: whether the address has an account, only its mailbox learns. */
export function SentPage({ shell }: { shell: Shell }) {
  const { language } = shell
  const text = words(language).sent
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} width="text" noIndex>
      <p>{text.link(LINK_MINUTES)}</p>
      <p>{text.anyDevice}</p>
      <Section title={text.nothing}>
        <Prose>
          <ul>
            {text.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Prose>
        <Actions>
          <ButtonLink href={localPath(language, "/connexion")} variant="secondary">
            {text.again}
          </ButtonLink>
        </Actions>
        <p>{text.write(shell.instance.centre.email)}</p>
      </Section>
    </Layout>
  )
}
