import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { SETTINGS } from "./paths.ts"
import { words } from "./words.ts"

type UnsubscribePageProps = {
  shell: Shell
  /** What stops, in the reader's words. It never says who gets these mails. */
  what: string
  /** The address of this page, which bears the word. */
  action: string
}

/** Nothing stops by looking: programs that guard mailboxes open every link. */
export function UnsubscribePage({ shell, what, action }: UnsubscribePageProps) {
  const { language } = shell
  const text = words(language).stop
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} width="text" noIndex>
      <Section title={text.what}>
        <p>
          <strong>{what}</strong>
        </p>
        <p>{text.stays}</p>
      </Section>
      <form method="post" action={localPath(language, action)}>
        <input type="hidden" name="page" value="yes" />
        <Actions>
          <Button>{text.stop}</Button>
          <ButtonLink variant="quiet" href={localPath(language, SETTINGS)}>
            {text.settings}
          </ButtonLink>
        </Actions>
      </form>
    </Layout>
  )
}

export function UnsubscribedPage({ shell }: { shell: Shell }) {
  const { language } = shell
  const text = words(language).stop
  return (
    <Layout shell={shell} title={text.doneTitle} lead={text.done} width="text" noIndex>
      <p>{text.stays}</p>
      <Actions>
        <ButtonLink variant="secondary" href={localPath(language, SETTINGS)}>
          {text.settings}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
