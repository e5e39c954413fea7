import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { formatDateTime } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { CODE_STEP } from "./paths.ts"
import { words } from "./words.ts"

type LostPageProps = {
  shell: Shell
  query: string
  /** Someone who has shown the first factor, and when they asked the team if they did. */
  pending: { askedAt: Date | undefined } | undefined
}

/** The ways left to who lost the second factor. */
export function LostPage({ shell, query, pending }: LostPageProps) {
  const { language, instance } = shell
  const text = words(language).lost
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} width="text" noIndex>
      {pending?.askedAt && (
        <Notice kind="success" role="status" title={text.asked}>
          <p>{text.askedText(formatDateTime(language, pending.askedAt))}</p>
        </Notice>
      )}
      <Section title={text.codes}>
        <p>{text.codesText}</p>
        {pending && (
          <Actions>
            <ButtonLink href={localPath(language, CODE_STEP) + query}>{text.codesLink}</ButtonLink>
          </Actions>
        )}
      </Section>
      <Section title={text.other}>
        <p>{text.otherText}</p>
      </Section>
      <Section title={text.team}>
        <p>{text.teamText(instance.centre.name)}</p>
        {pending && !pending.askedAt && (
          <form method="post" action={localPath(language, `${CODE_STEP}/perdue`) + query}>
            <p>{text.askText}</p>
            <Actions>
              <Button variant="secondary">{text.ask}</Button>
            </Actions>
          </form>
        )}
        {!pending && (
          <>
            <p>{text.first}</p>
            <Actions>
              <ButtonLink href={localPath(language, "/connexion") + query}>{text.signIn}</ButtonLink>
            </Actions>
          </>
        )}
        <p>{text.write(instance.centre.email)}</p>
      </Section>
    </Layout>
  )
}
