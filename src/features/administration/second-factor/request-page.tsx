import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { formatDateTime } from "../../../ui/format.ts"
import { ErrorSummary, TextField } from "../../../ui/forms.tsx"
import { Prose, Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import type { ResetRequest } from "../../account/index.ts"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import { words as memberWords } from "../members/words.ts"
import { words } from "./words.ts"

type RequestPageProps = { shell: Shell; office: Office; request: ResetRequest; typed?: string; wrong?: boolean }

/** Taking a second factor away opens an account to its mailbox alone: confirmed by typing whose it is. */
export function RequestPage({ shell, office, request, typed = "", wrong = false }: RequestPageProps) {
  const { language } = shell
  const text = words(language)
  const base = localPath(language, `${HOME}/double-verification/${request.id}`)
  return (
    <BackOffice
      shell={shell}
      office={office}
      title={text.pageTitle(request.displayName)}
      lead={text.pageLead}
      breadcrumb={[{ path: `${HOME}/double-verification`, label: text.title }]}
    >
      <ErrorSummary title={text.summary} errors={wrong ? [{ field: "email", message: text.accept.wrong }] : []} />
      <p>
        {request.email}
        <span class="row-note">{text.asked(formatDateTime(language, request.askedAt))}</span>
      </p>
      <ButtonLink href={localPath(language, `${HOME}/membres/${request.memberId}`)} variant="quiet" icon="user">
        {memberWords(language).sheet.who}
      </ButtonLink>
      <Section title={text.before.title}>
        <Prose>
          <ol>
            {text.before.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Prose>
      </Section>
      <Section title={text.accept.title} lead={text.accept.effect}>
        <form class="form" method="post" action={`${base}/acceptation`} autocomplete="off" novalidate>
          <TextField
            language={language}
            name="email"
            type="email"
            label={text.accept.typed}
            value={typed}
            autocomplete="off"
            {...(wrong && { error: text.accept.wrong })}
          />
          <Actions>
            <Button variant="danger">{text.accept.submit}</Button>
          </Actions>
        </form>
      </Section>
      <Section title={text.refuse.title} lead={text.refuse.effect}>
        <form method="post" action={`${base}/refus`}>
          <Actions>
            <Button variant="secondary">{text.refuse.submit}</Button>
          </Actions>
        </form>
      </Section>
    </BackOffice>
  )
}
