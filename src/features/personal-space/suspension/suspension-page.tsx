import type { Faults, Typed } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { TextArea } from "../../../ui/fields.tsx"
import { formatDate } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import type { OwnSuspension } from "./queries.ts"
import { words } from "./words.ts"

export const ANSWER_LIMIT = 2000

type SuspensionPageProps = { shell: Shell; suspension: OwnSuspension; typed?: Typed; faults?: Faults; sent?: boolean }

export function SuspensionPage({ shell, suspension, typed = {}, faults = {}, sent }: SuspensionPageProps) {
  const { language, instance } = shell
  const text = words(language)
  const { message, startedAt, endsAt, answer, answeredAt } = suspension
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      width="text"
      noIndex
      breadcrumb={[{ path: "/mon-espace", label: text.space }]}
    >
      <ErrorSummary title={text.summary} errors={problems(shell, faults)} />
      {sent && (
        <Notice kind="success" role="status">
          <p>{text.sent}</p>
        </Notice>
      )}
      <Section title={text.message}>
        <blockquote class="kept-text" dir="auto">
          {message}
        </blockquote>
        <Facts
          items={[
            { term: text.since, detail: formatDate(language, startedAt) },
            { term: text.until, detail: endsAt ? formatDate(language, endsAt) : text.noEnd },
          ]}
        />
      </Section>
      {answeredAt ? (
        <Section title={text.answered(formatDate(language, answeredAt))}>
          <blockquote class="kept-text" dir="auto">
            {answer}
          </blockquote>
          <p>{text.answeredText}</p>
        </Section>
      ) : (
        <Section title={text.answer} lead={text.answerText}>
          <form class="form" method="post" action={localPath(language, "/mon-espace/suspension")} novalidate>
            <TextArea
              language={language}
              name="answer"
              label={text.answerLabel}
              value={typed.answer}
              error={problems(shell, faults)[0]?.message}
              maxLength={ANSWER_LIMIT}
              rows={8}
              required
            />
            <Actions>
              <Button icon="mail">{text.send}</Button>
            </Actions>
          </form>
        </Section>
      )}
      <Section title={text.open}>
        <p>{text.openText}</p>
        <Actions>
          <ButtonLink variant="secondary" icon="download" href={localPath(language, "/mon-espace/donnees")}>
            {text.data}
          </ButtonLink>
          <ButtonLink variant="secondary" icon="trash-2" href={localPath(language, "/mon-espace/compte/effacement")}>
            {text.erase}
          </ButtonLink>
        </Actions>
        <p>
          {text.write} <a href={`mailto:${instance.centre.email}`}>{instance.centre.email}</a>
        </p>
      </Section>
    </Layout>
  )
}

function problems({ language }: Shell, { answer }: Faults): { field: string; message: string }[] {
  if (answer === undefined) return []
  const text = words(language)
  const [kind, length, limit] = answer.split(":")
  return [{ field: "answer", message: kind === "too_long" ? text.tooLong(Number(length), Number(limit)) : text.missing }]
}
