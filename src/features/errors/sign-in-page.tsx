import { localPath } from "../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../ui/actions.tsx"
import { Layout } from "../../ui/layout.tsx"
import { Section } from "../../ui/sections.tsx"
import type { Shell } from "../../ui/shell.ts"
import { words } from "./words.ts"

export type SignInPageProps = {
  shell: Shell
  /** Where to sign in, without the language's prefix. */
  signIn: string
  /** Where the form was sent, and what it held. */
  action: string
  typed: Record<string, string>
}

// What must not stand in a page, even one that only its reader sees.
const SECRET = /pass|code|secret|recovery|credential|response/i

/** The session ended while someone wrote: they sign in beside this page, then send what it holds. */
export function SignInPage({ shell, signIn, action, typed }: SignInPageProps) {
  const text = words(shell.language).signIn
  const kept = Object.entries(typed).filter(([name]) => !SECRET.test(name))
  return (
    <Layout shell={shell} title={text.title} lead={kept.length > 0 ? text.lead : text.leadEmpty} width="text" noIndex>
      <Section title={text.first}>
        <Actions>
          <ButtonLink href={localPath(shell.language, signIn)} target="_blank">
            {text.signIn}
          </ButtonLink>
        </Actions>
      </Section>
      {kept.length > 0 && (
        <Section title={text.second}>
          <form class="form" method="post" action={action}>
            {kept.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {kept
              .filter(([, value]) => value.trim().includes(" "))
              .map(([name, value]) => (
                <blockquote key={name} class="kept-text" dir="auto">
                  {value}
                </blockquote>
              ))}
            <Actions>
              <Button variant="secondary">{text.send}</Button>
            </Actions>
          </form>
        </Section>
      )}
    </Layout>
  )
}
