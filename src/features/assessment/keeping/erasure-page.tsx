import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { ConfirmSubmit } from "../../../ui/confirm-submit.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { isInvited } from "../assessment.ts"
import type { Participation } from "../participation-queries.ts"
import { words } from "./words.ts"

/** Says what goes and what stays before anything is erased. */
export function ErasurePage({ shell, participation }: { shell: Shell; participation: Participation }) {
  const { language } = shell
  const { me, assessment } = participation
  const text = words(language).erase
  const base = localPath(language, `/auto-evaluation/${me.id}`)
  const last = !assessment.participants.some((one) => one.id !== me.id && isInvited(one))
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      width="text"
      noIndex
      breadcrumb={[{ path: `/auto-evaluation/${me.id}`, label: assessment.subject }]}
    >
      <Section title={text.ownTitle}>
        <p>{text.ownText}</p>
        <p>{last ? text.ownLast : text.ownStays}</p>
        {me.starter && !last && <p>{text.ownStarter}</p>}
        <Erase
          what="mine"
          language={language}
          base={base}
          label={text.own}
          question={text.ownQuestion}
          explained={text.ownText}
        />
      </Section>
      {me.starter && (
        <Section title={text.allTitle}>
          <p>{text.allText}</p>
          <Erase
            what="all"
            language={language}
            base={base}
            label={text.all}
            question={text.allQuestion}
            explained={text.allText}
          />
        </Section>
      )}
      <Actions>
        <ButtonLink href={base} variant="quiet">
          {text.back}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

type EraseProps = { what: "mine" | "all"; language: Language; base: string; label: string; question: string; explained: string }

function Erase({ what, language, base, label, question, explained }: EraseProps) {
  return (
    <form method="post" action={`${base}/effacement`}>
      <ConfirmSubmit
        name="what"
        value={what}
        label={label}
        question={question}
        confirmLabel={label}
        cancelLabel={words(language).erase.cancel}
        icon="trash-2"
      >
        <p>{explained}</p>
      </ConfirmSubmit>
    </form>
  )
}

export function ErasedPage({ shell }: { shell: Shell }) {
  const text = words(shell.language).erase
  return (
    <Layout shell={shell} title={text.doneTitle} lead={text.done} width="text" noIndex>
      <Actions>
        <ButtonLink href={localPath(shell.language, "/")}>{text.home}</ButtonLink>
      </Actions>
    </Layout>
  )
}
